/** TypeScript reads the example session as Python does with the same weights (training/golden.py writes coder.json). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { loadCoder, type SessionCoder } from '../../src/coding/index.ts'
import { readModelFiles } from '../../src/coding/model-files.ts'
import { windowsOf } from '../../src/coding/windows.ts'
import type { Coding } from '../../src/model/coding.ts'
import { Role } from '../../src/model/session.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const shares = z.record(z.string(), z.number())
const golden = z
  .object({
    version: z.string(),
    tokens: z.array(z.array(z.number())),
    windows: z.array(z.object({ tokens: z.number(), pieces: z.array(z.tuple([z.number(), z.number(), z.number()])) })),
    readings: z.array(z.object({ single: shares, codes: shares })),
  })
  .parse(read('coder.json'))
const turns = z
  .array(z.object({ role: Role, text: z.string() }))
  .parse(read('example-turns.json'))
  .map((turn, index) => ({ ...turn, index, speaker: turn.role }))

/** What the issue allows: floating point and int8 kernels differ a little between builds and processors. */
const tolerance = 0.01

let coder: SessionCoder
let coding: Coding
beforeAll(async () => {
  coder = await loadCoder({ threads: 2 })
  coding = await coder.code({ id: 'example', title: '', language: 'en', speakers: [], turns })
})
afterAll(() => coder.close())

test('fifty turns or more are compared, read by the weights that ship', () => {
  expect(turns.length).toBeGreaterThanOrEqual(50)
  expect(golden.version).toBe(coder.coder.version)
})

test('tokens and windows are the same', async () => {
  const files = await readModelFiles()
  const tokenizer = new Tokenizer(files.tokenizer, files.tokenizerConfig)
  const ids = turns.map((turn) => tokenizer.encode(turn.text, { add_special_tokens: false }).ids)
  expect(ids).toEqual(golden.tokens)
  const windows = windowsOf(turns.map((turn, at) => ({ ids: ids[at] ?? [], type: turn.role === 'therapist' ? 0 : 1 })))
  expect(
    [...windows].map((window) => ({
      tokens: window.ids.length,
      pieces: window.pieces.map((piece) => [piece.turn, piece.start, piece.end]),
    })),
  ).toEqual(golden.windows)
})

describe('probabilities differ by at most 0.01', () => {
  test('of the single labels', () => {
    for (const { turn, value, probability } of [...coding.main, ...coding.talk]) {
      expect(Math.abs(probability - (golden.readings[turn]?.single[value] ?? -1))).toBeLessThanOrEqual(tolerance)
    }
  })

  test('of the codes', () => {
    let compared = 0
    for (const { turn, code, probability } of coding.codes) {
      const expected = golden.readings[turn]?.codes[code]
      if (expected === undefined || code === 'advice') continue // kinds, and what a rule may have renamed
      expect(Math.abs((probability ?? -1) - expected)).toBeLessThanOrEqual(tolerance)
      compared++
    }
    expect(compared).toBeGreaterThan(turns.length * 10)
  })
})
