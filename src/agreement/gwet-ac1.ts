import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import type { Tally } from './tally.ts'

/**
 * Agreement of any number of coders beyond chance, with missing codes, −1 to 1. Chance: a coder guesses only on units that
 * are hard to tell, so that it stays steady where a code is very rare or very common and kappa falls.
 * Needs all categories that could be chosen, two at least (`tally` with its list); fewer, or no unit: undefined.
 * Source: Gwet 2008, Computing inter-rater reliability and its variance in the presence of high agreement; missing
 * codes as in Gwet 2014, Handbook of Inter-Rater Reliability (4th ed.), ch. 2.
 */
export function gwetAC1(tally: Tally<unknown>): Coefficient {
  const { units, unitsCoded, agreement, shares, categories } = tally
  if (units === 0) return undefinedBecause('no-units', 0)
  if (categories.length < 2) return undefinedBecause('one-category', units)
  let expected = 0
  for (const sum of shares) expected += (sum / unitsCoded) * (1 - sum / unitsCoded)
  expected /= categories.length - 1
  return defined((agreement / units - expected) / (1 - expected), units)
}
