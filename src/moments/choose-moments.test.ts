import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded, type Line } from '../../test/support/coded.ts'
import { codeKeys } from '../model/codebook.ts'
import { cameBackFor } from './came-back-for.ts'
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

describe('the three that teach most', () => {
  test('the strongest met opening first, then what adds most, kept ones before the others', () => {
    const chosen = chooseMoments(moments, coding)
    expect(chosen.map(({ opening, kind }) => [opening, kind])).toEqual([
      [4, 'meets'],
      [8, 'explores'],
      [0, 'turns-from'],
    ])
  })
  test('fewer than three: all; none: none', () => {
    expect(chooseMoments(moments.slice(0, 1), coding)).toHaveLength(1)
    expect(chooseMoments([], coding)).toEqual([])
  })
  test('a code that a person added is sure', () => {
    const weak = coded([
      { by: 'c', possible: { shame: 0.3 } },
      { by: 't', codes: ['reflection'] },
      { by: 'c', codes: ['feeling.other'] },
      { by: 't', codes: ['reflection'] },
    ])
    weak.coding.codes.push({ turn: 0, code: 'shame', state: 'added' })
    expect(chooseMoments(momentsOf(weak.session, weak.coding), weak.coding, 1)[0]?.opening).toBe(0)
  })
})

test('kept ones stand first, in the order of the session', () => {
  expect(keptFirst(moments).map((moment) => moment.opening)).toEqual([2, 4, 6, 8, 0])
})

describe('coming back', () => {
  const at = (opening: number) => moments.find((moment) => moment.opening === opening) ?? moments[0]
  test('is a later met opening by the same particular code', () => {
    const [first] = moments
    expect(first && cameBackFor(first, moments, session)?.opening).toBe(6)
  })
  test('is not said of what was met, nor by inner experience alone', () => {
    const met = at(2)
    expect(met && cameBackFor(met, moments, session)).toBeUndefined()
    const general = coded([
      { by: 'c', codes: ['inner-experience'] },
      { by: 't' },
      { by: 'c', codes: ['inner-experience'] },
      { by: 't', codes: ['reflection'] },
    ])
    const [passed, ...others] = momentsOf(general.session, general.coding)
    expect(passed && cameBackFor(passed, [passed, ...others], general.session)).toBeUndefined()
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
      const chosen = chooseMoments(found, one.coding)
      expect(chosen).toHaveLength(Math.min(3, found.length))
      expect(new Set(chosen).size).toBe(chosen.length)
      for (const moment of chosen) expect(found).toContain(moment)
      if (found.some(({ kind }) => kind === 'meets')) expect(chosen[0]?.kind).toBe('meets')
      expect(chooseMoments(found.toReversed(), one.coding)).toEqual(chosen)
      expect(keptFirst(found)).toHaveLength(found.length)
    }),
  )
})
