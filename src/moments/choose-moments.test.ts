import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded, type Line } from '../../test/support/coded.ts'
import { codeKeys } from '../model/codebook.ts'
import { cameAgain } from './came-again.ts'
import { chooseMoments, keptFirst } from './choose-moments.ts'
import { momentsOf } from './moments-of.ts'

const lines: Line[] = [
  { by: 'c', codes: ['inner-critic'] },
  { by: 't', codes: ['minimising'] },
  { by: 'c', codes: ['inner-experience'] },
  { by: 't', codes: ['reflection'] },
  { by: 'c', codes: ['shame', 'feeling.guilt'] },
  { by: 't', codes: ['names-feeling', 'reflection'] },
  { by: 'c', codes: ['inner-critic'] },
  { by: 't', codes: ['validation'] },
  { by: 'c', codes: ['feeling.other'] },
  { by: 't', codes: ['question.open'] },
]
const { session, coding } = coded(lines)
const moments = momentsOf(session, coding)
const whole = { session, coding, moments }

function chosenOf(one: ReturnType<typeof coded>, count?: number) {
  const found = momentsOf(one.session, one.coding)
  return chooseMoments(found, { ...one, moments: found }, count)
}

describe('the three that teach most', () => {
  test('the strongest met opening first, then what adds most, kept ones before the others', () => {
    const chosen = chooseMoments(moments, whole)
    expect(chosen.map(({ opening, kind }) => [opening, kind])).toEqual([
      [4, 'meets'],
      [8, 'explores'],
      [0, 'turns-from'],
    ])
  })
  test('fewer than three: all; none: none', () => {
    expect(chooseMoments(moments.slice(0, 1), whole)).toHaveLength(1)
    expect(chooseMoments([], whole)).toEqual([])
  })
  test('a code that a person added is sure', () => {
    const weak = coded([
      { by: 'c', possible: { shame: 0.3 } },
      { by: 't', codes: ['reflection'] },
      { by: 'c', codes: ['feeling.other'] },
      { by: 't', codes: ['reflection'] },
    ])
    weak.coding.codes.push({ turn: 0, code: 'shame', state: 'added' })
    expect(chosenOf(weak, 1)[0]?.opening).toBe(0)
  })
})

describe('an answer in which no code was found', () => {
  const met: Line[] = [
    { by: 'c', codes: ['inner-experience'] },
    { by: 't', codes: ['reflection'] },
  ]
  const passed: Line[] = [
    { by: 'c', codes: ['shame'] },
    { by: 't', codes: ['information'] },
  ]
  const turned: Line[] = [
    { by: 'c', codes: ['shame'] },
    { by: 't', codes: ['minimising'] },
  ]
  test('teaches less than one whose code turned from the opening', () => {
    const chosen = chosenOf(coded([...passed, ...met, ...turned]), 2)
    expect(chosen.map(({ kind }) => kind)).toEqual(['meets', 'turns-from'])
  })
  test('teaches more where the same came again and was met', () => {
    const lines: Line[] = [
      { by: 'c', codes: ['inner-experience', 'feeling.fear'] },
      { by: 't', codes: ['information'] },
      ...passed,
      ...met,
      { by: 'c', codes: ['feeling.fear'] },
      { by: 't', codes: ['question.closed'] },
    ]
    const alone = coded(lines)
    const returned = coded([...lines, { by: 'c', codes: ['shame'] }, { by: 't', codes: ['validation'] }])
    const passedOf = (one: ReturnType<typeof coded>) =>
      chosenOf(one, 2).flatMap(({ kind, opening }) => (kind === 'passes' ? [opening] : []))
    expect(passedOf(returned)).toEqual([2])
    expect(passedOf(alone)).not.toEqual([])
  })
})

test('kept ones stand first, in the order of the session', () => {
  expect(keptFirst(moments).map((moment) => moment.opening)).toEqual([2, 4, 6, 8, 0])
})

describe('what came again', () => {
  const again = (lines: readonly Line[]) => {
    const one = coded(lines)
    const found = momentsOf(one.session, one.coding)
    return found[0] && cameAgain(found[0], { ...one, moments: found })
  }
  test('is a later opening by the same particular code that was met, with the place of the answer', () => {
    const [first] = moments
    expect(first && cameAgain(first, whole)).toEqual({ opening: 6, answer: 7 })
  })
  test('is not said of what was met, nor by inner experience alone', () => {
    const met = moments.find(({ opening }) => opening === 2)
    expect(met && cameAgain(met, whole)).toBeUndefined()
    const experience = { by: 'c', codes: ['inner-experience'] } as const
    expect(again([experience, { by: 't' }, experience, { by: 't', codes: ['reflection'] }])).toBeUndefined()
  })
  test('asks of a kind of feeling that it is likelier than not in both', () => {
    const twice = (first: number, second: number) => {
      const one = coded([
        { by: 'c', codes: ['feeling.overwhelm'] },
        { by: 't' },
        { by: 'c', codes: ['feeling.overwhelm'] },
        { by: 't', codes: ['reflection'] },
      ])
      const probability: Readonly<Record<number, number>> = { 0: first, 2: second, 3: 0.9 }
      const codes = one.coding.codes.map((code) => ({ ...code, probability: probability[code.turn] ?? 0 }))
      const coding = { ...one.coding, codes }
      const found = momentsOf(one.session, coding)
      return found[0] && cameAgain(found[0], { session: one.session, coding, moments: found })
    }
    expect(twice(0.5, 0.6)).toEqual({ opening: 2, answer: 3 })
    expect(twice(0.49, 0.9)).toBeUndefined()
    expect(twice(0.9, 0.3)).toBeUndefined()
  })
  test('is of one client', () => {
    const two = coded([
      { by: 'c', codes: ['shame'] },
      { by: 't' },
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: ['validation'] },
    ])
    const turns = two.session.turns.map((turn) => (turn.index === 2 ? { ...turn, speaker: 'partner' } : turn))
    const session = { ...two.session, turns }
    const found = momentsOf(session, two.coding)
    expect(found).toHaveLength(2)
    expect(found[0] && cameAgain(found[0], { session, coding: two.coding, moments: found })).toBeUndefined()
  })
})

const anyLine = fc.record({
  by: fc.constantFrom('t' as const, 'c' as const),
  codes: fc.uniqueArray(fc.constantFrom(...codeKeys), { maxLength: 4 }),
})

test('whatever the session: at most three of its moments, a met one first when there is one, the same every time', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (any) => {
      const one = coded(any)
      const found = momentsOf(one.session, one.coding)
      const chosen = chooseMoments(found, { ...one, moments: found })
      expect(chosen).toHaveLength(Math.min(3, found.length))
      expect(new Set(chosen).size).toBe(chosen.length)
      for (const moment of chosen) expect(found).toContain(moment)
      if (found.some(({ kind }) => kind === 'meets')) expect(chosen[0]?.kind).toBe('meets')
      expect(chooseMoments(found.toReversed(), { ...one, moments: found })).toEqual(chosen)
      expect(keptFirst(found)).toHaveLength(found.length)
    }),
  )
})
