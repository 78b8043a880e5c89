import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  auc,
  clopperPearsonLimits,
  f1,
  macroF1,
  mean,
  median,
  percentileRank,
  quantile,
  standardDeviation,
  variance,
  wilsonLimits,
} from './index.ts'

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })

test('mean, variance and deviation, and their empty cases', () => {
  expect(mean([2, 4, 9])).toBe(5)
  expect(variance([2, 4, 9])).toBe(13)
  expect(standardDeviation([2, 4, 9])).toBeCloseTo(Math.sqrt(13), 12)
  expect(mean([])).toBeUndefined()
  expect(variance([1])).toBeUndefined()
  expect(standardDeviation([])).toBeUndefined()
})

describe('quantiles (type 7)', () => {
  test('as numpy.quantile', () => {
    expect(quantile([1, 2, 4, 10], 0.1)).toBeCloseTo(1.3, 12)
    expect(quantile([10, 4, 1, 2], 0.75)).toBeCloseTo(5.5, 12)
    expect(median([3, 1, 2, 10])).toBe(2.5)
    expect(quantile([], 0.5)).toBeUndefined()
  })
  test('rise with p and stay between the smallest and the largest', () => {
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (xs, p, q) => {
          const low = quantile(xs, Math.min(p, q)) ?? Number.NaN
          const high = quantile(xs, Math.max(p, q)) ?? Number.NaN
          expect(low).toBeLessThanOrEqual(high + 1e-9)
          expect(low).toBeGreaterThanOrEqual(Math.min(...xs))
          expect(high).toBeLessThanOrEqual(Math.max(...xs))
        },
      ),
    )
  })
  test('percentile rank counts ties half', () => {
    expect(percentileRank([1, 2, 2, 3], 2)).toBe(0.5)
    expect(percentileRank([1, 2], 5)).toBe(1)
    expect(percentileRank([], 5)).toBeUndefined()
  })
})

/** Expected values: statsmodels 0.15.0, proportion_confint with method "wilson" and "beta". */
describe('limits of proportions', () => {
  test.each([
    [0, 10, 0.95, 0, 0.2775327998628892],
    [3, 10, 0.9, 0.12687658390319784, 0.558300204130165],
    [10, 10, 0.95, 0.7224672001371107, 1],
    [45, 60, 0.95, 0.6276792992295218, 0.8422347746994333],
  ])('Wilson %i of %i at %f', (count, n, level, low, high) => {
    const limits = wilsonLimits(count, n, level)
    expect(limits?.low).toBeCloseTo(low, 10)
    expect(limits?.high).toBeCloseTo(high, 10)
  })
  test.each([
    [0, 10, 0.95, 0, 0.3084971078187607],
    [3, 10, 0.9, 0.0872644339141503, 0.6066242161054123],
    [10, 10, 0.95, 0.6915028921812392, 1],
    [45, 60, 0.95, 0.6214036445204556, 0.8528139262009964],
  ])('Clopper and Pearson %i of %i at %f', (count, n, level, low, high) => {
    const limits = clopperPearsonLimits(count, n, level)
    expect(limits?.low).toBeCloseTo(low, 10)
    expect(limits?.high).toBeCloseTo(high, 10)
  })
  test('none of none is undefined', () => {
    expect(wilsonLimits(0, 0)).toBeUndefined()
    expect(clopperPearsonLimits(0, 0)).toBeUndefined()
  })
})

describe('AUC', () => {
  test('ties count half', () => {
    expect(auc([2, 3], [1, 2])).toBe(0.875)
    expect(auc([1], [1])).toBe(0.5)
    expect(auc([], [1])).toBeUndefined()
  })
  test('equals the count over all pairs', () => {
    const group = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(group, group, (up, down) => {
        let wins = 0
        for (const a of up) for (const b of down) wins += a > b ? 1 : a === b ? 0.5 : 0
        expect(auc(up, down)).toBeCloseTo(wins / (up.length * down.length), 12)
        expect((auc(up, down) ?? 0) + (auc(down, up) ?? 0)).toBeCloseTo(1, 12)
      }),
    )
  })
})

/** Expected values: scikit-learn 1.9.1, f1_score. */
describe('F1', () => {
  const truth = ['q', 'q', 'r', 'i', 'i', 'o', 'r', 'q']
  const said = ['q', 'r', 'r', 'i', 'o', 'i', 'r', 'q']
  test('of a label and their mean', () => {
    expect(f1(truth, said, 'q')).toBeCloseTo(0.8, 12)
    expect(f1(truth, said, 'r')).toBeCloseTo(0.8, 12)
    expect(f1(truth, said, 'o')).toBe(0)
    expect(macroF1(truth, said)).toBeCloseTo(0.525, 12)
  })
  test('a label on neither side is left out, and no label at all is undefined', () => {
    expect(f1(truth, said, 'x')).toBeUndefined()
    expect(macroF1(truth, said, ['q', 'x'])).toBeCloseTo(0.8, 12)
    expect(macroF1([], [])).toBeUndefined()
  })
})
