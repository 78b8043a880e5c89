import type { CodedSession } from '../model/coded-session.ts'
import type { Coding } from '../model/coding.ts'
import { codesByTurn } from '../model/holds.ts'
import type { Interval, MeasureResult } from '../model/measure.ts'
import { safetyTurnsOf } from '../moments/index.ts'
import { type Limits, type Random, seededRandom } from '../statistics/index.ts'
import { measuresWith } from './all-measures.ts'
import { canDraw, drawViews } from './draw-views.ts'
import { limitsOver } from './limits-over.ts'
import type { Finding, Measure } from './measure.ts'
import { resampleViews } from './resample-views.ts'
import { factsOf, type SessionView, viewOf } from './session-view.ts'
import { defaultTopics } from './topic-words.ts'
import type { Topic } from './topics.ts'

/** `safety`: as the document says; without it, as found by code and by the list of words. */
export type Coded = Pick<CodedSession, 'session' | 'coding' | 'safety' | 'moments'>

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
 * A value is counted from the codes that hold, so that each can be opened; on dev it erred less than the expected value
 * (docs/method/intervals.md). A coding interval stands beside every measure that follows from codes, unless the coding
 * is a person's or was printed without its possible codes.
 */
export function measureSession(coded: Coded, options: MeasureOptions = {}): MeasureResult[] {
  const { topics = defaultTopics, interval = 'coding', random = seededRandom(seed) } = options
  const view = viewOfCoded(coded, topics)
  const measures = measuresWith(topics)
  const followsCodes = (measure: Measure): boolean => measure.needs.length > 0
  const limits = limitsOver(
    interval === 'sampling' ? measures : measures.filter(followsCodes),
    viewsFor(interval, view, coded.coding, random),
  )
  return measures.map((measure) => {
    const finding = measure.compute(view)
    if (finding.value === null) return { id: measure.id, value: null, unit: measure.unit, reason: finding.reason }
    return resultOf(measure, finding, limits.get(measure), interval)
  })
}

function viewsFor(
  interval: Interval['of'] | 'none',
  view: SessionView,
  coding: Coding,
  random: Random,
): Iterable<SessionView> {
  if (interval === 'sampling') return resampleViews(view, random)
  return interval === 'coding' && canDraw(coding) ? drawViews(view, coding, random) : []
}

/** The turns behind a measure's value, by index, sorted upwards; none where it has no value. */
export function turnsBehind(coded: Coded, measure: Measure, topics = defaultTopics): readonly number[] {
  const finding = measure.compute(viewOfCoded(coded, topics))
  return finding.value === null ? [] : [...finding.turns].sort((a, b) => a - b)
}

export function viewOfCoded(coded: Coded, topics = defaultTopics): SessionView {
  const { session, coding, moments } = coded
  const safety = new Set(safetyTurnsOf(coded))
  return viewOf(factsOf(session, topics), { codes: codesByTurn(coding), safety, moments })
}

type Found = Extract<Finding, { turns: readonly number[] }>

/** A value that the draws leave out is still one that a coder gave: the interval reaches to it. */
function resultOf(
  { id, unit }: Measure,
  { value, n }: Found,
  limits: Limits | undefined,
  of: Interval['of'] | 'none',
): MeasureResult {
  if (!limits || of === 'none') return { id, value, n, unit }
  return {
    id,
    value,
    interval: { ...limits, of, low: Math.min(limits.low, value), high: Math.max(limits.high, value) },
    n,
    unit,
  }
}
