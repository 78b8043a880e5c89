import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded, type Line } from '../../test/support/coded.ts'
import type { CodeKey } from '../model/codebook.ts'
import { momentsOf } from '../moments/index.ts'
import { seededRandom } from '../statistics/index.ts'
import { familyOf, shiftOf } from './coding-error.ts'
import { codeDrawer } from './draw-codes.ts'
import { exampleOf } from './example-session.ts'
import { measureSession } from './measure-session.ts'
import { uncertaintyOf } from './uncertain-codes.ts'

const still = () => ({ mean: 0, sd: 0 })

/** How often each code was drawn on each turn, of all draws. */
function shares(lines: readonly Line[], shiftFor = still, draws = 4000): (turn: number, code: CodeKey) => number {
  const draw = codeDrawer(uncertaintyOf(coded(lines).coding), seededRandom(1), shiftFor)
  const drawn = Array.from({ length: draws }, draw)
  return (turn, code) => drawn.filter((codes) => codes.get(turn)?.has(code)).length / draws
}

describe('drawing people’s codes', () => {
  test('each code comes as often as its probability says', () => {
    const share = shares([{ by: 't', codes: ['validation'], possible: { affirmation: 0.2 } }])
    expect(share(0, 'validation')).toBeCloseTo(0.9, 1)
    expect(share(0, 'affirmation')).toBeCloseTo(0.2, 1)
  })

  test('a kind stands in its parent’s place: together they come as often as the parent', () => {
    const possible = { reflection: 0.6, 'reflection.complex': 0.45, 'reflection.simple': 0.15 }
    const share = shares([{ by: 't', possible }])
    expect(share(0, 'reflection')).toBe(0)
    expect(share(0, 'reflection.complex')).toBeCloseTo(0.45, 1)
    expect(share(0, 'reflection.simple')).toBeCloseTo(0.15, 1)
  })

  test('feelings of several kinds come with the feeling, and alone where no kind is drawn', () => {
    const possible = { feeling: 0.5, 'feeling.fear': 0.5, 'feeling.guilt': 0.25 } as const
    const share = shares([{ by: 'c', possible }])
    expect(share(0, 'feeling.fear')).toBeCloseTo(0.5, 1)
    expect(share(0, 'feeling.guilt')).toBeCloseTo(0.25, 1)
    expect(share(0, 'feeling')).toBe(0)
    expect(shares([{ by: 'c', possible: { feeling: 0.5 } }])(0, 'feeling')).toBeCloseTo(0.5, 1)
  })

  test('change and sustain talk exclude each other', () => {
    const draw = codeDrawer(
      uncertaintyOf(coded([{ by: 'c', possible: { 'change-talk': 0.5, 'sustain-talk': 0.5 } }]).coding),
      seededRandom(2),
    )
    for (let time = 0; time < 200; time++) expect(draw().get(0)?.size ?? 0).toBeLessThanOrEqual(1)
  })

  test('a shift is one for the session: turns err together', () => {
    const lines = Array.from({ length: 40 }, (): Line => ({ by: 't', possible: { question: 0.5 } }))
    const spread = (sd: number): number => {
      const draw = codeDrawer(uncertaintyOf(coded(lines).coding), seededRandom(3), () => ({ mean: 0, sd }))
      const counts = Array.from({ length: 500 }, () => draw().size)
      const mean = counts.reduce((a, b) => a + b) / counts.length
      return Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length)
    }
    expect(spread(0)).toBeCloseTo(Math.sqrt(10), 0)
    expect(spread(1)).toBeGreaterThan(2 * spread(0))
  })

  test('what a person decided is not drawn, nor is a facilitation, nor a code without a probability', () => {
    const { coding } = coded([
      { by: 't', codes: ['facilitation'] },
      { by: 't', possible: { advice: 0.9 } },
    ])
    coding.codes.push({ turn: 2, code: 'reflection.simple', state: 'rejected', probability: 0.9 })
    coding.codes.push({ turn: 2, code: 'reflection.complex', state: 'added', replaces: 'reflection.simple' })
    coding.codes.push({ turn: 2, code: 'reflection', state: 'possible', probability: 0.95 })
    coding.codes.push({ turn: 3, code: 'advice', state: 'rejected', probability: 0.95 })
    coding.codes.push({ turn: 4, code: 'validation', state: 'suggested' })
    const draw = codeDrawer(uncertaintyOf(coding), seededRandom(4))
    for (let time = 0; time < 50; time++) {
      const drawn = draw()
      expect(drawn.get(0)).toEqual(new Set(['facilitation']))
      expect(drawn.get(2)).toEqual(new Set(['reflection.complex']))
      expect(drawn.get(3)).toBeUndefined()
      expect(drawn.get(4)).toEqual(new Set(['validation']))
    }
  })

  test('the fitted shifts are there for each family and within reason', () => {
    for (const code of ['reflection', 'question.open', 'advice', 'validation', 'minimising', 'shame'] as const) {
      const { mean, sd } = shiftOf(familyOf(code))
      expect(Math.abs(mean)).toBeLessThan(2)
      expect(sd).toBeGreaterThan(0)
      expect(sd).toBeLessThan(2.5)
    }
    expect(familyOf('facilitation')).toBeUndefined()
  })
})

const machineLike = (probability: number): Line[] =>
  Array.from(
    { length: 60 },
    (_, at): Line =>
      at % 2 === 0
        ? { by: 't', possible: { reflection: probability, 'reflection.simple': probability } }
        : { by: 'c', possible: { shame: 0.3 } },
  )

describe('the interval of a measure', () => {
  const measured = (lines: readonly Line[], interval: 'coding' | 'sampling' | 'none' = 'coding') => {
    const { session, coding } = coded(lines)
    const results = measureSession({ session, coding, moments: momentsOf(session, coding) }, { interval })
    return (id: string) => results.find((result) => result.id === id)
  }

  test('holds its value, says which kind it is, and is the same every time', () => {
    const once = measured(machineLike(0.5))('reflections-per-100')
    expect(once).toEqual(measured(machineLike(0.5))('reflections-per-100'))
    expect(once?.value).toBe(0)
    expect(once?.interval).toMatchObject({ low: 0, level: 0.9, of: 'coding' })
    expect(once?.interval?.high).toBeGreaterThan(60)
  })

  test('is narrow where the machine is sure', () => {
    const sure = measured(machineLike(0.999))('reflections-per-100')?.interval
    expect((sure?.high ?? 0) - 90).toBeGreaterThan(0)
    expect(measured(machineLike(0.0001))('reflections-per-100')?.interval).toMatchObject({ low: 0, high: 0 })
  })

  test('counts turns about safety among openings in no draw, whether found by code or by words', () => {
    const lines: Line[] = [
      { by: 'c', text: 'Some days I want to die.', possible: { shame: 0.9 } },
      { by: 't', codes: ['advice'] },
      { by: 'c', codes: ['safety'], possible: { shame: 0.9 } },
      { by: 't', codes: ['advice'] },
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: ['advice'] },
    ]
    for (const interval of ['coding', 'none'] as const) {
      const openings = measured(lines, interval)('openings')
      expect([openings?.value, openings?.interval?.high ?? 1]).toEqual([1, 1])
    }
    const { session, coding } = coded(lines)
    const moments = momentsOf(session, coding, { safety: [] })
    expect(measureSession({ session, coding, moments, safety: [] })[0]?.interval?.high).toBe(3)
  })

  test('is absent where no code is needed, for a person’s coding, without possible codes, and where none is wanted', () => {
    expect(measured(machineLike(0.5))('talk-share')).not.toHaveProperty('interval')
    expect(measured(machineLike(0.5), 'none')('reflections-per-100')).not.toHaveProperty('interval')
    const { session, coding } = exampleOf()
    for (const result of measureSession({ session, coding, moments: [] })) expect(result).not.toHaveProperty('interval')
    const asserted = Array.from({ length: 20 }, (): Line => ({ by: 't', codes: ['validation'] }))
    expect(measured(asserted)('validation')).not.toHaveProperty('interval')
  })

  test('of the sampling kind stands beside words and times too, and never for a short session', () => {
    const { session, coding } = exampleOf(2)
    const results = measureSession({ session, coding, moments: momentsOf(session, coding) }, { interval: 'sampling' })
    for (const id of ['reflections-per-100', 'talk-share', 'pauses', 'moments-met']) {
      const result = results.find((one) => one.id === id)
      expect(result?.interval?.of).toBe('sampling')
      expect(result?.interval?.low).toBeLessThan(result?.interval?.high ?? 0)
    }
    const short = measured(machineLike(0.5).slice(0, 22), 'sampling')
    expect(short('reflections-per-100')).not.toHaveProperty('interval')
  })

  test('lies within the range of its measure and holds the value, whatever the probabilities', () => {
    const line = fc.record({
      by: fc.constantFrom('t' as const, 'c' as const),
      possible: fc.record({
        reflection: fc.double({ min: 0, max: 1, noNaN: true }),
        shame: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const { session, coding } = coded(lines)
        for (const { value, interval } of measureSession({ session, coding, moments: momentsOf(session, coding) })) {
          if (!interval || value === null) continue
          expect(interval.low).toBeLessThanOrEqual(value)
          expect(interval.high).toBeGreaterThanOrEqual(value)
        }
      }),
      { numRuns: 20 },
    )
  })
})
