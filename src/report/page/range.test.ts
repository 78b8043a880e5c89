import { expect, it } from 'vitest'
import { codedFrom } from '../../../test/support/coded-lines.ts'
import { drawingDocument } from '../../../test/support/report.ts'
import { pageSettingOf } from './page-setting.ts'
import { rangeDrawing } from './range.ts'

const set = pageSettingOf(codedFrom([]), drawingDocument())
const interval = { low: 0.25, high: 0.75, level: 0.9, of: 'coding' } as const

function lines(
  range: readonly [number, number | null],
  result: Parameters<typeof rangeDrawing>[2],
  group: 'balance' | 'moments' = 'balance',
  unit = 'points',
): string[] {
  const drawn = rangeDrawing(set, { id: result.id, range, group, unit }, result)?.outerHTML ?? ''
  return [...drawn.matchAll(/x2="([^"]*)" x1="([^"]*)" class="([^"]*)"/g)].map(
    ([, x2, x1, name]) => `${name} ${x1} ${x2}`,
  )
}

it('draws a value and its interval on a line from the lowest to the highest that can be', () => {
  expect(lines([0, 1], { id: 'x', value: 0.5, interval })).toEqual(['all 0% 100%', 'ci 25% 75%', 'at 50% 50%'])
  expect(lines([-1, 1], { id: 'x', value: 0 })).toEqual(['all 0% 100%', 'at 50% 50%'])
})

it('ends at the number of openings for a count of them, and a little beyond an interval without an end', () => {
  expect(lines([0, null], { id: 'x', value: 9, n: 12 }, 'moments')).toEqual(['all 0% 100%', 'at 75% 75%'])
  expect(lines([0, null], { id: 'x', value: 4, interval: { ...interval, low: 2, high: 8 } })).toEqual([
    'all 0% 100%',
    'ci 20% 80%',
    'at 40% 40%',
  ])
})

it('has room for an interval that goes beyond the openings that were found', () => {
  const wide = { ...interval, low: 0, high: 4 }
  expect(lines([0, null], { id: 'x', value: 1, n: 2, interval: wide }, 'moments')).toEqual([
    'all 0% 100%',
    'ci 0% 100%',
    'at 25% 25%',
  ])
})

it('stays on its line whatever the numbers are', () => {
  expect(lines([0, 1], { id: 'x', value: 1.2, interval: { ...interval, low: -0.2, high: 1.4 } })).toEqual([
    'all 0% 100%',
    'ci 0% 100%',
    'at 100% 100%',
  ])
})

it('draws nothing where there is no value, or no end and no interval', () => {
  expect(lines([0, 1], { id: 'x', value: null })).toEqual([])
  expect(lines([0, null], { id: 'x', value: 3 })).toEqual([])
})

it('marks no value where a rate is too unsure to be said', () => {
  expect(lines([0, 1], { id: 'x', value: 0.5, interval }, 'balance', 'share of turns')).toEqual([
    'all 0% 100%',
    'ci 25% 75%',
  ])
})
