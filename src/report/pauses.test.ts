import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { silencesOf } from '../measures/index.ts'
import type { Session, Turn } from '../model/session.ts'
import { pauseAfterTurn, pausesOf } from './pauses.ts'

function session(turns: readonly Pick<Turn, 'start' | 'end' | 'segments'>[]): Session {
  return {
    id: 'x',
    title: '',
    language: 'en',
    speakers: [],
    turns: turns.map((times, index): Turn => ({ index, speaker: 's1', role: 'client', text: 'x', ...times })),
  }
}

describe('pauses', () => {
  it('lie between turns and inside them, from 3 s on', () => {
    const found = pausesOf(
      session([
        { start: 0, end: 4 },
        {
          start: 6.9,
          end: 20,
          segments: [
            { start: 6.9, end: 8 },
            { start: 11, end: 20 },
          ],
        },
        { start: 23.5, end: 25 },
      ]),
    )
    expect(found).toEqual([
      { after: 1, before: 1, start: 8, end: 11 },
      { after: 1, before: 2, start: 20, end: 23.5 },
    ])
  })

  it('begin where the last of two who spoke at once has ended', () => {
    expect(
      pausesOf(
        session([
          { start: 0, end: 10 },
          { start: 2, end: 4 },
          { start: 12, end: 13 },
        ]),
      ),
    ).toEqual([])
  })

  it('are not known beside a turn without times', () => {
    expect(pausesOf(session([{ start: 0, end: 1 }, {}, { start: 9, end: 10 }]))).toEqual([])
    expect(pausesOf(session([{ start: 0 }, { start: 9, end: 10 }]))).toEqual([])
  })

  it('after a turn are only those between two turns', () => {
    const one = session([
      {
        start: 0,
        end: 9,
        segments: [
          { start: 0, end: 1 },
          { start: 5, end: 9 },
        ],
      },
      { start: 13, end: 14 },
    ])
    expect([...pauseAfterTurn(one)]).toEqual([[0, 4]])
  })

  it('are the same that the measures count', () => {
    const turn = fc.record({
      gap: fc.integer({ min: -20, max: 80 }),
      length: fc.integer({ min: 1, max: 100 }),
      inner: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 20 }), (lengths) => {
        let at = 20
        const timed = lengths.map(({ gap, length, inner }) => {
          const start = Math.max(0, at + gap) / 10
          const middle = start + length / 20
          at = start * 10 + length + inner
          const end = at / 10
          return {
            start,
            end,
            segments: [
              { start, end: middle },
              { start: Math.min(end, middle + inner / 10), end },
            ],
          }
        })
        const made = session(timed)
        expect(
          pausesOf(made).map(({ after, before, start, end }) => [after, before, (end - start).toFixed(6)]),
        ).toEqual(silencesOf(made).map(({ after, before, seconds }) => [after, before, seconds.toFixed(6)]))
      }),
    )
  })
})
