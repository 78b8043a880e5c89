import { invariant } from '../errors.ts'
import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import type { Tally } from './tally.ts'

/** How the distance of two categories is measured: same or not, by rank in the order of categories, or by their numbers. */
export type Level = 'nominal' | 'ordinal' | 'interval'

/**
 * Agreement of any number of coders beyond chance, with missing codes, at most 1: 1 is full agreement, 0 what chance
 * alone would give, where chance deals out all the codes that were given without replacement.
 * Units with fewer than two codes are passed over. No such unit, or one category only: undefined.
 * Ordinal: the order of the tally's categories. Interval: the categories are numbers.
 * Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability; 2019, Content Analysis, ch. 12.
 */
export function krippendorffAlpha(tally: Tally<string | number>, level: Level = 'nominal'): Coefficient {
  const { coincidences, categories, units } = tally
  if (units === 0) return undefinedBecause('no-units', 0)
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0))
  const given = totals.reduce((sum, count) => sum + count, 0)
  const distance = squaredDistances(level, categories, totals)
  let observed = 0
  let expected = 0
  totals.forEach((total, c) => {
    totals.forEach((other, k) => {
      if (c === k) return
      const squared = distance(c, k)
      observed += (coincidences[c]?.[k] ?? 0) * squared
      expected += total * other * squared
    })
  })
  return expected === 0
    ? undefinedBecause('one-category', units)
    : defined(1 - ((given - 1) * observed) / expected, units)
}

function squaredDistances(
  level: Level,
  categories: readonly (string | number)[],
  totals: readonly number[],
): (c: number, k: number) => number {
  if (level === 'nominal') return () => 1
  if (level === 'interval') {
    invariant(
      categories.every((category) => typeof category === 'number'),
      'the categories of an interval scale are numbers',
    )
    return (c, k) => (Number(categories[c]) - Number(categories[k])) ** 2
  }
  // The codes given up to and with each category, less half of its own: the middle rank of the category.
  const ranks: number[] = []
  let below = 0
  for (const total of totals) {
    ranks.push(below + total / 2)
    below += total
  }
  return (c, k) => ((ranks[c] ?? 0) - (ranks[k] ?? 0)) ** 2
}
