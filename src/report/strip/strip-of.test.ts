import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { deidentified } from '../deidentified.ts'
import { asciiGlyphs, stripCells } from '../terminal/strip-lines.ts'
import { stripInWords } from './draw-strip.ts'
import { geometry } from './geometry.ts'
import { feelingIn, stripOf } from './strip-of.ts'

const strip = stripOf(codedFrom(shortSession))

describe('the strip over time', () => {
  it('is true to time: a turn begins where its time lies between 0 and the end', () => {
    const scale = geometry.width / 134
    expect(strip.scale).toBe('time')
    expect(strip.client[0]?.x).toBeCloseTo(5.5 * scale)
    expect(strip.client[0]?.width).toBeCloseTo(14.5 * scale)
    expect(strip.therapist.at(-1)?.x).toBeCloseTo(131 * scale)
  })

  it('cuts the ribbon at each pause of 3 s or more', () => {
    expect(strip.pauses.map(({ after, before, seconds }) => [after, before, seconds])).toEqual([
      [5, 6, 4],
      [6, 7, 14],
      [8, 9, 9],
    ])
    expect(strip.pieces).toHaveLength(4)
    expect(strip.pieces[0]?.to).toBeCloseTo(strip.pauses[0]?.from ?? Number.NaN)
  })

  it('gives one, two or three codes of compassion their depth, and a dash where there is none of the sides', () => {
    expect(strip.therapist.map(({ compassion }) => compassion)).toEqual([0, 0, 0, 3, 0, 1])
    expect(strip.therapist.map(({ neutral }) => neutral)).toEqual([true, false, false, false, true, false])
    expect(strip.therapist.map(({ judging }) => judging)).toEqual([false, true, false, false, false, false])
    expect(strip.therapist.map(({ pressing }) => pressing)).toEqual([false, false, true, false, false, false])
  })

  it('marks shame, the inner critic and self-compassion over the client’s column', () => {
    expect(strip.client.map(({ marks }) => marks)).toEqual([
      ['inner-critic'],
      [],
      ['inner-critic', 'shame'],
      [],
      ['self-compassion'],
    ])
  })

  it('sets a bead between opening and answer, full, half or ring', () => {
    expect(strip.beads.map(({ opening, response, shape }) => [opening, response, shape])).toEqual([
      [1, 2, 'ring'],
      [5, 6, 'full'],
      [7, 8, 'half'],
    ])
    expect(strip.beads[1]?.x).toBeCloseTo((62 / 134) * geometry.width)
  })

  it('names minutes on the axis, seconds where the session is short', () => {
    expect(strip.ticks.map(({ label }) => label)).toEqual(['0:00', '0:30', '1:00', '1:30', '2:00'])
  })
})

describe('feeling', () => {
  it('is the number of codes expected, each family once, a person’s word outranking the machine’s', () => {
    expect(
      feelingIn([
        { turn: 0, code: 'feeling', probability: 0.8, state: 'possible' },
        { turn: 0, code: 'feeling.fear', probability: 0.5, state: 'suggested' },
        { turn: 0, code: 'shame', probability: 0.9, state: 'rejected' },
        { turn: 0, code: 'inner-critic', state: 'added' },
        { turn: 0, code: 'strength', probability: 1, state: 'suggested' },
      ]),
    ).toBeCloseTo(1.8)
  })

  it('is none in a turn without codes, which is still drawn', () => {
    expect(strip.client[1]).toMatchObject({ feeling: 0, level: 1, height: geometry.minFeeling })
  })
})

describe('the strip without times', () => {
  const untimed = shortSession.map(({ at, ...line }): Line => line)

  it('gives each turn the width of its words, knows no pause and says so', () => {
    const strip = stripOf(codedFrom(untimed))
    expect(strip.scale).toBe('turns')
    expect(strip.pauses).toEqual([])
    expect(strip.pieces).toEqual([{ from: 0, to: geometry.width }])
    expect(strip.ticks.map(({ label }) => label)).toEqual(['0', '2', '4', '6', '8', '10'])
  })

  it('makes each turn as wide as its words, also where the words were left out', () => {
    const untimed = codedFrom(shortSession.map(({ at, ...line }): Line => line))
    expect(stripOf(deidentified(untimed)).client).toEqual(stripOf(untimed).client)
  })

  it('spreads a few turns without times between their neighbours and counts them', () => {
    const some = shortSession.map((line, place): Line => {
      const { at, ...untimed } = line
      return place === 3 || place === 4 ? untimed : line
    })
    const strip = stripOf(codedFrom(some))
    expect(strip.placedBetween).toBe(2)
    const [critic, middle] = strip.client
    expect(middle && critic && middle.x > critic.x).toBe(true)
    expect(strip.pauses.map(({ after }) => after)).not.toContain(2)
  })
})

it('keeps everything on the paper, in order, whatever the times', () => {
  const line = fc.record({
    by: fc.constantFrom('T', 'C', 'O'),
    says: fc.lorem({ maxCount: 8 }),
    at: fc.option(
      fc
        .tuple(fc.float({ min: 0, max: 5000, noNaN: true }), fc.float({ min: 0, max: 60, noNaN: true }))
        .map(([start, length]): readonly [number, number] => [start, start + length]),
      { nil: undefined },
    ),
    codes: fc.constantFrom<NonNullable<Line['codes']>>(
      [],
      ['shame'],
      ['reflection', 'validation'],
      ['advice'],
      ['minimising'],
    ),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const strip = stripOf(codedFrom(lines.map(({ at, ...rest }): Line => ({ ...rest, ...(at ? { at } : {}) }))))
      for (const { x, width } of [...strip.client, ...strip.therapist]) {
        expect(x).toBeGreaterThanOrEqual(-1e-6)
        expect(x + width).toBeLessThanOrEqual(geometry.width + 1e-6)
        expect(width).toBeGreaterThanOrEqual(geometry.minColumn)
      }
      let last = 0
      for (const { from, to } of strip.pieces) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
      for (const { x } of strip.beads) expect(Number.isFinite(x)).toBe(true)
      expect(strip.client.length + strip.therapist.length).toBe(lines.filter(({ by }) => by !== 'O').length)
    }),
  )
})

it('counts a turn for one side, as the balance does', () => {
  const both = (other: 'minimising' | 'advice'): Line => ({ by: 'T', says: 'x', codes: ['reflection', other] })
  const strip = stripOf(codedFrom([both('minimising'), both('advice'), { by: 'T', says: 'x' }]))
  expect(strip.therapist.map(({ side }) => side)).toEqual(['judgement', 'compassion', 'neutral'])
  expect(stripCells(strip, 3, asciiGlyphs).therapist).toBe('v#.')
})

it('says its shapes in words, one turn as one', () => {
  const words = (lines: readonly Line[]) => stripInWords(stripOf(codedFrom(lines)), 'the client')
  expect(words([{ by: 'C', says: 'x', codes: ['shame', 'inner-critic'] }])).toContain(
    'brought: 1 turn with much feeling, 1 with shame, 1 with the inner critic. Below it, what you did: nothing that',
  )
  expect(
    words([
      { by: 'T', says: 'x' },
      { by: 'T', says: 'x' },
    ]),
  ).toContain('what you did: 2 turns neutral.')
})

it('is empty for a session without turns', () => {
  expect(stripOf(codedFrom([]))).toMatchObject({ pieces: [], client: [], therapist: [], beads: [], ticks: [] })
})
