import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import { type ContingencyTable, margins } from './contingency-table.ts'

/**
 * How far apart two categories are, 0 on the diagonal: by places in the order of the categories (`linear`), by their
 * square (`quadratic`), or as handed in.
 */
export type DisagreementWeights = 'linear' | 'quadratic' | readonly (readonly number[])[]

/**
 * Agreement of two coders on ordered categories beyond chance, at most 1: near misses weigh less than far ones.
 * The order is that of the table's categories. No unit, or both used the same single category: undefined.
 * Source: Cohen 1968, as 1 − observed / expected weighted disagreement. Quadratic weights: Fleiss & Cohen 1973;
 * linear: Cicchetti & Allison 1971.
 */
export function weightedKappa(table: ContingencyTable<unknown>, weights: DisagreementWeights): Coefficient {
  const { rows, columns, total } = margins(table)
  if (total === 0) return undefinedBecause('no-units', 0)
  let observed = 0
  let expected = 0
  table.counts.forEach((row, r) => {
    row.forEach((count, c) => {
      const weight = weightOf(weights, r, c)
      observed += (weight * count) / total
      expected += weight * ((rows[r] ?? 0) / total) * ((columns[c] ?? 0) / total)
    })
  })
  return expected === 0 ? undefinedBecause('one-category', total) : defined(1 - observed / expected, total)
}

function weightOf(weights: DisagreementWeights, row: number, column: number): number {
  if (weights === 'linear') return Math.abs(row - column)
  if (weights === 'quadratic') return (row - column) ** 2
  return weights[row]?.[column] ?? 0
}
