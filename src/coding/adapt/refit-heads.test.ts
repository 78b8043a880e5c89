import { describe, expect, test } from 'vitest'
import type { CodeKey } from '../../model/codebook.ts'
import { seededRandom } from '../../statistics/random.ts'
import type { Heads } from '../model-files.ts'
import { readTurn } from '../read-turn.ts'
import { type JudgedExample, refitHeads } from './refit-heads.ts'

const size = 8
const shipped: Heads = {
  format: 'regard.heads',
  id: 'test',
  version: '1.0.0',
  size,
  main: { values: ['reflection', 'question', 'input', 'other'], temperature: 1.3 },
  talk: { values: ['change', 'sustain', 'neutral'], temperature: 0.8 },
  binary: [
    { code: 'validation', role: 'therapist', calibration: { slope: 1.5, shift: -0.2 }, threshold: 0.5 },
    { code: 'shame', role: 'client', calibration: { slope: 1, shift: 0 }, threshold: 0.5 },
  ],
  kinds: [],
  weights: Array.from({ length: 9 }, (_, row) => Array.from({ length: size }, (_, i) => Math.sin(row * size + i))),
  biases: Array.from({ length: 9 }, () => 0),
}

/** A person who says validation whenever the first number of the vector is above nought, and reflection with it. */
function examples(count: number, seed: number): JudgedExample[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: size }, () => random() * 2 - 1)
    const yes = (vector[0] ?? 0) > 0
    return {
      vector,
      role: 'therapist',
      main: yes ? 'reflection' : 'other',
      codes: new Map<CodeKey, boolean>([['validation', yes]]),
    }
  })
}

function agreement(heads: Heads): number {
  const unseen = examples(400, 2)
  const right = unseen.filter(({ vector, codes }) => {
    const p = readTurn(vector, heads).binary.get('validation') ?? 0
    return p >= 0.5 === codes.get('validation')
  })
  return right.length / unseen.length
}

/** Five sessions of sixty turns. */
const sessions = [1, 3, 4, 5, 6].map((seed) => examples(60, seed))

describe('refitHeads', () => {
  test('no examples change nothing', () => {
    expect(refitHeads(shipped, [])).toEqual({ ...shipped, version: '1.0.0+own' })
  })

  test('what a person judged is read more as they do on turns that were not seen', () => {
    const own = refitHeads(shipped, sessions)
    expect(agreement(own)).toBeGreaterThan(agreement(shipped) + 0.1)
    const reading = readTurn(Float32Array.from([1, 0, 0, 0, 0, 0, 0, 0]), own)
    const before = readTurn(Float32Array.from([1, 0, 0, 0, 0, 0, 0, 0]), shipped)
    expect(reading.main.get('reflection')).toBeGreaterThan(before.main.get('reflection') ?? 1)
  })

  test('outputs that nobody judged stay as they shipped, and the shipped heads are not changed', () => {
    const before = structuredClone(shipped)
    const own = refitHeads(shipped, sessions)
    expect(own.weights[7]).not.toEqual(shipped.weights[7])
    expect(own.weights[8]).toEqual(shipped.weights[8])
    expect(own.weights[4]).toEqual(shipped.weights[4])
    expect(shipped).toEqual(before)
  })

  test('two sessions cannot show that what was learned holds: nothing moves', () => {
    expect(refitHeads(shipped, sessions.slice(0, 2)).weights).toEqual(shipped.weights)
  })

  test('labels without a pattern move nothing', () => {
    const random = seededRandom(9)
    const noise = sessions.map((session) =>
      session.map((example) => ({
        ...example,
        codes: new Map<CodeKey, boolean>([
          ['validation', random() < (readTurn(example.vector, shipped).binary.get('validation') ?? 0)],
        ]),
      })),
    )
    expect(refitHeads(shipped, noise).weights[7]).toEqual(shipped.weights[7])
  })

  test('one example of a code is not enough to move it', () => {
    const never = sessions.map((session) =>
      session.map((example) => ({ ...example, codes: new Map<CodeKey, boolean>([['validation', false]]) })),
    )
    expect(refitHeads(shipped, never).weights[7]).toEqual(shipped.weights[7])
  })
})
