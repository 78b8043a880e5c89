import { betaCdf, betaQuantile } from './beta-distribution.ts'

/** The share of Student's t distribution with `degrees` degrees of freedom at or below t, 0 to 1. */
export function tCdf(t: number, degrees: number): number {
  const tail = betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
  return t < 0 ? tail : 1 - tail
}

/** The p-quantile of Student's t distribution; −∞ for 0 and ∞ for 1. */
export function tQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0
  if (p > 0.5) return -tQuantile(1 - p, degrees)
  if (p <= 0) return Number.NEGATIVE_INFINITY
  const share = betaQuantile(2 * p, degrees / 2, 0.5)
  return -Math.sqrt((degrees * (1 - share)) / share)
}
