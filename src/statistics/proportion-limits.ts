import { invariant } from '../errors.ts'
import { betaQuantile } from './beta-distribution.ts'
import type { Limits } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Limits for a proportion of `count` in `n`, 0 to 1. n = 0: undefined.
 * Variant: the score interval (Wilson 1927), without continuity correction.
 */
export function wilsonLimits(count: number, n: number, level = 0.95): Limits | undefined {
  if (n === 0) return undefined
  invariant(count >= 0 && count <= n, 'a count lies between 0 and n')
  const z = normalQuantile((1 + level) / 2)
  const share = count / n
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return {
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === n ? 1 : Math.min(1, middle + half),
    level,
  }
}

/**
 * Exact limits for a proportion of `count` in `n`, 0 to 1: never too narrow, often a little too wide. n = 0: undefined.
 * Variant: central (Clopper & Pearson 1934).
 */
export function clopperPearsonLimits(count: number, n: number, level = 0.95): Limits | undefined {
  if (n === 0) return undefined
  invariant(Number.isInteger(count) && count >= 0 && count <= n, 'a count is whole and lies between 0 and n')
  const tail = (1 - level) / 2
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    high: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
    level,
  }
}
