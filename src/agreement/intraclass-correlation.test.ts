import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reference, workedExamples } from '../../test/support/agreement-fixtures.ts'
import { type IccForm, intraclassCorrelation, mcGrawWongNames } from './intraclass-correlation.ts'
import { meanSquares } from './mean-squares.ts'

const forms: readonly IccForm[] = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)']

describe('Shrout & Fleiss 1979', () => {
  const { ratings, meanSquares: published, forms: values } = workedExamples.shroutFleiss1979
  test('mean squares', () => {
    const found = meanSquares(ratings)
    expect(found.rows).toBeCloseTo(published.rows ?? Number.NaN, 2)
    expect(found.within).toBeCloseTo(published.within ?? Number.NaN, 2)
    expect(found.columns).toBeCloseTo(published.columns ?? Number.NaN, 2)
    expect(found.error).toBeCloseTo(published.error ?? Number.NaN, 2)
  })
  test.each(forms)('%s', (form) => {
    expect(intraclassCorrelation(ratings, form).value).toBeCloseTo(values[form] ?? Number.NaN, 2)
  })
})

describe('pingouin, with intervals and the F test', () => {
  const named = { 'ICC(1,1)': 'ICC(1,1)', 'ICC(2,1)': 'ICC(A,1)', 'ICC(3,1)': 'ICC(C,1)', 'ICC(1,k)': 'ICC(1,k)' }
  test.each(forms)('%s', (form) => {
    const name = form in named ? named[form as keyof typeof named] : mcGrawWongNames[form]
    const expected = reference.icc.forms.find(({ Type }) => Type === name)
    const found = intraclassCorrelation(reference.icc.ratings, form)
    expect(found.value).toBeCloseTo(expected?.ICC ?? Number.NaN, 10)
    expect(found.interval?.low).toBeCloseTo(expected?.interval[0] ?? Number.NaN, 8)
    expect(found.interval?.high).toBeCloseTo(expected?.interval[1] ?? Number.NaN, 8)
    expect(found.f?.value).toBeCloseTo(expected?.F ?? Number.NaN, 8)
    expect(found.f?.df2).toBe(expected?.df2)
    expect(found.f?.p).toBeCloseTo(expected?.pval ?? Number.NaN, 10)
  })
})

describe('where there is no value, the reason is said', () => {
  test.each(forms)('%s', (form) => {
    expect(intraclassCorrelation([], form)).toMatchObject({ value: null, reason: 'too-few-units' })
    expect(intraclassCorrelation([[1, 2]], form)).toMatchObject({ value: null, reason: 'too-few-units' })
    expect(intraclassCorrelation([[1], [2]], form)).toMatchObject({ value: null, reason: 'one-coder' })
    expect(
      intraclassCorrelation(
        [
          [3, 3],
          [3, 3],
        ],
        form,
      ),
    ).toMatchObject({ value: null, reason: 'no-variance' })
  })
})

describe('properties', () => {
  const rating = fc.integer({ min: 0, max: 20 })
  const matrix = fc.array(fc.array(rating, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 12 })

  test('at most 1, within its interval; the order of raters and of things does not matter', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...forms), (ratings, form) => {
        const found = intraclassCorrelation(ratings, form)
        if (found.value === null) return
        expect(found.value).toBeLessThanOrEqual(1 + 1e-12)
        if (found.interval) {
          expect(found.interval.low).toBeLessThanOrEqual(found.value + 1e-9)
          expect(found.interval.high).toBeGreaterThanOrEqual(found.value - 1e-9)
        }
        const turned = intraclassCorrelation(ratings.map((row) => row.toReversed()).toReversed(), form)
        expect(turned.value).toBeCloseTo(found.value, 8)
      }),
    )
  })

  test('raters who agree in full have 1; one who is always two higher keeps 1 only where levels do not count', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 3, maxLength: 12 }), (things) => {
        fc.pre(new Set(things).size > 1)
        for (const form of forms) {
          const same = things.map((thing) => [thing, thing, thing])
          expect(intraclassCorrelation(same, form).value).toBeCloseTo(1, 10)
        }
        const shifted = things.map((thing) => [thing, thing, thing + 2])
        expect(intraclassCorrelation(shifted, 'ICC(3,1)').value).toBeCloseTo(1, 10)
        expect(intraclassCorrelation(shifted, 'ICC(2,1)').value).toBeLessThan(1)
      }),
    )
  })
})

test('raters a fixed step apart on things that do not differ: no interval, at once', () => {
  const ratings = [
    [1, 0],
    [1, 0],
    [1, 0],
  ]
  const found = intraclassCorrelation(ratings, 'ICC(2,1)')
  expect(found.value).toBe(0)
  expect(found.interval).toBeUndefined()
})
