import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measures } from './all-measures.ts'
import { codingError } from './coding-error.generated.ts'
import { demonstrations } from './demonstrations.generated.ts'
import { amongDemonstrations, typicalRangeOf } from './demonstrations.ts'

test('each range belongs to a measure, lies in its range and is in order', () => {
  for (const [id, { high, low }] of Object.entries(demonstrations.ranges)) {
    const measure = measures.find((one) => one.id === id)
    expect(measure?.needsTimes).toBeUndefined()
    for (const quartiles of [high, low]) {
      if (!quartiles) continue
      expect(quartiles.sessions).toBeGreaterThanOrEqual(5)
      const { q1, median, q3 } = quartiles
      expect([q1, median, q3]).toEqual([q1, median, q3].toSorted((a, b) => a - b))
      expect(q1).toBeGreaterThanOrEqual(measure?.range[0] ?? 0)
      expect(q3).toBeLessThanOrEqual(measure?.range[1] ?? Number.POSITIVE_INFINITY)
    }
  }
})

test('good demonstrations reflect more and put in less than poor ones', () => {
  const [reflections, input] = [typicalRangeOf('reflections-per-100'), typicalRangeOf('input-per-100')]
  expect(reflections?.high?.median).toBeGreaterThan(reflections?.low?.median ?? Number.POSITIVE_INFINITY)
  expect(input?.high?.median).toBeLessThan(input?.low?.median ?? Number.NEGATIVE_INFINITY)
})

test('a result is placed among the good ones only where its whole interval allows it', () => {
  const { q1 = 0, median = 0, q3 = 0 } = typicalRangeOf('reflections-per-100')?.high ?? {}
  const place = (low: number, high: number) =>
    amongDemonstrations({
      id: 'reflections-per-100',
      value: (low + high) / 2,
      interval: { low, high, level: 0.9, of: 'coding' },
    })
  expect(place(q1, q3)).toBe('within the middle half of AnnoMI’s teaching films')
  expect(place(q1 - 9, q1 - 1)).toBe('below the middle half of AnnoMI’s teaching films')
  expect(place(q3 + 1, q3 + 9)).toBe('above the middle half of AnnoMI’s teaching films')
  expect(place(q1 - 1, q3)).toBeUndefined()
  expect(place(median, q3 + 1)).toBeUndefined()
  expect(place(q1 - 1, q3 + 1)).toBeUndefined()
})

test('without an interval, a value or figures nothing is said', () => {
  const interval = { low: 40, high: 41, level: 0.9, of: 'coding' as const }
  expect(amongDemonstrations({ id: 'reflections-per-100', value: 40 })).toBeUndefined()
  expect(amongDemonstrations({ id: 'reflections-per-100', value: null, interval })).toBeUndefined()
  expect(amongDemonstrations({ id: 'pauses', value: 40, interval })).toBeUndefined()
})

test('the figures and the intervals were made with the weights that ship: else run fit:intervals and fit:demonstrations', () => {
  const path = join(import.meta.dirname, '../../models', codingError.coder.id, 'heads.json')
  const heads: unknown = JSON.parse(readFileSync(path, 'utf8'))
  expect(heads).toMatchObject(codingError.coder)
  expect(heads).toMatchObject(demonstrations.coder)
})
