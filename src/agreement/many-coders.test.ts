import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reference, workedExamples } from '../../test/support/agreement-fixtures.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC1 } from './gwet-ac1.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { percentAgreement } from './percent-agreement.ts'
import { addTallies, type Ratings, tally } from './tally.ts'

/** Ratings with these cell counts: the coders' order does not matter to any coefficient here. */
const fromCounts = (counts: readonly (readonly number[])[]): Ratings<number> =>
  counts.map((row) => row.flatMap((count, category) => new Array<number>(count).fill(category)))

describe('published examples', () => {
  test('Fleiss 1971', () => {
    const { ratings, kappa } = workedExamples.fleiss1971
    expect(fleissKappa(tally(ratings)).value).toBeCloseTo(kappa, 3)
  })
  test('the example of ten units and fourteen coders', () => {
    const { counts, kappa } = workedExamples.fleissTextbook
    expect(fleissKappa(tally(fromCounts(counts))).value).toBeCloseTo(kappa, 3)
  })
  test('Krippendorff 2011, with missing codes', () => {
    const { ratings, nominal, ordinal, interval } = workedExamples.krippendorff2011
    expect(krippendorffAlpha(tally(ratings)).value).toBeCloseTo(nominal, 3)
    expect(krippendorffAlpha(tally(ratings), 'ordinal').value).toBeCloseTo(ordinal, 3)
    expect(krippendorffAlpha(tally(ratings), 'interval').value).toBeCloseTo(interval, 3)
    expect(krippendorffAlpha(tally(ratings)).n).toBe(11)
  })
  test('Gwet 2008: AC1 stays where kappa falls', () => {
    const { table, ac1, kappa } = workedExamples.gwet2008
    const ratings = table.flatMap((row, first) =>
      row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
    )
    expect(gwetAC1(tally(ratings)).value).toBeCloseTo(ac1, 4)
    expect(cohenKappa({ categories: [0, 1], counts: table }).value).toBeCloseTo(kappa, 4)
  })
  test('Gwet 2014, with missing codes', () => {
    const { ratings } = workedExamples.krippendorff2011
    expect(gwetAC1(tally(ratings)).value).toBeCloseTo(workedExamples.gwet2014.ac1, 5)
  })
})

describe('the same as other programs', () => {
  const full = tally(reference.full.ratings)
  const gaps = tally(reference.gaps.ratings)
  test('statsmodels: Fleiss', () => {
    expect(fleissKappa(full).value).toBeCloseTo(reference.full.fleiss, 12)
  })
  test('krippendorff: alpha', () => {
    expect(krippendorffAlpha(full).value).toBeCloseTo(reference.full.nominal, 12)
    expect(krippendorffAlpha(gaps).value).toBeCloseTo(reference.gaps.nominal, 12)
    expect(krippendorffAlpha(gaps, 'ordinal').value).toBeCloseTo(reference.gaps.ordinal, 12)
    expect(krippendorffAlpha(gaps, 'interval').value).toBeCloseTo(reference.gaps.interval, 12)
  })
  test('irrCAC: AC1 and percent agreement', () => {
    expect(gwetAC1(full).value).toBeCloseTo(reference.full.ac1, 10)
    expect(gwetAC1(gaps).value).toBeCloseTo(reference.gaps.ac1, 10)
    expect(percentAgreement(gaps).value).toBeCloseTo(reference.gaps.percent, 10)
  })
})

describe('where there is no value, the reason is said', () => {
  test('nothing that two coded', () => {
    const lonely = tally([['a', undefined], [undefined, 'b'], []])
    for (const coefficient of [fleissKappa, krippendorffAlpha, gwetAC1, percentAgreement]) {
      expect(coefficient(lonely)).toEqual({ value: null, n: 0, reason: 'no-units' })
    }
  })
  test('one category', () => {
    const same = tally([
      ['a', 'a'],
      ['a', 'a'],
    ])
    for (const coefficient of [fleissKappa, krippendorffAlpha, gwetAC1]) {
      expect(coefficient(same)).toEqual({ value: null, n: 2, reason: 'one-category' })
    }
    expect(percentAgreement(same).value).toBe(1)
  })
  test('one category of two that could be chosen: kappa cannot tell, AC1 is 1', () => {
    const same = tally(
      [
        ['no', 'no'],
        ['no', 'no'],
      ],
      ['no', 'yes'],
    )
    expect(fleissKappa(same).value).toBeNull()
    expect(gwetAC1(same).value).toBe(1)
  })
  test('Fleiss asks for the same number of coders', () => {
    const varying = tally([
      ['a', 'b', 'a'],
      ['a', 'b', undefined],
    ])
    expect(fleissKappa(varying)).toEqual({ value: null, n: 2, reason: 'coders-vary' })
    expect(krippendorffAlpha(varying).value).not.toBeNull()
  })
})

describe('properties', () => {
  const code = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  const ratings = fc.array(fc.array(code, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 })
  const categories = ['a', 'b', 'c']
  const all = (rows: Ratings): (number | null)[] => {
    const summary = tally(rows, categories)
    return [
      fleissKappa(summary).value,
      krippendorffAlpha(summary).value,
      krippendorffAlpha(summary, 'ordinal').value,
      gwetAC1(summary).value,
      percentAgreement(summary).value,
    ]
  }
  const close = (one: (number | null)[], two: (number | null)[]): void => {
    one.forEach((value, at) => {
      if (value === null) expect(two[at]).toBeNull()
      else expect(two[at]).toBeCloseTo(value, 10)
    })
  }

  test('at most 1, never NaN; the order of coders and of turns does not matter', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const values = all(rows)
        for (const value of values) if (value !== null) expect(value).toBeLessThanOrEqual(1 + 1e-12)
        for (const value of values) expect(value).not.toBeNaN()
        close(values, all(rows.map((row) => row.toReversed())))
        close(values, all(rows.toReversed()))
      }),
    )
  })

  test('full agreement is 1', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2 }), (units) => {
        fc.pre(new Set(units).size > 1)
        close(all(units.map((unit) => [unit, unit, unit])), [1, 1, 1, 1, 1])
      }),
    )
  })

  test('the tallies of sessions add up to the tally of all', () => {
    fc.assert(
      fc.property(ratings, ratings, (one, two) => {
        const sum = addTallies([tally(one, categories), tally(two, categories)])
        const whole = tally([...one, ...two], categories)
        expect(sum.units).toBe(whole.units)
        expect(sum.coders).toEqual(whole.coders)
        expect(sum.agreement).toBeCloseTo(whole.agreement, 10)
        sum.coincidences.flat().forEach((value, at) => {
          expect(value).toBeCloseTo(whole.coincidences.flat()[at] ?? Number.NaN, 10)
        })
      }),
    )
  })

  test('alpha is 0 on average where codes are dealt out by chance', () => {
    let state = 1
    const dice = (): string => {
      state = (state * 48271) % 2147483647
      return categories[state % 3] ?? 'a'
    }
    const rows = Array.from({ length: 3000 }, () => [dice(), dice(), dice()])
    expect(Math.abs(krippendorffAlpha(tally(rows)).value ?? 1)).toBeLessThan(0.03)
    expect(Math.abs(gwetAC1(tally(rows)).value ?? 1)).toBeLessThan(0.03)
  })
})
