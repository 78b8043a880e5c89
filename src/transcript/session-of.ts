import type { Role, Session, Speaker, Turn } from '../model/session.ts'
import { checkTimes } from './check-times.ts'
import { cleanText } from './clean-text.ts'
import type { IssueLog } from './issue-log.ts'
import { checkLanguage } from './language.ts'
import { limits } from './limits.ts'
import { type Reading, speakerKey } from './reading.ts'
import { type Candidate, type NamedRoles, rolesOf } from './roles.ts'
import { type SpeakerTurn, turnsOf } from './turns.ts'

type Options = NamedRoles & { readonly id: string }
/** Who speaks, before roles are settled; `key` is what the turns say of their speaker. */
type SourceSpeaker = { readonly key: string; readonly id: string; readonly label: string; readonly role?: Role }

/**
 * The session of what a format's reader found: turns, roles, language. Undefined, with an error in the log, where nobody
 * is known to speak, where one alone does, or where it is not English.
 */
export function sessionOf(reading: Reading, options: Options, log: IssueLog): Session | undefined {
  if (reading.utterances.length > limits.utterances) {
    log.add('file-too-large', { count: limits.utterances, what: 'cues, rows or labelled lines' })
    return undefined
  }
  const turns = turnsOf(reading.utterances, log)
  if (turns.length > 0 && turns.every(({ speaker }) => speaker === '')) log.add('speaker-missing')
  const speakers = new Map<string, SourceSpeaker>()
  for (const { speaker: key, label, role } of reading.utterances) {
    const known = speakers.get(key) ?? { key, id: `s${speakers.size + 1}`, label: cleanText(label) }
    speakers.set(key, known.role === undefined && role !== undefined ? { ...known, role } : known)
  }
  return finished({ turns, speakers: [...speakers.values()], title: reading.title ?? '' }, options, log)
}

/**
 * A session that was one already: its turns, speakers and roles stay, unless the person names other roles. What a
 * terminal or a page must not show is taken out of its texts, and times that cannot be are left out and said.
 */
export function sessionAgain(session: Session, options: Options, log: IssueLog): Session | undefined {
  if (!/^en(?:-|$)/i.test(session.language)) log.add('language-unsupported')
  const times = checkTimes(session.turns, log)
  const turns = session.turns.map((turn, index) => {
    const { start, end } = times[index] ?? {}
    const kept = start === turn.start && end === turn.end
    const segments = kept ? turn.segments?.filter(({ start, end }) => start <= end) : undefined
    return {
      speaker: turn.speaker,
      text: cleanText(turn.text),
      ...times[index],
      ...(segments === undefined ? {} : { segments }),
    }
  })
  const speakers = session.speakers.map(({ id, label, role }) => ({ key: id, id, label: cleanText(label), role }))
  return finished({ turns, speakers, title: session.title }, options, log)
}

type Source = {
  readonly turns: readonly SpeakerTurn[]
  readonly speakers: readonly SourceSpeaker[]
  readonly title: string
}

function finished({ turns, speakers, title }: Source, options: Options, log: IssueLog): Session | undefined {
  if (turns.every(({ text }) => text === '')) log.add('turns-none')
  else if (new Set(turns.map(({ speaker }) => speaker)).size < 2 && !log.hasError()) log.add('speakers-one')
  if (turns.some(({ text }) => text.length > limits.turnCharacters)) {
    log.add('turn-too-long', { count: limits.turnCharacters })
  }
  if (log.hasError()) return undefined
  sayUnreadable(turns, log)
  checkLanguage(
    turns.map(({ text }) => text),
    log,
  )
  if (log.hasError()) return undefined
  const roles = rolesOf(candidatesOf(turns, speakers), options, log)
  const bySource = new Map<string, Speaker>(
    speakers.map(({ key, id, label }, index) => [key, { id, role: roles[index] ?? 'other', label }]),
  )
  return {
    id: options.id,
    title: cleanText(title),
    language: 'en',
    speakers: [...bySource.values()],
    turns: turns.flatMap((turn, index) => {
      const speaker = bySource.get(turn.speaker)
      return speaker ? [turnOf(turn, index, speaker)] : []
    }),
  }
}

function turnOf(turn: SpeakerTurn, index: number, speaker: Speaker): Turn {
  const { start, end, segments } = turn
  return {
    index,
    speaker: speaker.id,
    role: speaker.role,
    text: turn.text,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(segments === undefined ? {} : { segments: [...segments] }),
  }
}

/** The speakers with what they say. */
function candidatesOf(turns: readonly SpeakerTurn[], speakers: readonly SourceSpeaker[]): readonly Candidate[] {
  const said = new Map<string, { turns: { index: number; text: string }[]; words: number }>()
  for (const [index, { speaker, text }] of turns.entries()) {
    const talk = said.get(speaker) ?? { turns: [], words: 0 }
    talk.turns.push({ index, text })
    talk.words += text === '' ? 0 : text.split(' ').length
    said.set(speaker, talk)
  }
  const keys = new Set<string>()
  return speakers.map(({ key, id, label, role }) => {
    // Two people of a JSON session may bear one label.
    const plain = speakerKey(label)
    const own = keys.has(plain) ? `${plain} ${id}` : plain
    keys.add(own)
    const talk = said.get(key) ?? { turns: [], words: 0 }
    return { key: own, label, ...talk, ...(role === undefined ? {} : { role }) }
  })
}

function sayUnreadable(turns: readonly SpeakerTurn[], log: IssueLog): void {
  const count = turns.reduce((sum, { text }) => sum + (text.match(/\uFFFD/g)?.length ?? 0), 0)
  if (count > 0) log.add('characters-unreadable', { count })
}
