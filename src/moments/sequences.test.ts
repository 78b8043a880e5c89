import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded } from '../../test/support/coded.ts'
import type { CodeKey } from '../model/codebook.ts'
import { seededRandom } from '../statistics/index.ts'
import { followsAcross, kendallTau, trendOver } from './across-sessions.ts'
import { type CodeGroup, type CodeSequence, codeSequenceOf } from './code-sequence.ts'
import { askEssay } from './essay-questions.ts'
import { pooledTransition } from './pooled-transition.ts'
import { transitionSentence, trendSentence } from './sequence-words.ts'
import { shiftTest } from './shift-test.ts'
import { transitionsOf } from './transitions.ts'
import { adjustedResidual, oddsRatio, yulesQ } from './two-by-two.ts'

const open: CodeGroup = { id: 'open', label: 'an open question', role: 'therapist', codes: ['question.open'] }
const advice: CodeGroup = { id: 'advice', label: 'advice', role: 'therapist', codes: ['advice'] }
const change: CodeGroup = { id: 'change', label: 'change talk', role: 'client', codes: ['change-talk'] }

const sequence = (id: string, ...turns: (readonly ['t' | 'c', ...CodeKey[]])[]): CodeSequence => ({
  id,
  turns: turns.map(([by, ...codes]) => ({ role: by === 't' ? 'therapist' : 'client', codes: new Set(codes) })),
})

describe('a two-by-two table', () => {
  // Expected values: statsmodels 0.14, Table(t).standardized_resids, Table2x2(t).oddsratio and its 95 % limits.
  const table = { both: 30, givenOnly: 70, targetOnly: 20, neither: 180 }
  test('agrees with statsmodels', () => {
    expect(adjustedResidual(table)).toBeCloseTo(4.38178046, 6)
    const odds = oddsRatio(table)
    expect(odds?.value).toBeCloseTo(3.857142857, 6)
    expect(odds?.low).toBeCloseTo(2.055194586, 5)
    expect(odds?.high).toBeCloseTo(7.238998741, 5)
    expect(yulesQ(table)).toBeCloseTo(4000 / 6800, 10)
  })
  test('without a margin nothing is said; an empty cell adds one half', () => {
    const never = { both: 0, givenOnly: 0, targetOnly: 5, neither: 5 }
    expect([adjustedResidual(never), oddsRatio(never), yulesQ(never)]).toEqual([undefined, undefined, undefined])
    const empty = { both: 0, givenOnly: 4, targetOnly: 5, neither: 5 }
    expect(oddsRatio(empty)?.value).toBeCloseTo((0.5 * 5.5) / (4.5 * 5.5), 10)
    expect(yulesQ(empty)).toBe(-1)
  })
})

describe('transitions', () => {
  const session = sequence(
    '1',
    ['t', 'question.open'],
    ['c', 'change-talk'],
    ['t'],
    ['c'],
    ['t', 'question.open'],
    ['c'],
  )
  test('count pairs within a session at the lag, among turns of the two roles', () => {
    expect(transitionsOf([session], [open], [change])[0]).toMatchObject({
      table: { both: 1, givenOnly: 1, targetOnly: 0, neither: 1 },
      pairs: 3,
      conditional: 0.5,
      base: 1 / 3,
    })
    expect(transitionsOf([session], [open], [change], 3)[0]?.table).toEqual({
      both: 0,
      givenOnly: 1,
      targetOnly: 0,
      neither: 1,
    })
    expect(transitionsOf([session], [open], [change], 2)[0]?.pairs).toBe(0)
  })
  test('never join two sessions', () => {
    const first = sequence('1', ['c'], ['t', 'question.open'])
    const second = sequence('2', ['c', 'change-talk'])
    expect(transitionsOf([first, second], [open], [change])[0]?.pairs).toBe(0)
  })
  test('facilitations are passed over when a coded session becomes a sequence', () => {
    const { session, coding } = coded([
      { by: 't', codes: ['question.open'] },
      { by: 'c' },
      { by: 't', codes: ['facilitation'] },
      { by: 'c' },
    ])
    expect(codeSequenceOf({ session, coding }).turns.map((turn) => turn.role)).toEqual([
      'therapist',
      'client',
      'client',
    ])
  })
})

/** A session in which change talk follows an open question with `p`, and anything else with `q`. */
function made(seed: number, p: number, q: number, turns = 40): CodeSequence {
  const random = seededRandom(seed)
  return sequence(
    `${seed}`,
    ...Array.from({ length: turns }, () => random() < 0.4).flatMap((asked) => [
      asked ? (['t', 'question.open'] as const) : (['t'] as const),
      random() < (asked ? p : q) ? (['c', 'change-talk'] as const) : (['c'] as const),
    ]),
  )
}

describe('the test by circular shift', () => {
  test('finds what is tied together', () => {
    const sequences = Array.from({ length: 10 }, (_, at) => made(at, 0.7, 0.2))
    const [tied, untied] = shiftTest(sequences, [open, advice], [change], 1, { random: seededRandom(1), times: 199 })
    expect(tied?.p).toBe(1 / 200)
    expect(tied?.pOfAll).toBe(1 / 200)
    expect(untied?.p).toBeUndefined()
  })

  test('keeps its level where nothing is tied', () => {
    const rejected = Array.from({ length: 200 }, (_, at) => at).filter((at) => {
      const sequences = [made(1000 + 3 * at, 0.3, 0.3), made(1001 + 3 * at, 0.3, 0.3), made(1002 + 3 * at, 0.3, 0.3)]
      const [tested] = shiftTest(sequences, [open], [change], 1, { random: seededRandom(at), times: 99 })
      return (tested?.p ?? 1) <= 0.1
    })
    // 200 tests at 0.1: between 10 and 33 nine hundred and ninety-nine times in a thousand.
    expect(rejected.length).toBeGreaterThanOrEqual(8)
    expect(rejected.length).toBeLessThanOrEqual(35)
  })

  test('two rhythms alone are not taken for a tie, as independent pairs would take them', () => {
    // Both sides come in long streaks that have nothing to do with each other.
    const streaks = (seed: number): CodeSequence => {
      const random = seededRandom(seed)
      let asking = random() < 0.5
      let changing = random() < 0.5
      return sequence(
        `${seed}`,
        ...Array.from({ length: 60 }, () => {
          if (random() < 0.06) asking = !asking
          if (random() < 0.06) changing = !changing
          return [
            asking ? (['t', 'question.open'] as const) : (['t'] as const),
            changing ? (['c', 'change-talk'] as const) : (['c'] as const),
          ]
        }).flat(),
      )
    }
    let byShift = 0
    let byResidual = 0
    for (let at = 0; at < 60; at++) {
      const [tested] = shiftTest([streaks(5000 + at)], [open], [change], 1, { random: seededRandom(at), times: 99 })
      if ((tested?.p ?? 1) <= 0.05) byShift++
      if (Math.abs(tested?.transition.adjustedResidual ?? 0) > 1.96) byResidual++
    }
    expect(byResidual).toBeGreaterThan(20)
    expect(byShift).toBeLessThan(12)
  })

  test('corrected for all pairs, p is never smaller than alone', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const { p, pOfAll } of shiftTest([made(seed, 0.5, 0.3)], [open, advice], [change], 1, {
          random: seededRandom(seed),
          times: 49,
        })) {
          expect(pOfAll ?? 1).toBeGreaterThanOrEqual(p ?? 0)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('over sessions that differ', () => {
  test('limits need fifteen of them', () => {
    const few = Array.from({ length: 14 }, (_, at) => made(at, 0.6, 0.2))
    expect(pooledTransition(few, open, change, 1, { random: seededRandom(1) })).toEqual({
      clusters: 14,
      yulesQ: undefined,
      oddsRatio: undefined,
    })
    const { oddsRatio: odds, clusters } = pooledTransition([...few, made(99, 0.6, 0.2)], open, change, 1, {
      random: seededRandom(1),
      times: 200,
    })
    expect(clusters).toBe(15)
    expect(odds?.low).toBeGreaterThan(1)
  })
  test('sessions of one client are one cluster', () => {
    const sessions = Array.from({ length: 20 }, (_, at) => ({ ...made(at, 0.6, 0.2), client: at < 10 ? 'a' : 'b' }))
    expect(pooledTransition(sessions, open, change, 1, { random: seededRandom(1) }).clusters).toBe(2)
  })
})

describe('across a client’s sessions', () => {
  test('Kendall’s tau-b agrees with SciPy', () => {
    expect(kendallTau([0, 1, 2, 3, 4, 5, 6], [0.4, 0.3, 0.3, 0.35, 0.2, 0.1, 0.1])).toBeCloseTo(-0.7509392615, 9)
    expect(kendallTau([1, 2], [3, 3])).toBeUndefined()
  })
  test('with fewer than six sessions it cannot tell', () => {
    const random = seededRandom(1)
    expect(trendOver([1, 2, 3, 4, 5], { random })).toEqual({ sessions: 5, tau: undefined, p: undefined })
    expect(followsAcross([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], { random }).tau).toBeUndefined()
    expect(trendSentence(change, trendOver([1, 2], { random }))).toBe(
      'Does change talk rise or fall? With 2 sessions it cannot be told.',
    )
  })
  test('a steady fall is told, and the exact p of a perfect order of six is 2 in 720', () => {
    const { tau, p } = trendOver([6, 5, 4, 3, 2, 1], { random: seededRandom(1) })
    expect(tau).toBe(-1)
    expect(p).toBeCloseTo(2 / 720, 2)
    expect(trendSentence(change, { sessions: 6, tau: -1, p: 0.003 })).toBe(
      'Over 6 sessions change talk became less frequent (p = .003).',
    )
  })
  test('the essay’s questions have an answer each, also where it cannot be told', () => {
    const answers = askEssay([sequence('1', ['t', 'reflection'], ['c', 'self-compassion'])], seededRandom(1))
    expect(answers.selfCompassionFollows.sentence).toBe('A compassionate turn came once: too few to say what follows.')
    expect(answers.innerCriticOver.sentence).toBe(
      'Does the inner critic rise or fall? With one session it cannot be told.',
    )
    expect(answers.selfCompassionNextSession.sentence).toBe(
      'Does self-compassion follow a compassionate turn from session to session? With one session it cannot be told.',
    )
  })
})

test('a sentence says how often, against how often anyway, and whether chance could do it', () => {
  const sequences = Array.from({ length: 10 }, (_, at) => made(at, 0.7, 0.2))
  const [tested] = shiftTest(sequences, [open], [change], 1, { random: seededRandom(1), times: 1999 })
  expect(tested && transitionSentence(tested)).toMatch(
    /^After an open question change talk came \d+ times in 100, against \d+ times in 100 over all; the order of the turns makes a difference \(p < \.001, all pairs considered\)\.$/,
  )
})
