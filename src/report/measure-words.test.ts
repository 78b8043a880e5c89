import { describe, expect, it } from 'vitest'
import { intervalMeaning, measureInWords } from './measure-words.ts'

const share = { id: 'a', group: 'balance', unit: 'share of therapist turns', digits: 2, range: [0, 1] } as const
const rate = { id: 'd', group: 'what you did', unit: 'per 100 therapist turns', digits: 0, range: [0, 100] } as const
const seconds = { id: 'b', group: 'pace', unit: 'seconds', digits: 1, range: [0, null] } as const
const openings = { id: 'moments-met', group: 'moments', unit: 'openings', digits: 0, range: [0, null] } as const
const counts = { id: 'e', group: 'what the client brought', unit: 'client turns', digits: 0, range: [0, null] } as const
const change = { id: 'c', group: 'talk', unit: 'difference', digits: 2, range: [-1, 1] } as const

function interval(low: number, high: number, of: 'coding' | 'sampling' = 'coding') {
  return { low, high, level: 0.9, of }
}

const text = (...told: Parameters<typeof measureInWords>): string =>
  measureInWords(...told)
    .map((part) => part.text)
    .join('')

describe('a measure in words', () => {
  it('is written in its own unit and digits', () => {
    expect(text(share, { id: 'a', value: 0.314 })).toBe('31\u00a0% of therapist turns')
    expect(text(rate, { id: 'd', value: 36.6 })).toBe('37 per 100 therapist turns')
    expect(text(seconds, { id: 'b', value: 1.04 })).toBe('1.0\u00a0s')
    expect(text(change, { id: 'c', value: -0.07 })).toBe('−0.07 on a scale from −1 to 1')
    expect(text(openings, { id: 'moments-met', value: 9, n: 14 })).toBe('9 of 14 openings')
    expect(text(openings, { id: 'moments-met', value: 0, n: 1 })).toBe('0 of 1 opening')
    expect(text(counts, { id: 'e', value: 1 })).toBe('1 client turn')
    expect(text(counts, { id: 'e', value: 1, interval: interval(0, 4) })).toBe('1 (0 to 4) client turns')
  })

  it('says why where it has no value', () => {
    expect(text(share, { id: 'a', value: null, reason: 'too few to say' })).toBe('too few to say')
  })

  it('has its range in brackets, with the unit of the number once, and none where it says nothing further', () => {
    expect(text(share, { id: 'a', value: 0.5, interval: interval(0.41, 0.74) })).toBe(
      '50\u00a0% (41 to 74\u00a0%) of therapist turns',
    )
    expect(text(seconds, { id: 'b', value: 1, interval: interval(0.4, 1.9) })).toBe('1.0\u00a0s (0.4 to 1.9\u00a0s)')
    expect(text(counts, { id: 'e', value: 9, interval: interval(8.8, 9.2) })).toBe('9 client turns')
  })

  it('gives each of two ranges beside its own figure, of what was counted among the openings', () => {
    const met = { id: 'moments-met', value: 14, n: 19, interval: interval(7, 17) }
    const found = { id: 'openings', value: 19, interval: interval(13, 24) }
    expect(text(openings, met, [met, found])).toBe('14 (7 to 17) of 19 openings (13 to 24)')
    expect(text(openings, met)).toBe('14 (7 to 17) of 19 openings')
    expect(measureInWords(openings, met, [met, found]).flatMap((part) => (part.figure ? [part.text] : []))).toEqual([
      '14',
      '19',
    ])
  })

  it('says what was found and no rate where the range is wider than two fifths of all that can be', () => {
    const wide = { id: 'd', value: 400 / 39, n: 39, interval: interval(0, 45) }
    expect(text(rate, wide)).toBe('about 4 of 39 therapist turns, too unsure for a rate')
    expect(text(rate, { ...wide, interval: interval(0, 40) })).toBe('10 (0 to 40) per 100 therapist turns')
    expect(text(share, { id: 'a', value: 0.5, n: 20, interval: interval(0.2, 0.7) })).toBe(
      'about 10 of 20 therapist turns, too unsure for a share',
    )
    expect(text(change, { id: 'c', value: 0.5, n: 20, interval: interval(-0.9, 0.9) })).toBe(
      '0.50 (−0.90 to 0.90) on a scale from −1 to 1',
    )
  })

  it('never mixes the two meanings of an interval', () => {
    expect(intervalMeaning(interval(0, 1))).toContain('these very turns')
    expect(intervalMeaning(interval(0, 1, 'sampling'))).toContain('another such session')
  })
})
