import { quantileOfSorted } from './quantile.ts'

/** A range with the level at which it is meant to hold what it is an interval for (0.9: nine times in ten). */
export type Limits = { readonly low: number; readonly high: number; readonly level: number }

/**
 * The middle `level` of simulated or resampled values, in their unit. No values: undefined.
 * Variant: the percentile interval (Efron 1979; Efron & Tibshirani 1993, ch. 13), equal tails.
 */
export function percentileInterval(values: readonly number[], level = 0.9): Limits | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const low = quantileOfSorted(sorted, (1 - level) / 2)
  const high = quantileOfSorted(sorted, (1 + level) / 2)
  return low === undefined || high === undefined ? undefined : { low, high, level }
}
