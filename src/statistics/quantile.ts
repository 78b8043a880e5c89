import { invariant } from '../errors.ts'

/**
 * The p-quantile, in the unit of the values. No values: undefined.
 * Variant: linear interpolation between order statistics (Hyndman & Fan 1996, type 7; the default of R and NumPy).
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    p,
  )
}

/** As `quantile`, for values that are sorted upwards already. */
export function quantileOfSorted(sorted: readonly number[], p: number): number | undefined {
  invariant(p >= 0 && p <= 1, 'a quantile is asked for between 0 and 1')
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (place - Math.floor(place))
}

/** The median. No values: undefined. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

/**
 * The share of a reference at or below a value, ties counted half, 0 to 1 (the mid-rank percentile).
 * No reference: undefined.
 */
export function percentileRank(reference: readonly number[], value: number): number | undefined {
  if (reference.length === 0) return undefined
  let below = 0
  for (const other of reference) below += other < value ? 1 : other === value ? 0.5 : 0
  return below / reference.length
}
