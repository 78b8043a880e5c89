import { type MeasureOptions, measureSession } from '../measures/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Coding } from '../model/coding.ts'
import type { Issue } from '../model/issue.ts'
import type { Session } from '../model/session.ts'
import { type MomentOptions, momentsOf } from '../moments/index.ts'
import { safetyTurnsOf } from './safety-turns.ts'

/** `interval`: `none` where seconds matter more than ranges. */
export type CodedSessionOptions = MomentOptions & Pick<MeasureOptions, 'interval'>

/** The document of one session and one coding of it: moments and measures follow from the codes that hold. */
export function codedSessionOf(
  session: Session,
  coding: Coding,
  issues: readonly Issue[] = [],
  { interval, ...options }: CodedSessionOptions = {},
): CodedSession {
  const moments = momentsOf(session, coding, { safetyTurns: new Set(safetyTurnsOf(session, coding)), ...options })
  const measures = measureSession({ session, coding, moments }, interval ? { interval } : {})
  return { format: 'regard.coded-session', version: 1, session, coding, moments, measures, issues: [...issues] }
}

/** The document without the codes that nobody asserts. Measures and moments stay as they were computed from all. */
export function withoutPossible(coded: CodedSession): CodedSession {
  const codes = coded.coding.codes.filter((assertion) => assertion.state !== 'possible')
  return { ...coded, coding: { ...coded.coding, codes } }
}
