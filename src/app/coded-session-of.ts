import { measureSession } from '../measures/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Coding } from '../model/coding.ts'
import type { Issue } from '../model/issue.ts'
import type { Session } from '../model/session.ts'
import { momentsOf } from '../moments/index.ts'

/** The document of one session and one coding of it: moments and measures follow from the codes that hold. */
export function codedSessionOf(session: Session, coding: Coding, issues: readonly Issue[] = []): CodedSession {
  const moments = momentsOf(session, coding)
  const measures = measureSession({ session, coding, moments })
  return { format: 'regard.coded-session', version: 1, session, coding, moments, measures, issues: [...issues] }
}

/** The document without the codes that nobody asserts. Measures and moments stay as they were computed from all. */
export function withoutPossible(coded: CodedSession): CodedSession {
  const codes = coded.coding.codes.filter((assertion) => assertion.state !== 'possible')
  return { ...coded, coding: { ...coded.coding, codes } }
}
