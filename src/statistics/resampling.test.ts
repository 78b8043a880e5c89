import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bootstrapBlocks,
  bootstrapClusters,
  circularShift,
  mean,
  percentileInterval,
  randomCircularShift,
  randomInteger,
  randomNormal,
  resampleBlocks,
  seededRandom,
  shuffle,
  standardDeviation,
} from './index.ts'

describe('seeded random numbers', () => {
  test('are the same for the same seed, and differ between neighbouring seeds', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed)
      return Array.from({ length: 5 }, () => random())
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(0)).not.toEqual(draw(1))
  })

  test('stay as they are from version to version, so that printed intervals can be made again', () => {
    const random = seededRandom(1)
    expect(Array.from({ length: 3 }, () => Math.floor(random() * 1e6))).toMatchInlineSnapshot(`
      [
        563671,
        585111,
        895907,
      ]
    `)
  })

  test('are spread evenly: 20 bins, 100,000 draws, chi-square below its 99.99 % point', () => {
    const random = seededRandom(2026)
    const bins = new Array<number>(20).fill(0)
    for (let draw = 0; draw < 100_000; draw += 1) {
      const bin = randomInteger(random, 20)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    const chi = bins.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0)
    expect(chi).toBeLessThan(53.0)
  })

  test('normal draws have mean 0 and deviation 1', () => {
    const random = seededRandom(3)
    const draws = Array.from({ length: 20_000 }, () => randomNormal(random))
    expect(mean(draws)).toBeCloseTo(0, 1)
    expect(standardDeviation(draws)).toBeCloseTo(1, 1)
  })
})

describe('reordering', () => {
  const items = fc.array(fc.integer(), { maxLength: 40 })
  test('a shuffle and a circular shift keep the items', () => {
    fc.assert(
      fc.property(items, fc.integer(), fc.integer({ min: -99, max: 99 }), (values, seed, by) => {
        const sorted = values.toSorted((a, b) => a - b)
        expect(shuffle(values, seededRandom(seed)).sort((a, b) => a - b)).toEqual(sorted)
        expect(circularShift(circularShift(values, by), -by)).toEqual(values)
        expect(circularShift(values, values.length)).toEqual(values)
      }),
    )
  })
  test('a shift by one brings the last to the front', () => {
    expect(circularShift(['a', 'b', 'c'], 1)).toEqual(['c', 'a', 'b'])
    expect(circularShift([], 3)).toEqual([])
  })
  test('a random shift always moves', () => {
    const random = seededRandom(5)
    for (let time = 0; time < 50; time += 1) expect(randomCircularShift([1, 2, 3], random)).not.toEqual([1, 2, 3])
    expect(randomCircularShift([1], random)).toEqual([1])
  })
  test('blocks keep neighbours together and the length', () => {
    const series = Array.from({ length: 23 }, (_, at) => at)
    const sample = resampleBlocks(series, 4, seededRandom(9))
    expect(sample).toHaveLength(23)
    for (let at = 0; at < 20; at += 4) expect(sample[at + 3]).toBe(((sample[at] ?? 0) + 3) % 23)
  })
})

describe('bootstrap', () => {
  const meanOf = (sample: readonly number[]): number | undefined => mean(sample)

  test('the interval of a mean is about mean ± 1.645 standard errors', () => {
    const random = seededRandom(11)
    const values = Array.from({ length: 60 }, () => 10 + 2 * randomNormal(random))
    const { value, interval } = bootstrapClusters(values, meanOf, { random })
    const error = (standardDeviation(values) ?? 0) / Math.sqrt(60)
    expect(value).toBe(mean(values))
    expect(((interval?.high ?? 0) - (interval?.low ?? 0)) / (2 * 1.645 * error)).toBeCloseTo(1, 1)
  })

  test('holds the truth about nine times in ten', () => {
    const random = seededRandom(12)
    let held = 0
    for (let trial = 0; trial < 200; trial += 1) {
      const values = Array.from({ length: 40 }, () => randomNormal(random))
      const { interval } = bootstrapClusters(values, meanOf, { random, times: 300 })
      if (interval && interval.low <= 0 && interval.high >= 0) held += 1
    }
    expect(held).toBeGreaterThan(165)
    expect(held).toBeLessThan(196)
  })

  test('blocks give a wider interval than single turns where neighbours are alike', () => {
    const random = seededRandom(13)
    const series = Array.from({ length: 30 }, () => randomNormal(random)).flatMap((level) => [
      level,
      level,
      level,
      level,
    ])
    const width = (length: number): number => {
      const { interval } = bootstrapBlocks(series, length, meanOf, { random: seededRandom(14) })
      return interval ? interval.high - interval.low : Number.NaN
    }
    expect(width(8)).toBeGreaterThan(1.4 * width(1))
  })

  test('says nothing where there is nothing to resample', () => {
    expect(bootstrapClusters([3], meanOf, { random: seededRandom(1) })).toMatchObject({ value: 3, interval: undefined })
    expect(bootstrapClusters([], meanOf, { random: seededRandom(1) }).value).toBeUndefined()
    expect(bootstrapBlocks([1, 2, 3], 2, meanOf, { random: seededRandom(1) })).toMatchObject({
      value: 2,
      interval: undefined,
    })
  })

  test('counts the resamples without a value, and gives no interval where they are most', () => {
    const onlyTens = (sample: readonly number[]): number | undefined => (sample.includes(1) ? undefined : mean(sample))
    const { interval, undefinedCount, replicates } = bootstrapClusters([1, 10, 10], onlyTens, {
      random: seededRandom(1),
    })
    expect(undefinedCount + replicates.length).toBe(2000)
    expect(undefinedCount).toBeGreaterThan(1000)
    expect(interval).toBeUndefined()
  })
})

test('a percentile interval takes the middle', () => {
  const values = Array.from({ length: 101 }, (_, at) => at)
  const interval = percentileInterval(values, 0.9)
  expect(interval?.low).toBeCloseTo(5, 10)
  expect(interval?.high).toBeCloseTo(95, 10)
  expect(percentileInterval([], 0.9)).toBeUndefined()
})
