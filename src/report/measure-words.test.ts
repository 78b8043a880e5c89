import { describe, expect, it } from 'vitest'
import { intervalInWords, intervalMeaning, valueInWords } from './measure-words.ts'

const share = { id: 'a', group: 'balance', unit: 'share of therapist turns', digits: 2, range: [0, 1] } as const
const rate = { id: 'd', group: 'what you did', unit: 'per 100 therapist turns', digits: 0, range: [0, 100] } as const
const seconds = { id: 'b', group: 'pace', unit: 'seconds', digits: 1, range: [0, null] } as const
const openings = { id: 'moments-met', group: 'moments', unit: 'openings', digits: 0, range: [0, null] } as const
const change = { id: 'c', group: 'talk', unit: 'difference', digits: 2, range: [-1, 1] } as const

function interval(low: number, high: number, of: 'coding' | 'sampling' = 'coding') {
  return { low, high, level: 0.9, of }
}

describe('a measure in words', () => {
  it('is written in its own unit and digits', () => {
    expect(valueInWords(share, { id: 'a', value: 0.314 })).toBe('31\u00a0%')
    expect(valueInWords(seconds, { id: 'b', value: 1.04 })).toBe('1.0\u00a0s')
    expect(valueInWords(change, { id: 'c', value: -0.07 })).toBe('−0.07')
    expect(valueInWords(openings, { id: 'moments-met', value: 9, n: 14 })).toBe('9 of 14')
  })

  it('says why where it has no value', () => {
    expect(valueInWords(share, { id: 'a', value: null, reason: 'too few to say' })).toBe('too few to say')
  })

  it('names a unit once in a range, and one figure where both ends are written alike', () => {
    expect(intervalInWords(share, { id: 'a', value: 0.5, interval: interval(0.41, 0.74) })).toBe('41 to 74\u00a0%')
    expect(intervalInWords(seconds, { id: 'b', value: 1, interval: interval(0.4, 1.9) })).toBe('0.4 to 1.9\u00a0s')
    expect(intervalInWords(openings, { id: 'moments-met', value: 9, interval: interval(8.8, 9.2) })).toBe('9')
    expect(intervalInWords(openings, { id: 'moments-met', value: 9 })).toBeUndefined()
  })

  it('gives both ranges of what was counted among the openings', () => {
    const met = { id: 'moments-met', value: 1, n: 2, interval: interval(0, 5) }
    expect(intervalInWords(openings, met, [met, { id: 'openings', value: 2, interval: interval(2, 13) }])).toBe(
      '0 to 5 of 2 to 13',
    )
    expect(intervalInWords(share, { id: 'a', value: 0.5, interval: interval(0.4, 0.6) }, [])).toBe('40 to 60\u00a0%')
  })

  it('says what was found and no rate where the range is wider than two fifths of all that can be', () => {
    const wide = { id: 'd', value: 400 / 39, n: 39, interval: interval(0, 45) }
    expect(valueInWords(rate, wide)).toBe('about 4 of 39')
    expect(intervalInWords(rate, wide)).toBe('too unsure for a rate')
    expect(valueInWords(rate, { ...wide, interval: interval(0, 40) })).toBe('10')
    expect(valueInWords(share, { id: 'a', value: 0.5, n: 20, interval: interval(0.2, 0.7) })).toBe('about 10 of 20')
    expect(intervalInWords(share, { id: 'a', value: 0.5, interval: interval(0.2, 0.7) })).toBe('too unsure for a share')
    expect(valueInWords(change, { id: 'c', value: 0.5, n: 20, interval: interval(-0.9, 0.9) })).toBe('0.50')
  })

  it('never mixes the two meanings of an interval', () => {
    expect(intervalMeaning(interval(0, 1))).toContain('these very turns')
    expect(intervalMeaning(interval(0, 1, 'sampling'))).toContain('another such session')
  })
})
