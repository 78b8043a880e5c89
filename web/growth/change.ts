import { tQuantile } from '../../src/statistics/t-distribution.ts'

/** One session's value of a measure, as the chart draws it. */
export type GrowthPoint = {
  readonly sessionId: string
  readonly clientId: string
  readonly alias: string
  readonly day: string
  readonly corrected: boolean
  readonly value: number
  /** What stands under it; where given, sessions are pooled by it. */
  readonly n: number | undefined
  readonly interval: { readonly low: number; readonly high: number } | undefined
}

/** The mean of some sessions together, and where they stand in the row. */
export type Level = { readonly value: number; readonly from: number; readonly to: number }

export type Change =
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  | {
      readonly kind: 'same' | 'up' | 'down'
      readonly first: Level
      readonly last: Level
      /** Where the last ones together could lie, 95 times in 100, had nothing changed. */
      readonly could: { readonly low: number; readonly high: number }
    }

/** Sessions that are taken together at each end. */
const together = 3

/**
 * Whether the last three sessions together differ from the first three by more than sessions differ among themselves
 * (and with them clients, days and codings): Student's two-sample interval of the difference of means, 95 %, with the
 * spread pooled over both ends (4 degrees of freedom). Fewer than six sessions: too few to say.
 */
export function changeOf(points: readonly GrowthPoint[]): Change {
  if (points.length < 2 * together) return { kind: 'too-few', have: points.length, need: 2 * together }
  const begin = points.slice(0, together)
  const end = points.slice(-together)
  const first = levelOf(begin, 0)
  const last = levelOf(end, points.length - together)
  const degrees = 2 * (together - 1)
  const variance = (squares(begin, first.value) + squares(end, last.value)) / degrees
  const reach = tQuantile(0.975, degrees) * Math.sqrt(variance * (2 / together))
  const could = { low: first.value - reach, high: first.value + reach }
  const kind = last.value > could.high ? 'up' : last.value < could.low ? 'down' : 'same'
  return { kind, first, last, could }
}

/** Pooled over what stands under the values, where that is known of all of them. */
function levelOf(points: readonly GrowthPoint[], from: number): Level {
  const weights = points.every(({ n }) => n !== undefined && n > 0)
    ? points.map(({ n }) => n ?? 1)
    : points.map(() => 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const value = points.reduce((sum, point, place) => sum + point.value * (weights[place] ?? 1), 0) / total
  return { value, from, to: from + points.length - 1 }
}

function squares(points: readonly GrowthPoint[], mean: number): number {
  return points.reduce((sum, { value }) => sum + (value - mean) ** 2, 0)
}
