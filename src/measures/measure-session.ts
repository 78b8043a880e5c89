import type { CodedSession } from '../model/coded-session.ts'
import { codesByTurn } from '../model/holds.ts'
import type { MeasureResult } from '../model/measure.ts'
import { measures } from './all-measures.ts'
import type { Finding, Measure } from './measure.ts'
import { type SessionView, viewOf } from './session-view.ts'

type Coded = Pick<CodedSession, 'session' | 'coding' | 'moments'>

/**
 * Every measure of a coded session, in the order in which they are shown. Codes that a person accepted or added count,
 * rejected ones do not. A measure that cannot be said has the value null and its reason.
 */
export function measureSession(coded: Coded): MeasureResult[] {
  const view = viewOfCoded(coded)
  return measures.map((measure) => resultOf(measure, measure.compute(view)))
}

/** The turns behind a measure's value, by index, sorted upwards; none where it has no value. */
export function turnsBehind(coded: Coded, measure: Measure): readonly number[] {
  const finding = measure.compute(viewOfCoded(coded))
  return finding.value === null ? [] : [...finding.turns].sort((a, b) => a - b)
}

export function viewOfCoded({ session, coding, moments }: Coded): SessionView {
  return viewOf({ session, codes: codesByTurn(coding), main: mainOf(coding), moments })
}

function mainOf(coding: CodedSession['coding']): SessionView['main'] {
  return new Map(coding.main.map(({ turn, value }) => [turn, value]))
}

function resultOf(measure: Measure, finding: Finding): MeasureResult {
  const { id, unit } = measure
  if (finding.value === null) return { id, value: null, unit, reason: finding.reason }
  return { id, value: finding.value, n: finding.n, unit }
}
