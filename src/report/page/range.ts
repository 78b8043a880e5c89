import { type Measure, typicalRangeOf } from '../../measures/index.ts'
import type { MeasureResult } from '../../model/measure.ts'
import type { DrawingElement } from '../drawing.ts'
import { isAmongOpenings, tooUnsure } from '../measure-words.ts'
import type { PageSetting } from './page-setting.ts'

/**
 * A value on a hair line from the lowest to the highest that can be, its interval as a thicker line; shaded is the middle
 * half of good demonstrations, where figures for it exist. A rate that is too unsure to be said has its interval only.
 * Nothing is drawn where the value is unknown, or where there is no upper end and no interval to give it a place.
 */
export function rangeDrawing(
  { svg, coded }: Pick<PageSetting, 'svg' | 'coded'>,
  measure: Pick<Measure, 'range' | 'group' | 'id' | 'unit'>,
  result: MeasureResult,
): DrawingElement | undefined {
  if (result.value === null) return undefined
  const [low] = measure.range
  const high = upperEnd(measure, result)
  if (high === undefined || high <= low) return undefined
  const at = (value: number): string =>
    `${Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * 1000) / 10}%`
  const good = comparable(coded, measure) ? typicalRangeOf(result.id)?.high : undefined
  const line = (name: string, from: number, to: number, y1 = 7, y2 = 7) =>
    svg('line', { class: name, x1: at(from), x2: at(to), y1, y2 })
  return svg(
    'svg',
    { class: 'range', height: 14, 'aria-hidden': 'true' },
    ...(good ? [line('ref', good.q1, good.q3)] : []),
    line('all', low, high),
    ...(result.interval ? [line('ci', result.interval.low, result.interval.high)] : []),
    ...(tooUnsure(measure, result) ? [] : [line('at', result.value, result.value, 2, 12)]),
  )
}

/**
 * The figures of demonstrations are those of the machine: a person's codes are not held against them. Nor are counts
 * without an upper end, since they grow with the length of a session.
 */
export function comparable({ coding }: PageSetting['coded'], { range }: Pick<Measure, 'range'>): boolean {
  return coding.coder.kind === 'machine' && range[1] !== null
}

/** Where the line ends: the highest that can be, all openings, or a little beyond the interval. */
export function upperEnd(
  { range, group, id }: Pick<Measure, 'range' | 'group' | 'id'>,
  { n, interval, value }: MeasureResult,
): number | undefined {
  if (range[1] !== null) return range[1]
  if (isAmongOpenings({ group, id })) return n === undefined ? n : Math.max(n, interval?.high ?? 0)
  return interval && value !== null ? Math.max(interval.high, value) * 1.25 : undefined
}
