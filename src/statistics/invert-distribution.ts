import { invariant } from '../errors.ts'

/**
 * The x between `low` and `high` at which a rising distribution function reaches p, by bisection down to neighbouring
 * numbers: slow (some sixty steps), and right for every shape.
 */
export function invertDistribution(cdf: (x: number) => number, p: number, low: number, high: number): number {
  invariant(p >= 0 && p <= 1, 'a probability lies between 0 and 1')
  if (p === 0) return low
  if (p === 1) return high
  let below = low
  let above = high
  for (let step = 0; step < 1100; step += 1) {
    const middle = below / 2 + above / 2
    if (middle <= below || middle >= above) break
    if (cdf(middle) < p) below = middle
    else above = middle
  }
  return below / 2 + above / 2
}
