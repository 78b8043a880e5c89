import * as z from 'zod'
import { CodeKey } from '../model/codebook.ts'
import type { Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'
import { MeasureResult } from '../model/measure.ts'
import type { Turn } from '../model/session.ts'
import { isTalkOfChange } from '../report/talk-of-change.ts'
import { allFound, foundOf, keepFound, stampOf, stamps } from '../store/findings.ts'
import type { Store } from '../store/store.ts'
import { measureInThread } from './measure-in-thread.ts'
import { type ShownSession, showSession } from './show-session.ts'

/** What a list of sessions says of one: at once computed, without measures. */
export const Outline = z.object({
  minutes: z.number().nullable(),
  /** Of the codes that the machine suggested, how many a person has decided on. */
  reviewed: z.object({ decided: z.int(), of: z.int() }),
  openings: z.int(),
  met: z.int(),
  /** Codes of which some suggestion was not decided on. */
  undecided: z.array(CodeKey),
})
export type Outline = z.infer<typeof Outline>

/** What takes seconds to compute and is kept until the codes change. */
export const Findings = z.object({
  /** The program and the thresholds that it was computed under. */
  rules: z.string(),
  outline: Outline,
  measures: z.array(MeasureResult),
  sampling: z.array(MeasureResult),
})
export type Findings = z.infer<typeof Findings>

export function outlineOf({
  session,
  machine,
  document,
  goal,
}: Pick<ShownSession, 'session' | 'machine' | 'document' | 'goal'>): Outline {
  const moments = document?.moments ?? []
  return {
    minutes: minutesOf(session.turns),
    ...(machine && document
      ? decidedOn(machine, document.coding, goal !== undefined)
      : { reviewed: { decided: 0, of: 0 }, undecided: [] }),
    openings: moments.length,
    met: moments.filter(({ kind }) => kind === 'meets').length,
  }
}

/** What is not shown cannot be decided on: talk of change counts only in a session with a goal. */
function decidedOn(machine: Coding, coding: Coding, goal: boolean): Pick<Outline, 'reviewed' | 'undecided'> {
  const states = new Map(coding.codes.map(({ turn, code, state }) => [`${turn} ${code}`, state]))
  const suggested = machine.codes.filter((assertion) => holds(assertion) && (goal || !isTalkOfChange(assertion.code)))
  const open = suggested.filter(({ turn, code }) => {
    const state = states.get(`${turn} ${code}`)
    // A suggestion that gave way to a person's word (possible by now) was decided on as well.
    return state === 'suggested'
  })
  return {
    reviewed: { decided: suggested.length - open.length, of: suggested.length },
    undecided: [...new Set(open.map(({ code }) => code))],
  }
}

/** Minutes from the start of the first turn with times to the end of the last; null without times. */
export function minutesOf(turns: readonly Turn[]): number | null {
  const starts = turns.flatMap(({ start }) => (start === undefined ? [] : [start]))
  const ends = turns.flatMap(({ end }) => (end === undefined ? [] : [end]))
  if (starts.length === 0 || ends.length === 0) return null
  const first = starts.reduce((least, start) => Math.min(least, start))
  return (ends.reduce((most, end) => Math.max(most, end)) - first) / 60
}

/** The findings of a session as it stands, if they are kept. `rules`: as when they were computed. */
export async function keptFindings(store: Store, sessionId: string, rules: string): Promise<Findings | undefined> {
  const text = await store.read(async (db) => {
    const stamp = await stampOf(db, sessionId)
    return stamp === undefined ? undefined : foundOf(db, sessionId, stamp)
  })
  return text === undefined ? undefined : asFindings(text, rules)
}

/** The findings of all sessions for which they are kept, by id. */
export async function allKeptFindings(store: Store, rules: string): Promise<Map<string, Findings>> {
  const { current, found } = await store.read(async (db) => ({ current: await stamps(db), found: await allFound(db) }))
  const kept = new Map<string, Findings>()
  for (const [id, stamp] of current) {
    const entry = found.get(id)
    const findings = entry?.stamp === stamp ? asFindings(entry.found, rules) : undefined
    if (findings) kept.set(id, findings)
  }
  return kept
}

/**
 * Computes the findings in a thread and keeps them, if nothing has changed meanwhile. Undefined where the session is
 * not coded, or has changed.
 * @throws RegardError `not-found`, `consent-missing`
 */
export async function findAndKeep(
  store: Store,
  sessionId: string,
  rules: string,
  signal?: AbortSignal,
): Promise<Findings | undefined> {
  const stamp = await store.read((db) => stampOf(db, sessionId))
  const shown = await showSession(store, sessionId, { interval: 'none' })
  if (stamp === undefined || !shown.document) return undefined
  const { coding, sampling } = await measureInThread(shown.document, signal)
  const findings: Findings = { rules, outline: outlineOf(shown), measures: coding, sampling }
  return store.write(async (writer) => {
    if ((await stampOf(writer.db, sessionId)) !== stamp) return undefined
    await keepFound(writer, sessionId, stamp, JSON.stringify(findings))
    return findings
  })
}

function asFindings(text: string, rules: string): Findings | undefined {
  const parsed = Findings.safeParse(JSON.parse(text))
  return parsed.success && parsed.data.rules === rules ? parsed.data : undefined
}
