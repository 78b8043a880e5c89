import { describe, expect, test } from 'vitest'
import { coded } from '../../test/support/coded.ts'
import { codeKeys } from '../model/codebook.ts'
import { MeasureResult } from '../model/measure.ts'
import { Session } from '../model/session.ts'
import { momentsOf } from '../moments/index.ts'
import { measures } from './all-measures.ts'
import { exampleOf } from './example-session.ts'
import { measureSession, turnsBehind } from './measure-session.ts'

const tell = (times?: number) => {
  const { session, coding } = exampleOf(times)
  return measureSession({ session, coding, moments: momentsOf(session, coding) })
}
const results = tell()

describe('each measure', () => {
  test('has an id of its own and is said in the order of the list', () => {
    expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length)
    expect(results.map((result) => result.id)).toEqual(measures.map((measure) => measure.id))
  })

  test('speaks to a person by the names of codes, never by their keys', () => {
    const keys = codeKeys.filter((key) => key !== 'self-compassion' && /[.-]/.test(key))
    for (const { label, meaning, formula, limits } of measures) {
      const words = [label, meaning, formula, limits].join(' ')
      expect(keys.filter((key) => words.includes(key))).toEqual([])
    }
  })

  test('the example session is a session', () => {
    expect(Session.safeParse(exampleOf(2).session).success).toBe(true)
  })

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s gives the value that its page works out by hand',
    (id, measure) => {
      const result = tell(measure.example.times).find((one) => one.id === id)
      if (measure.example.value === null) expect(result?.value).toBeNull()
      else expect(result?.value).toBeCloseTo(measure.example.value, 10)
    },
  )

  test.each(measures.map((measure) => [measure.id, measure] as const))('%s is declared whole', (_, measure) => {
    const [low, high] = measure.range
    const value = measure.example.value ?? low
    expect(value).toBeGreaterThanOrEqual(low)
    if (high !== null) expect(value).toBeLessThanOrEqual(high)
    for (const code of measure.needs) expect(codeKeys).toContain(code)
    expect([
      measure.label,
      measure.unit,
      measure.meaning,
      measure.formula,
      measure.limits,
      measure.source,
    ]).not.toContain('')
    expect(measure.meaning).not.toMatch(/!|missed|failed|score|accuracy/i)
  })
})

test('an empty session gives each measure its value or a reason, and nothing throws', () => {
  const { session, coding } = coded([])
  for (const result of measureSession({ session, coding, moments: [] })) {
    expect(MeasureResult.safeParse(result).success).toBe(true)
    if (result.value === null) expect(result.reason).toBeTruthy()
    else expect(result.value).toBe(0)
  }
})

test('a rate over fewer than ten turns is too few to say; a facilitation or a turn without words does not count', () => {
  const turn = { by: 't', codes: ['reflection'] } as const
  const said = (lines: Parameters<typeof coded>[0]) => {
    const { session, coding } = coded(lines)
    return measureSession({ session, coding, moments: [] }).find((result) => result.id === 'reflections-per-100')
  }
  const nine = Array.from({ length: 9 }, () => turn)
  const mm = { by: 't', codes: ['facilitation'] } as const
  expect(said([...nine, mm, mm])).toMatchObject({ value: null, reason: 'too few to say' })
  const nods = { ...turn, text: '[nods]' } as const
  expect(said([...nine, nods])).toMatchObject({ value: null, reason: 'too few to say' })
  expect(said([...nine, mm, turn])).toMatchObject({ value: 100, n: 10 })
})

test('without times, what needs them says so', () => {
  const { session, coding } = coded([{ by: 't' }, { by: 'c' }])
  const untimed = measureSession({ session, coding, moments: [] })
  for (const measure of measures.filter((one) => one.needsTimes)) {
    expect(untimed.find((result) => result.id === measure.id)?.reason).toBe('no times in this transcript')
  }
  const turns = session.turns.map((turn, start) => ({ ...turn, start }))
  const startsOnly = measureSession({ session: { ...session, turns }, coding, moments: [] })
  for (const measure of measures.filter((one) => one.needsTimes)) {
    const reason = startsOnly.find((result) => result.id === measure.id)?.reason
    expect(reason).toBe('this transcript says when turns begin, not when they end')
  }
})

test('a person’s word counts: accepted and added in, rejected out', () => {
  const { session, coding } = coded(Array.from({ length: 10 }, () => ({ by: 't' as const })))
  coding.codes.push({ turn: 0, code: 'reflection', state: 'accepted', probability: 0.2 })
  coding.codes.push({ turn: 1, code: 'reflection', state: 'added' })
  coding.codes.push({ turn: 2, code: 'reflection', state: 'rejected', probability: 0.9 })
  const reflections = measures.find((measure) => measure.id === 'reflections-per-100')
  expect(reflections && turnsBehind({ session, coding, moments: [] }, reflections)).toEqual([0, 1])
})
