import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import type { Tally } from './tally.ts'

/**
 * The share of pairs of coders that agree, 0 to 1, averaged over units. No unit with two categories: undefined.
 * Not corrected for chance: two coders who never use a rare code agree at once. Stands beside a kappa, never alone.
 */
export function percentAgreement(tally: Tally<unknown>): Coefficient {
  return tally.units === 0 ? undefinedBecause('no-units', 0) : defined(tally.agreement / tally.units, tally.units)
}
