import { describe, expect, test } from 'vitest'
import { coded, type Line } from '../../test/support/coded.ts'
import { momentsOf } from '../moments/index.ts'
import { measureSession } from './measure-session.ts'

const measured = (lines: readonly Line[]) => {
  const { session, coding } = coded(lines)
  const results = measureSession({ session, coding, moments: momentsOf(session, coding) })
  return (id: string) => results.find((result) => result.id === id)
}

describe('health held before or after the pain was acknowledged', () => {
  const held = (...lines: Line[]) => {
    const value = measured(lines)
    return [value('holds-health-after')?.value, value('holds-health-before')?.value]
  }
  const pain: Line = { by: 'c', codes: ['shame'] }
  const plain: Line = { by: 'c' }
  test('before, where the last opening was passed', () => {
    expect(held(pain, { by: 't' }, plain, { by: 't', codes: ['holds-health'] })).toEqual([0, 1])
    expect(held(pain, { by: 't', codes: ['holds-health', 'affirmation'] })).toEqual([0, 1])
  })
  test('after, where it was met before or in the same turn, or none was voiced', () => {
    expect(held(pain, { by: 't', codes: ['validation'] }, plain, { by: 't', codes: ['holds-health'] })).toEqual([1, 0])
    expect(held(pain, { by: 't', codes: ['validation', 'holds-health'] })).toEqual([1, 0])
    expect(held(plain, { by: 't', codes: ['holds-health'] })).toEqual([1, 0])
  })
  test('a new opening asks anew', () => {
    const met: Line = { by: 't', codes: ['validation'] }
    expect(held(pain, met, pain, { by: 't', codes: ['holds-health'] })).toEqual([0, 1])
  })
})

test('inner experience by thirds: what does not divide goes to the later thirds', () => {
  const lines = Array.from(
    { length: 32 },
    (_, at): Line => ({ by: 'c', codes: at < 10 || at === 31 ? ['inner-experience'] : [] }),
  )
  const value = measured(lines)
  expect(value('inner-experience-first')).toMatchObject({ value: 100, n: 10 })
  expect(value('inner-experience-middle')).toMatchObject({ value: 0, n: 11 })
  expect(value('inner-experience-last')?.value).toBeCloseTo(100 / 11, 10)
})

test('plain assent is no turn from which inner experience could be missing', () => {
  const lines = Array.from(
    { length: 60 },
    (_, at): Line => (at % 2 === 0 ? { by: 'c', codes: ['inner-experience'] } : { by: 'c', text: 'Yeah.' }),
  )
  expect(measured(lines)('inner-experience-first')).toMatchObject({ value: 100, n: 10 })
})

test('the critic and kindness: the share of pairs in which the critic comes first', () => {
  const value = measured([
    { by: 'c', codes: ['self-compassion'] },
    { by: 't' },
    { by: 'c', codes: ['inner-critic'] },
    { by: 't' },
    { by: 'c', codes: ['self-compassion', 'inner-critic'] },
  ])
  // Critic in 2 and 4, kindness in 0 and 4: (2,4) before; (4,4) half; (2,0) and (4,0) after.
  expect(value('critic-then-compassion')).toMatchObject({ value: 1.5 / 4, n: 4 })
})

test('MI-adherent counts take each kind once in a turn', () => {
  const value = measured([
    { by: 't', codes: ['affirmation', 'holds-health', 'autonomy'] },
    { by: 't', codes: ['confrontation', 'advice', 'minimising'] },
    { by: 't', codes: ['advice.permitted', 'asks-permission'] },
  ])
  expect(value('mi-adherent')?.value).toBe(3)
  expect(value('mi-non-adherent')?.value).toBe(2)
})

test('no question: reflections cannot be compared with any', () => {
  const value = measured(Array.from({ length: 10 }, (): Line => ({ by: 't', codes: ['reflection'] })))
  expect(value('reflection-to-question')).toMatchObject({ value: null, reason: 'nothing to compare with' })
})
