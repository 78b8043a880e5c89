import { describe, expect, test } from 'vitest'
import type { Turn } from '../model/session.ts'
import { handoversOf, isTimed, silencesOf, spokenSeconds, whyUntimed } from './times.ts'

const session = (turns: readonly Partial<Turn>[]) => ({
  id: 'test',
  title: '',
  language: 'en',
  speakers: [],
  turns: turns.map((turn, index): Turn => ({ index, speaker: 's', role: 'client', text: '', ...turn })),
})
const talk = session([
  {
    role: 'therapist',
    start: 0,
    end: 9,
    segments: [
      { start: 0, end: 2 },
      { start: 5, end: 9 },
    ],
  },
  { start: 8, end: 10 },
  { role: 'therapist', start: 13, end: 14 },
  { role: 'client' },
  { role: 'therapist', start: 30, end: 31 },
])

describe('silences', () => {
  test('stand between turns and inside them; an overlap and a turn without times are none', () => {
    expect(silencesOf(talk)).toEqual([
      { after: 0, before: 0, seconds: 3 },
      { after: 1, before: 2, seconds: 3 },
    ])
  })
  test('three seconds are three, though the last bit says less', () => {
    expect(
      silencesOf(
        session([
          { start: 0, end: 0.1 + 0.2 },
          { start: 3.3, end: 4 },
        ]),
      ),
    ).toHaveLength(1)
  })
  test('after an overlap, silence begins when both have ended', () => {
    expect(
      silencesOf(
        session([
          { start: 0, end: 10 },
          { start: 4, end: 5 },
          { start: 12, end: 13 },
        ]),
      ),
    ).toEqual([])
  })
})

test('a handover counts from the end of one to the start of the other, below 0 where they overlap', () => {
  expect(handoversOf(talk, 'therapist', 'client').map((change) => change.seconds)).toEqual([-1])
  expect(handoversOf(talk, 'client', 'therapist').map((change) => change.seconds)).toEqual([3])
})

test('speaking time leaves out the long silences inside a turn', () => {
  expect(talk.turns.filter(isTimed).map(spokenSeconds)).toEqual([6, 2, 1, 1])
})

test('times are there where two neighbours have them; else the reason is the true one', () => {
  expect(whyUntimed(talk)).toBeUndefined()
  expect(whyUntimed(session([{}, {}]))).toBe('no times in this transcript')
  expect(whyUntimed(session([{ start: 0 }, { start: 2 }]))).toBe(
    'this transcript says when turns begin, not when they end',
  )
  expect(whyUntimed(session([{ start: 0, end: 1 }, {}, { start: 2, end: 3 }]))).toBe('too few times in this transcript')
})
