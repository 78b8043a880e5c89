import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reference, workedExamples } from '../../test/support/agreement-fixtures.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { addTables, type ContingencyTable, contingencyTable, macroF1OfTable } from './contingency-table.ts'
import { weightedKappa } from './weighted-kappa.ts'

const published = (counts: readonly (readonly number[])[]): ContingencyTable<number> => ({
  categories: counts.map((_, at) => at),
  counts,
})
const both = contingencyTable(
  reference.two.ratings.map((row) => row[0]),
  reference.two.ratings.map((row) => row[1]),
  [1, 2, 3, 4],
)

describe('published examples', () => {
  test('Cohen 1960', () => {
    const { table, kappa } = workedExamples.cohen1960
    expect(cohenKappa(published(table)).value).toBeCloseTo(kappa, 3)
    expect(cohenKappa(published(table)).n).toBe(200)
  })
  test('Cohen 1968, weights of his own', () => {
    const { weights, weightedKappa: kappa } = workedExamples.cohen1968
    expect(weightedKappa(published(workedExamples.cohen1960.table), weights).value).toBeCloseTo(kappa, 3)
  })
  test('Fleiss, Cohen & Everitt 1969', () => {
    const { table, kappa } = workedExamples.fleissCohenEveritt1969
    expect(cohenKappa(published(table)).value).toBeCloseTo(kappa, 3)
  })
})

test('the same as scikit-learn and statsmodels', () => {
  expect(cohenKappa(both).value).toBeCloseTo(reference.two.kappa, 12)
  expect(cohenKappa(both).value).toBeCloseTo(reference.two.statsmodels, 12)
  expect(weightedKappa(both, 'linear').value).toBeCloseTo(reference.two.linear, 12)
  expect(weightedKappa(both, 'quadratic').value).toBeCloseTo(reference.two.quadratic, 12)
  expect(macroF1OfTable(both)).toBeCloseTo(reference.two.macroF1, 12)
})

describe('where there is no value, the reason is said', () => {
  test('nothing that both coded', () => {
    const table = contingencyTable(['a', undefined], [undefined, 'a'])
    expect(cohenKappa(table)).toEqual({ value: null, n: 0, reason: 'no-units' })
    expect(weightedKappa(table, 'linear')).toEqual({ value: null, n: 0, reason: 'no-units' })
    expect(macroF1OfTable(table)).toBeUndefined()
  })
  test('one category, by both', () => {
    const table = contingencyTable(['a', 'a'], ['a', 'a'], ['a', 'b'])
    expect(cohenKappa(table)).toEqual({ value: null, n: 2, reason: 'one-category' })
    expect(weightedKappa(table, 'quadratic')).toEqual({ value: null, n: 2, reason: 'one-category' })
  })
  test('one category by each, but not the same, is agreement as by chance: 0', () => {
    expect(cohenKappa(contingencyTable(['a', 'a'], ['b', 'b'])).value).toBe(0)
  })
})

describe('properties', () => {
  const category = fc.constantFrom('a', 'b', 'c')
  const pairs = fc.array(fc.tuple(category, category), { minLength: 1, maxLength: 60 })
  const order = ['a', 'b', 'c']
  const tableOf = (rows: readonly (readonly [string, string])[], categories = order): ContingencyTable =>
    contingencyTable(
      rows.map(([first]) => first),
      rows.map(([, second]) => second),
      categories,
    )

  test('lie between −1 and 1; swapping coders or the order of turns changes nothing', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const kappa = cohenKappa(tableOf(rows)).value
        const swapped = cohenKappa(tableOf(rows.map(([a, b]) => [b, a]))).value
        if (kappa === null) {
          expect(swapped).toBeNull()
          return
        }
        expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(kappa).toBeLessThanOrEqual(1 + 1e-12)
        expect(swapped).toBeCloseTo(kappa, 12)
        expect(cohenKappa(tableOf(rows.toReversed())).value).toBeCloseTo(kappa, 12)
        expect(cohenKappa(tableOf(rows, ['c', 'a', 'b'])).value).toBeCloseTo(kappa, 12)
        expect(weightedKappa(tableOf(rows), 'linear').value).toBeCloseTo(
          weightedKappa(tableOf(rows, ['c', 'b', 'a']), 'linear').value ?? Number.NaN,
          12,
        )
      }),
    )
  })

  test('full agreement on more than one category is 1, also weighted', () => {
    fc.assert(
      fc.property(fc.array(category, { minLength: 2 }), (values) => {
        fc.pre(new Set(values).size > 1)
        const table = tableOf(values.map((value) => [value, value]))
        expect(cohenKappa(table).value).toBeCloseTo(1, 12)
        expect(weightedKappa(table, 'quadratic').value).toBe(1)
        expect(macroF1OfTable(table)).toBe(1)
      }),
    )
  })

  test('with two categories, and with equal weights, weighted kappa is kappa', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const equal = order.map((_, r) => order.map((__, c) => (r === c ? 0 : 1)))
        const kappa = cohenKappa(tableOf(rows)).value
        const weighted = weightedKappa(tableOf(rows), equal).value
        if (kappa === null) expect(weighted).toBeNull()
        else expect(weighted).toBeCloseTo(kappa, 10)
      }),
    )
  })

  test('the tables of sessions add up to the table of all', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, two) => {
        expect(addTables([tableOf(one), tableOf(two)])).toEqual(tableOf([...one, ...two]))
      }),
    )
  })
})
