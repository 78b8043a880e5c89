import { expect, test } from 'vitest'
import { requireDay } from './day.ts'

test('a day is one of the calendar', () => {
  for (const day of ['2026-06-03', '2024-02-29', '2026-12-31']) expect(() => requireDay(day, 'held-on')).not.toThrow()
  for (const day of [
    '2026-02-29',
    '2026-02-30',
    '2026-13-40',
    '2026-00-10',
    '3.6.2026',
    '2026-6-3',
    '2026-06-03T10:00',
    '',
  ]) {
    expect(() => requireDay(day, 'held-on'), day).toThrow(expect.objectContaining({ code: 'bad-usage' }))
  }
})
