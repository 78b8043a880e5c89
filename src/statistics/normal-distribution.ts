import { gammaCdf, gammaUpperTail } from './gamma-distribution.ts'

/** The share of the standard normal distribution at or below z, 0 to 1; full relative precision in the lower tail. */
export function normalCdf(z: number): number {
  const half = (z * z) / 2
  return z < 0 ? gammaUpperTail(half, 0.5) / 2 : 0.5 + gammaCdf(half, 0.5) / 2
}

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/**
 * The p-quantile of the standard normal distribution; −∞ for 0 and ∞ for 1.
 * Start: Abramowitz & Stegun 26.2.23 (error below 4.5e-4), then Halley's steps on the distribution function itself.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY
  if (p >= 1) return Number.POSITIVE_INFINITY
  if (p === 0.5) return 0
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  const start =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  let z = -start
  for (let step = 0; step < 3; step += 1) {
    const error = (normalCdf(z) - p) / normalDensity(z)
    z -= error / (1 + (z * error) / 2)
  }
  return z
}
