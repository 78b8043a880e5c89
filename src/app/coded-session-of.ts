import { type MeasureOptions, measureSession } from '../measures/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Coding } from '../model/coding.ts'
import type { Issue } from '../model/issue.ts'
import type { Session } from '../model/session.ts'
import { type MomentOptions, momentsOf, safetyPointers } from '../moments/index.ts'

/** `interval`: `none` where seconds matter more than ranges. */
export type CodedSessionOptions = Pick<MomentOptions, 'thresholds'> & Pick<MeasureOptions, 'interval' | 'topics'>

/** The document of one session and one coding of it: the turns about safety, moments and measures follow from it. */
export function codedSessionOf(
  session: Session,
  coding: Coding,
  issues: readonly Issue[] = [],
  options: CodedSessionOptions = {},
): CodedSession {
  const safety = safetyPointers(session, coding)
  const moments = momentsOf(session, coding, { safety, ...options })
  const measures = measureSession({ session, coding, safety, moments }, options)
  return { format: 'regard.coded-session', version: 1, session, coding, safety, moments, measures, issues: [...issues] }
}

/** The document without the codes that nobody asserts. Measures and moments stay as they were computed from all. */
export function withoutPossible(coded: CodedSession): CodedSession {
  const codes = coded.coding.codes.filter((assertion) => assertion.state !== 'possible')
  return { ...coded, coding: { ...coded.coding, codes } }
}
