import { betaCdf, betaQuantile } from './beta-distribution.ts'

/** The share of the F distribution with d1 and d2 degrees of freedom (not needfully whole) at or below x, 0 to 1. */
export function fCdf(x: number, d1: number, d2: number): number {
  if (x <= 0) return 0
  // Taken on the side where the argument is small, so that no digits are lost next to 1.
  return d1 * x <= d2
    ? betaCdf((d1 * x) / (d1 * x + d2), d1 / 2, d2 / 2)
    : 1 - betaCdf(d2 / (d1 * x + d2), d2 / 2, d1 / 2)
}

/** The share above x: a p-value. */
export function fUpperTail(x: number, d1: number, d2: number): number {
  return x <= 0 ? 1 : betaCdf(d2 / (d1 * x + d2), d2 / 2, d1 / 2)
}

/** The p-quantile of the F distribution; infinite for p = 1. */
export function fQuantile(p: number, d1: number, d2: number): number {
  if (p === 1) return Number.POSITIVE_INFINITY
  const share = betaQuantile(1 - p, d2 / 2, d1 / 2)
  return (d2 * (1 - share)) / (d1 * share)
}
