import { continuedFraction } from './continued-fraction.ts'
import { invertDistribution } from './invert-distribution.ts'
import { logBeta } from './log-gamma.ts'

/**
 * The share of a beta(a, b) distribution at or below x: the regularised incomplete beta function, 0 to 1. a, b > 0.
 * Source: Abramowitz & Stegun 26.5.8, by continued fraction on the side where it converges fast.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x <= (a + 1) / (a + b + 2) ? lowerTail(x, a, b) : 1 - lowerTail(1 - x, b, a)
}

/** The p-quantile of a beta(a, b) distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  return invertDistribution((x) => betaCdf(x, a, b), p, 0, 1)
}

function lowerTail(x: number, a: number, b: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  const fraction = continuedFraction((k) => {
    if (k === 1) return [1, 1]
    const n = k - 1
    const m = Math.floor(n / 2)
    const share =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    return [share, 1]
  })
  return (front * fraction) / a
}
