import { describe, expect, test } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { addTables, type ContingencyTable } from './contingency-table.ts'
import { disagreements } from './disagreements.ts'
import { overSessions } from './over-sessions.ts'

const session = (agreed: number, differed: number): ContingencyTable => ({
  categories: ['a', 'b'],
  counts: [
    [agreed, differed],
    [differed, agreed],
  ],
})

describe('a coefficient over sessions', () => {
  const options = () => ({ random: seededRandom(1), level: 0.95 })

  test('few sessions are called weak', () => {
    const seven = Array.from({ length: 7 }, (_, at) => session(8 + at, 2))
    expect(overSessions(seven, addTables, cohenKappa, options())).toMatchObject({ sessions: 7, weak: true })
    const fifteen = Array.from({ length: 15 }, (_, at) => session(8 + at, 2))
    expect(overSessions(fifteen, addTables, cohenKappa, options()).weak).toBe(false)
  })

  test('sessions that differ give a wider interval than sessions that are alike', () => {
    const alike = Array.from({ length: 16 }, (_, at) => session(at % 2 ? 9 : 8, at % 2 ? 1 : 2))
    const different = Array.from({ length: 16 }, (_, at) => session(at % 2 ? 10 : 6, at % 2 ? 0 : 4))
    const width = (sessions: readonly ContingencyTable[]): number => {
      const { interval } = overSessions(sessions, addTables, cohenKappa, options())
      return interval ? interval.high - interval.low : Number.NaN
    }
    expect(width(different)).toBeGreaterThan(2 * width(alike))
  })

  test('sessions that are all the same have no interval: one without width would look sure of itself', () => {
    const same = Array.from({ length: 16 }, () => session(8, 0))
    expect(overSessions(same, addTables, cohenKappa, options()).value).toBe(1)
    expect(overSessions(same, addTables, cohenKappa, options()).interval).toBeUndefined()
  })

  test('one session has a value and no interval', () => {
    const one = overSessions([session(8, 2)], addTables, cohenKappa, options())
    expect(one.value).toBeCloseTo(0.6, 12)
    expect(one.interval).toBeUndefined()
    expect(one.weak).toBe(true)
  })
})

test('disagreements come most divided first, then in order; what all say is left out', () => {
  const unit = (turn: number, ...categories: (string | undefined)[]) => ({ session: 's', turn, categories })
  const found = disagreements([
    unit(0, 'a', 'a', 'a', 'b'),
    unit(2, 'a', 'a', 'a', 'a'),
    unit(4, 'a', 'a', 'b', 'b'),
    unit(6, 'a', undefined, undefined, undefined),
    unit(8, 'a', 'b', undefined, undefined),
  ])
  expect(found.map(({ turn }) => turn)).toEqual([8, 4, 0])
  expect(found.map(({ divided }) => divided)).toEqual([1, expect.closeTo(2 / 3, 12), 0.5])
})
