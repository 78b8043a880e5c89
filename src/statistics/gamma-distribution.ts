import { continuedFraction } from './continued-fraction.ts'
import { invertDistribution } from './invert-distribution.ts'
import { logGamma } from './log-gamma.ts'

/** The share of a gamma distribution (shape a > 0, scale 1) at or below x, 0 to 1: the lower regularised gamma function. */
export function gammaCdf(x: number, a: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? series(x, a) : 1 - fraction(x, a)
}

/** The share above x, without the loss of digits that 1 − gammaCdf would have far out. */
export function gammaUpperTail(x: number, a: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - series(x, a) : fraction(x, a)
}

/** The share of a chi-square distribution with `degrees` degrees of freedom above x: a p-value. */
export function chiSquareUpperTail(x: number, degrees: number): number {
  return gammaUpperTail(x / 2, degrees / 2)
}

/** The p-quantile of a chi-square distribution; infinite for p = 1. */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (p === 1) return Number.POSITIVE_INFINITY
  let high = degrees + 1
  while (gammaCdf(high / 2, degrees / 2) < p) high *= 2
  return invertDistribution((x) => gammaCdf(x / 2, degrees / 2), p, 0, high)
}

/** Abramowitz & Stegun 6.5.29. */
function series(x: number, a: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; k < 100_000 && Math.abs(term) > Math.abs(sum) * 1e-16; k += 1) {
    term *= x / (a + k)
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** Abramowitz & Stegun 6.5.31, in its even form. */
function fraction(x: number, a: number): number {
  const value = continuedFraction((k) => (k === 1 ? [1, x + 1 - a] : [-(k - 1) * (k - 1 - a), x + 2 * k - 1 - a]))
  return value * Math.exp(a * Math.log(x) - x - logGamma(a))
}
