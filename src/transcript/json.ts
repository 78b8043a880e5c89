import * as z from 'zod'
import { parsedJson } from '../model/parsed-json.ts'
import { type Role, Session } from '../model/session.ts'
import { readConvokit, Utterances } from './convokit.ts'
import type { IssueLog } from './issue-log.ts'
import { limits } from './limits.ts'
import type { Reading } from './reading.ts'

/** A session that was already one: its turns stay as they are. */
export type OwnSession = { readonly session: Session }

const Coded = z.object({ format: z.literal('regard.coded-session'), session: z.unknown() })
/** What is a session's in any case, before it is looked at more closely. */
const SessionLike = z.object({
  turns: z.array(z.unknown()).max(limits.utterances),
  speakers: z.array(z.unknown()).max(limits.utterances),
})

/** Regard's own JSON (a session, a coded session, a list of one) or a list of ConvoKit utterances. */
export function readJson(text: string, log: IssueLog): Reading | OwnSession | undefined {
  if (!isBounded(text)) {
    log.add('file-too-large', { count: limits.jsonStructures, what: 'lists and objects' })
    return undefined
  }
  const value = parsedJson(text)
  return value === undefined ? invalid(log) : readValue(value, log)
}

/** One JSON value a line: coded sessions, or ConvoKit's utterances.jsonl. */
export function readJsonLines(lines: readonly string[], log: IssueLog): Reading | OwnSession | undefined {
  if (lines.length > limits.utterances) return tooMany(log)
  const values: { value: unknown; line: number }[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const value = isBounded(line) ? parsedJson(line) : undefined
    if (value === undefined) log.add('line-not-understood', { line: index + 1 })
    else values.push({ value, line: index + 1 })
  }
  const sessions = values.filter(({ value }) => sessionIn(value) !== undefined)
  const [first] = sessions
  if (sessions.length > 1) log.add('sessions-several', { count: sessions.length })
  if (first) return readValue(first.value, log)
  return values.length === 0 ? invalid(log) : readConvokit(values, log)
}

function readValue(value: unknown, log: IssueLog): Reading | OwnSession | undefined {
  const list = Array.isArray(value) ? value : [value]
  if (list.length > limits.utterances) return tooMany(log)
  const sessions = list.flatMap((item) => sessionIn(item) ?? [])
  const [only] = sessions
  if (sessions.length > 1) {
    log.add('sessions-several', { count: sessions.length })
    return undefined
  }
  if (only !== undefined) {
    const session = SessionLike.safeParse(only).success ? Session.safeParse(only) : undefined
    return session?.success && holdsTogether(session.data) ? { session: session.data } : invalid(log)
  }
  const utterances = Utterances.safeParse(value)
  if (!utterances.success) return invalid(log)
  return readConvokit(
    utterances.data.map((utterance) => ({ value: utterance })),
    log,
  )
}

/** The session in a coded session, or the value itself where it has turns. */
function sessionIn(value: unknown): unknown {
  const coded = Coded.safeParse(value)
  if (coded.success) return coded.data.session
  return SessionLike.safeParse(value).success ? value : undefined
}

/** Every turn stands at its index and is said by a speaker of the session, in that speaker's role. */
function holdsTogether(session: Session): boolean {
  const roles = new Map<string, Role>(session.speakers.map(({ id, role }) => [id, role]))
  return (
    roles.size === session.speakers.length &&
    session.turns.every((turn, index) => turn.index === index && roles.get(turn.speaker) === turn.role)
  )
}

function tooMany(log: IssueLog): undefined {
  log.add('file-too-large', { count: limits.utterances, what: 'utterances' })
}

function invalid(log: IssueLog): undefined {
  log.add('json-invalid')
}

/** Nesting and lists cost far more memory than their text: a text of brackets only is refused before it is parsed. */
function isBounded(text: string): boolean {
  let structures = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0x5b || unit === 0x7b) structures += 1
  }
  return structures <= limits.jsonStructures
}
