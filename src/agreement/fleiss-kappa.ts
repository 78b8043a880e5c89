import { beyondChance, type Coefficient, undefinedBecause } from './coefficient.ts'
import type { Tally } from './tally.ts'

/**
 * Agreement of the same number of coders on every unit, beyond chance, at most 1: 1 is full agreement, 0 what chance
 * alone would give. Chance: all coders share one habit (the pooled categories); for two coders this is Scott's pi (1955),
 * not Cohen's kappa. Units with fewer than two categories are passed over.
 * No unit, one category only, or a varying number of coders: undefined.
 * Source: Fleiss 1971, Measuring nominal scale agreement among many raters.
 */
export function fleissKappa(tally: Tally<unknown>): Coefficient {
  const { units, coders, agreement, coincidences } = tally
  if (units === 0) return undefinedBecause('no-units', 0)
  if (coders.least !== coders.most) return undefinedBecause('coders-vary', units)
  const given = units * coders.most
  let expected = 0
  for (const row of coincidences) expected += (row.reduce((sum, count) => sum + count, 0) / given) ** 2
  return beyondChance(agreement / units, expected, units)
}
