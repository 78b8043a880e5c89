import { describe, expect, it } from 'vitest'
import { parseClock, parseTime } from './timestamp.ts'

describe('parseTime', () => {
  it.each([
    ['0:03', 3],
    ['75:00', 4500],
    ['1:02:03', 3723],
    ['00:01:02.345', 62.345],
    ['00:01:02,345', 62.345],
    ['00:01:02:15', 62],
    ['100:00:00', 360_000],
    ['12.5', 12.5],
    ['12,5', 12.5],
    [' 7 ', 7],
  ])('reads %j as %d seconds', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds)
  })

  it.each(['', 'NaN', '-1', '-00:01', '0:60', '1:60:00', '1:2', '1e9', 'Infinity', '00:00:NaN'])(
    '%j is no time',
    (text) => {
      expect(parseTime(text)).toBeUndefined()
    },
  )

  it('a number alone is no clock', () => {
    expect(parseClock('12')).toBeUndefined()
  })
})
