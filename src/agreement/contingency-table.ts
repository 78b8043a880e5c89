import { invariant } from '../errors.ts'

/** How often two coders gave each pair of categories: `counts[row][column]`, the first coder's category by row. */
export type ContingencyTable<Category = string> = {
  readonly categories: readonly Category[]
  readonly counts: readonly (readonly number[])[]
}

/**
 * Two coders' categories for the same units, cross-tabulated. A unit that either left without a category is passed over.
 * Without `categories`, those that were used, in the order seen; for an ordered scale hand them in, in their order.
 */
export function contingencyTable<Category>(
  first: readonly (Category | undefined)[],
  second: readonly (Category | undefined)[],
  categories: readonly Category[] = used([first, second]),
): ContingencyTable<Category> {
  invariant(first.length === second.length, 'two coders of the same units have lists of equal length')
  const place = new Map(categories.map((category, at) => [category, at]))
  const counts = categories.map(() => new Array<number>(categories.length).fill(0))
  first.forEach((category, at) => {
    const other = second[at]
    if (category === undefined || other === undefined) return
    const row = counts[place.get(category) ?? -1]
    const column = place.get(other)
    invariant(row && column !== undefined, 'every category that was given stands in the list of categories')
    row[column] = (row[column] ?? 0) + 1
  })
  return { categories, counts }
}

/** Tables over the same categories (one a session) added up. */
export function addTables<Category>(tables: readonly ContingencyTable<Category>[]): ContingencyTable<Category> {
  const categories = tables[0]?.categories ?? []
  const counts = categories.map(() => new Array<number>(categories.length).fill(0))
  for (const table of tables) {
    invariant(table.categories.length === categories.length, 'tables that are added have the same categories')
    table.counts.forEach((row, r) => {
      const sums = counts[r]
      row.forEach((count, c) => {
        if (sums) sums[c] = (sums[c] ?? 0) + count
      })
    })
  }
  return { categories, counts }
}

export type Margins = { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly total: number }

export function margins(table: ContingencyTable<unknown>): Margins {
  const rows = table.counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = table.categories.map((_, c) => table.counts.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  return { rows, columns, total: rows.reduce((sum, count) => sum + count, 0) }
}

/** True where exactly one of the two coders used a single category: kappa is 0 then, whatever the other did. */
export function isOneSided(table: ContingencyTable<unknown>): boolean {
  const { rows, columns } = margins(table)
  const used = (counts: readonly number[]): number => counts.filter((count) => count > 0).length
  return (used(rows) === 1) !== (used(columns) === 1)
}

/**
 * The mean over categories of F1 between two coders, 0 to 1 (it does not matter which of them is called the truth).
 * A category that neither used is left out; no unit: undefined. `of`: the categories to take the mean over.
 * Variant: as scikit-learn's macro average.
 */
export function macroF1OfTable<Category>(
  table: ContingencyTable<Category>,
  of: readonly Category[] = table.categories,
): number | undefined {
  const { rows, columns } = margins(table)
  const values = table.categories
    .map((category, at) => ({
      category,
      both: table.counts[at]?.[at] ?? 0,
      either: (rows[at] ?? 0) + (columns[at] ?? 0),
    }))
    .filter(({ category, either }) => either > 0 && of.includes(category))
    .map(({ both, either }) => (2 * both) / either)
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

function used<Category>(lists: readonly (readonly (Category | undefined)[])[]): Category[] {
  return [...new Set(lists.flat())].filter((category) => category !== undefined)
}
