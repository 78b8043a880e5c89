import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlapTokens, type TokenisedTurn, weightOf, windowsOf, windowTokens } from './windows.ts'

const turnsOf = (...lengths: number[]): TokenisedTurn[] =>
  lengths.map((length, at) => ({ ids: Array.from({ length }, () => 1000 + at), type: at % 2 === 0 ? 0 : 1 }))

const anyTurns = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }).map((lengths) => turnsOf(...lengths))

describe('windowsOf', () => {
  test('no turn gives no window', () => {
    expect([...windowsOf([])]).toEqual([])
  })

  test('a short session is one window: [CLS], then each turn closed by [SEP] with its speaker’s type', () => {
    expect([...windowsOf(turnsOf(2, 1))]).toEqual([
      {
        ids: [101, 1000, 1000, 102, 1001, 102],
        types: [0, 0, 0, 0, 1, 1],
        pieces: [
          { turn: 0, from: 0, start: 1, end: 4 },
          { turn: 1, from: 0, start: 4, end: 6 },
        ],
      },
    ])
  })

  test('a goal opens every window and belongs to no turn', () => {
    const windows = [...windowsOf(turnsOf(200, 200), [7, 8])]
    expect(windows.map((window) => window.ids.slice(0, 4))).toEqual([
      [101, 7, 8, 102],
      [101, 7, 8, 102],
    ])
    expect(windows[0]?.pieces[0]?.start).toBe(4)
  })

  test('every token of every turn is read, in order, and no window is too long', () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const read = turns.map(() => 0)
        for (const window of windowsOf(turns)) {
          expect(window.ids.length).toBeLessThanOrEqual(windowTokens)
          for (const piece of window.pieces) {
            const tokens = window.ids.slice(piece.start, piece.end - 1)
            expect(tokens.every((token) => token === 1000 + piece.turn)).toBe(true)
            read[piece.turn] = Math.max(read[piece.turn] ?? 0, tokens.length)
          }
        }
        turns.forEach((turn, at) => {
          expect(read[at]).toBeGreaterThanOrEqual(Math.min(turn.ids.length, 1))
        })
      }),
    )
  })

  test('a turn longer than a window is read whole, in pieces', () => {
    const windows = [...windowsOf(turnsOf(600))]
    const tokens = windows.flatMap((window) => window.pieces.map((piece) => piece.end - piece.start - 1))
    expect(tokens.reduce((a, b) => a + b, 0)).toBe(600)
  })

  test('windows of short turns share at least the overlap', () => {
    const windows = [...windowsOf(turnsOf(...Array.from({ length: 100 }, () => 20)))]
    expect(windows.length).toBeGreaterThan(5)
    for (const [at, window] of windows.entries()) {
      const before = windows[at - 1]
      if (!before) continue
      const turnsBefore = new Set(before.pieces.map((piece) => piece.turn))
      const shared = window.pieces.filter((piece) => turnsBefore.has(piece.turn))
      expect(shared.reduce((sum, piece) => sum + piece.end - piece.start, 0)).toBeGreaterThanOrEqual(overlapTokens)
    }
  })
})

test('a reading with more context before it weighs more', () => {
  const [window] = windowsOf(turnsOf(50, 50, 50))
  if (!window) throw new Error('one window')
  const [first, , last] = window.pieces
  if (!first || !last) throw new Error('three pieces')
  expect(weightOf(window, last)).toBeGreaterThan(weightOf(window, first))
})
