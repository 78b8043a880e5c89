import type { CodedSession } from '../model/coded-session.ts'
import { codesByTurn } from '../model/holds.ts'
import type { Interval, MeasureResult } from '../model/measure.ts'
import { type Random, seededRandom } from '../statistics/index.ts'
import { measuresWith } from './all-measures.ts'
import { canDraw, codingInterval, drawViews } from './coding-interval.ts'
import type { Finding, Measure } from './measure.ts'
import { resampleViews, samplingInterval } from './sampling-interval.ts'
import { factsOf, type SessionView, viewOf } from './session-view.ts'
import { defaultTopics } from './topic-words.ts'
import type { Topic } from './topics.ts'

export type Coded = Pick<CodedSession, 'session' | 'coding' | 'moments'>

export type MeasureOptions = {
  /** The lists of words that topics are found by; without them, those that ship. */
  readonly topics?: readonly Topic[]
  /**
   * `coding` (unless told otherwise): what people's codes might have given for these very turns. `sampling`: what
   * another such session might give, the codes taken as they stand. Never both.
   */
  readonly interval?: Interval['of'] | 'none'
  /** Where the draws come from; without it, from the same seed for each session, so that a result can be made again. */
  readonly random?: Random
}

const seed = 20260

/**
 * Every measure of a coded session, in the order in which they are shown. Codes that a person accepted or added count,
 * rejected ones do not. A measure that cannot be said has the value null and its reason.
 *
 * Rates and shares that follow from codes are expected values where the machine's probabilities allow it, counts are
 * of the codes that hold: each errs less so (docs/method/intervals.md). A coding interval stands beside every measure
 * that follows from codes, unless the coding is a person's or was printed without its possible codes.
 */
export function measureSession(coded: Coded, options: MeasureOptions = {}): MeasureResult[] {
  const { topics = defaultTopics, interval = 'coding', random = seededRandom(seed) } = options
  const view = viewOfCoded(coded, topics)
  const drawn = interval !== 'none' && canDraw(coded.coding) ? drawViews(view, coded.coding, random) : []
  const resampled = interval === 'sampling' ? resampleViews(view, random) : []
  return measuresWith(topics).map((measure) => {
    const finding = measure.compute(view)
    if (finding.value === null) return { id: measure.id, value: null, unit: measure.unit, reason: finding.reason }
    const coding = measure.needs.length > 0 && drawn.length > 0 ? codingInterval(measure, drawn) : undefined
    const value = coding && measure.valueIs === 'expected' ? coding.expected : finding.value
    const limits = interval === 'sampling' ? samplingInterval(measure, resampled) : coding?.interval
    return resultOf(measure, finding, value, limits)
  })
}

/** The turns behind a measure's value, by index, sorted upwards; none where it has no value. */
export function turnsBehind(coded: Coded, measure: Measure, topics = defaultTopics): readonly number[] {
  const finding = measure.compute(viewOfCoded(coded, topics))
  return finding.value === null ? [] : [...finding.turns].sort((a, b) => a - b)
}

export function viewOfCoded({ session, coding, moments }: Coded, topics = defaultTopics): SessionView {
  return viewOf(factsOf(session, topics), { codes: codesByTurn(coding), moments })
}

type Found = Extract<Finding, { turns: readonly number[] }>

/** A counted value that the draws leave out is still a value that people might give: the interval reaches to it. */
function resultOf({ id, unit }: Measure, { n }: Found, value: number, limits: Interval | undefined): MeasureResult {
  if (!limits) return { id, value, n, unit }
  const interval = { ...limits, low: Math.min(limits.low, value), high: Math.max(limits.high, value) }
  return { id, value, interval, n, unit }
}
