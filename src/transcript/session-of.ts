import type { Session, Speaker, Turn } from '../model/session.ts'
import { cleanText } from './clean-text.ts'
import type { IssueLog } from './issue-log.ts'
import { checkLanguage } from './language.ts'
import { limits } from './limits.ts'
import type { Reading } from './reading.ts'
import { type Candidate, type NamedRoles, rolesOf } from './roles.ts'
import { type SpeakerTurn, turnsOf } from './turns.ts'

/**
 * The session of what a format's reader found: turns, roles, language. Undefined, with an error in the log, where nobody
 * is known to speak, where one alone does, or where it is not English.
 */
export function sessionOf(
  reading: Reading,
  options: NamedRoles & { readonly id: string },
  log: IssueLog,
): Session | undefined {
  const turns = turnsOf(reading.utterances, log)
  if (turns.every(({ text }) => text === '')) log.add('turns-none')
  else if (turns.every(({ speaker }) => speaker === '')) log.add('speaker-missing')
  else if (new Set(turns.map(({ speaker }) => speaker)).size < 2) log.add('speakers-one')
  if (turns.some(({ text }) => text.length > limits.turnCharacters))
    log.add('turn-too-long', { count: limits.turnCharacters })
  if (log.hasError()) return undefined
  sayUnreadable(turns, log)
  const candidates = candidatesOf(turns, reading)
  const roles = rolesOf(candidates, options, log)
  checkLanguage(
    turns.map(({ text }) => text),
    log,
  )
  const speakers = new Map<string, Speaker>(
    candidates.map(({ key, label }, index) => [key, { id: `s${index + 1}`, role: roles[index] ?? 'other', label }]),
  )
  return {
    id: options.id,
    title: cleanText(reading.title ?? ''),
    language: 'en',
    speakers: [...speakers.values()],
    turns: turns.flatMap((turn, index) => {
      const speaker = speakers.get(turn.speaker)
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

/** The speakers in the order of appearance, with what they say. */
function candidatesOf(turns: readonly SpeakerTurn[], reading: Reading): readonly Candidate[] {
  const said = new Map<string, { turns: { index: number; text: string }[]; words: number }>()
  for (const [index, { speaker, text }] of turns.entries()) {
    const talk = said.get(speaker) ?? { turns: [], words: 0 }
    talk.turns.push({ index, text })
    talk.words += text === '' ? 0 : text.split(' ').length
    said.set(speaker, talk)
  }
  return [...said].map(([key, talk]) => {
    const first = reading.utterances.find(({ speaker }) => speaker === key)
    const role = reading.utterances.find(({ speaker, role: own }) => speaker === key && own !== undefined)?.role
    return { key, label: cleanText(first?.label ?? ''), ...talk, ...(role === undefined ? {} : { role }) }
  })
}

function sayUnreadable(turns: readonly SpeakerTurn[], log: IssueLog): void {
  const count = turns.reduce((sum, { text }) => sum + (text.match(/\uFFFD/g)?.length ?? 0), 0)
  if (count > 0) log.add('characters-unreadable', { count })
}
