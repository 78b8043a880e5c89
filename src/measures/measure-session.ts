import type { CodedSession } from '../model/coded-session.ts'
import { codesByTurn } from '../model/holds.ts'
import type { MeasureResult } from '../model/measure.ts'
import { measuresWith } from './all-measures.ts'
import type { Finding, Measure } from './measure.ts'
import { factsOf, type SessionView, viewOf } from './session-view.ts'
import { defaultTopics } from './topic-words.ts'
import type { Topic } from './topics.ts'

export type Coded = Pick<CodedSession, 'session' | 'coding' | 'moments'>

export type MeasureOptions = {
  /** The lists of words that topics are found by; without them, those that ship. */
  readonly topics?: readonly Topic[]
}

/**
 * Every measure of a coded session, in the order in which they are shown. Codes that a person accepted or added count,
 * rejected ones do not. A measure that cannot be said has the value null and its reason.
 */
export function measureSession(coded: Coded, { topics = defaultTopics }: MeasureOptions = {}): MeasureResult[] {
  const view = viewOfCoded(coded, topics)
  return measuresWith(topics).map((measure) => resultOf(measure, measure.compute(view)))
}

/** The turns behind a measure's value, by index, sorted upwards; none where it has no value. */
export function turnsBehind(coded: Coded, measure: Measure, topics = defaultTopics): readonly number[] {
  const finding = measure.compute(viewOfCoded(coded, topics))
  return finding.value === null ? [] : [...finding.turns].sort((a, b) => a - b)
}

export function viewOfCoded({ session, coding, moments }: Coded, topics = defaultTopics): SessionView {
  return viewOf(factsOf(session, topics), { codes: codesByTurn(coding), moments })
}

function resultOf(measure: Measure, finding: Finding): MeasureResult {
  const { id, unit } = measure
  if (finding.value === null) return { id, value: null, unit, reason: finding.reason }
  return { id, value: finding.value, n: finding.n, unit }
}
