import { mean as arithmeticMean, sampleVariance } from 'simple-statistics'

/** Arithmetic mean, in the unit of the values. No values: undefined. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : arithmeticMean(mutable(values))
}

/** Sample variance (divisor n − 1). Fewer than two values: undefined. */
export function variance(values: readonly number[]): number | undefined {
  return values.length < 2 ? undefined : sampleVariance(mutable(values))
}

/** Sample standard deviation (divisor n − 1), in the unit of the values. Fewer than two values: undefined. */
export function standardDeviation(values: readonly number[]): number | undefined {
  const squared = variance(values)
  return squared === undefined ? undefined : Math.sqrt(squared)
}

/** simple-statistics reads without changing, but its types ask for a mutable array. */
function mutable(values: readonly number[]): number[] {
  return values as number[]
}
