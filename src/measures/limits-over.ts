import type { Limits } from '../statistics/index.ts'
import type { Measure } from './measure.ts'
import type { SessionView } from './session-view.ts'

/** The level of every interval that is shown. */
export const intervalLevel = 0.9

/**
 * The middle of each measure's values over many views, at `intervalLevel`. Both limits are values that came up, so that
 * an interval of a count ends in counts. A measure that has no value in half of the views, or more, is left out.
 */
export function limitsOver(measures: readonly Measure[], views: Iterable<SessionView>): ReadonlyMap<Measure, Limits> {
  const values = new Map(measures.map((measure) => [measure, [] as number[]]))
  let count = 0
  for (const view of views) {
    count++
    for (const [measure, found] of values) {
      const { value } = measure.compute(view)
      if (value !== null) found.push(value)
    }
  }
  const limits = new Map<Measure, Limits>()
  for (const [measure, found] of values) {
    const middle = found.length * 2 > count ? middleOf(found) : undefined
    if (middle) limits.set(measure, middle)
  }
  return limits
}

function middleOf(values: readonly number[]): Limits | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const tail = Math.floor((sorted.length * (1 - intervalLevel)) / 2)
  const low = sorted[tail]
  const high = sorted[sorted.length - 1 - tail]
  return low === undefined || high === undefined ? undefined : { low, high, level: intervalLevel }
}
