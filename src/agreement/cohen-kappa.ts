import { beyondChance, type Coefficient, undefinedBecause } from './coefficient.ts'
import { type ContingencyTable, margins } from './contingency-table.ts'

/**
 * Agreement of two coders on categories beyond chance, −1 to 1: 1 is full agreement, 0 what chance alone would give.
 * Chance: each coder keeps their own habits (margins). No unit, or both used the same single category: undefined.
 * Source: Cohen 1960, A coefficient of agreement for nominal scales.
 */
export function cohenKappa(table: ContingencyTable<unknown>): Coefficient {
  const { rows, columns, total } = margins(table)
  if (total === 0) return undefinedBecause('no-units', 0)
  let observed = 0
  let expected = 0
  rows.forEach((row, at) => {
    observed += (table.counts[at]?.[at] ?? 0) / total
    expected += (row / total) * ((columns[at] ?? 0) / total)
  })
  return beyondChance(observed, expected, total)
}
