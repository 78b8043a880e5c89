import { invariant } from '../errors.ts'

/** One row a unit (a turn), one column a coder; undefined where that coder gave no category. */
export type Ratings<Category = string> = readonly (readonly (Category | undefined)[])[]

/**
 * What the coefficients for any number of coders need to know of some units. Tallies of sessions add up, so that a
 * resample of sessions need not read the turns again.
 */
export type Tally<Category = string> = {
  readonly categories: readonly Category[]
  /** Units with at least two categories given. */
  readonly units: number
  /** Units with at least one. */
  readonly unitsCoded: number
  /** The least and the most coders that a unit with at least two has. */
  readonly coders: { readonly least: number; readonly most: number }
  /** Krippendorff's coincidence matrix: each ordered pair within a unit of m categories adds 1 / (m − 1). */
  readonly coincidences: readonly (readonly number[])[]
  /** Over units with at least two: the sum of the share of pairs that agree. */
  readonly agreement: number
  /** Over units with at least one: the sum of each category's share of what was given. */
  readonly shares: readonly number[]
}

/**
 * Tallies the ratings of some units. Without `categories`, those that were used (numbers upwards, words in the order
 * seen); for an ordered scale of words, and for AC1, hand in all that the coders could choose from.
 */
export function tally<Category extends string | number>(
  ratings: Ratings<Category>,
  categories: readonly Category[] = used(ratings),
): Tally<Category> {
  const place = new Map(categories.map((category, at) => [category, at]))
  const coincidences = square(categories.length)
  const shares = new Array<number>(categories.length).fill(0)
  let units = 0
  let unitsCoded = 0
  let agreement = 0
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const row of ratings) {
    const counts = new Array<number>(categories.length).fill(0)
    let m = 0
    for (const category of row) {
      if (category === undefined) continue
      const at = place.get(category)
      invariant(at !== undefined, 'every category that was given stands in the list of categories')
      counts[at] = (counts[at] ?? 0) + 1
      m += 1
    }
    if (m === 0) continue
    unitsCoded += 1
    counts.forEach((count, at) => {
      shares[at] = (shares[at] ?? 0) + count / m
    })
    if (m < 2) continue
    units += 1
    least = Math.min(least, m)
    most = Math.max(most, m)
    counts.forEach((count, c) => {
      if (count === 0) return
      agreement += (count * (count - 1)) / (m * (m - 1))
      const sums = coincidences[c]
      counts.forEach((other, k) => {
        if (sums) sums[k] = (sums[k] ?? 0) + (count * (c === k ? other - 1 : other)) / (m - 1)
      })
    })
  }
  return {
    categories,
    units,
    unitsCoded,
    coders: { least: units === 0 ? 0 : least, most },
    coincidences,
    agreement,
    shares,
  }
}

/** Tallies over the same categories (one a session) added up. */
export function addTallies<Category>(tallies: readonly Tally<Category>[]): Tally<Category> {
  const categories = tallies[0]?.categories ?? []
  const coincidences = square(categories.length)
  const shares = new Array<number>(categories.length).fill(0)
  const sum = { units: 0, unitsCoded: 0, agreement: 0, least: Number.POSITIVE_INFINITY, most: 0 }
  for (const one of tallies) {
    invariant(one.categories.length === categories.length, 'tallies that are added have the same categories')
    sum.units += one.units
    sum.unitsCoded += one.unitsCoded
    sum.agreement += one.agreement
    if (one.units > 0) sum.least = Math.min(sum.least, one.coders.least)
    sum.most = Math.max(sum.most, one.coders.most)
    one.shares.forEach((share, at) => {
      shares[at] = (shares[at] ?? 0) + share
    })
    one.coincidences.forEach((row, c) => {
      const sums = coincidences[c]
      row.forEach((count, k) => {
        if (sums) sums[k] = (sums[k] ?? 0) + count
      })
    })
  }
  const { units, unitsCoded, agreement, least, most } = sum
  return {
    categories,
    units,
    unitsCoded,
    coders: { least: units === 0 ? 0 : least, most },
    coincidences,
    agreement,
    shares,
  }
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0))
}

function used<Category extends string | number>(ratings: Ratings<Category>): Category[] {
  const seen = [...new Set(ratings.flat())].filter((category) => category !== undefined)
  return seen.every((category) => typeof category === 'number') ? seen.sort((a, b) => Number(a) - Number(b)) : seen
}
