import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import type { Session, Turn } from '../../src/model/session.ts'

export type Line = {
  readonly by: 't' | 'c' | 'o'
  readonly text?: string
  readonly codes?: readonly CodeKey[]
  readonly possible?: Readonly<Partial<Record<CodeKey, number>>>
  readonly start?: number
  readonly end?: number
}

const roles = { t: 'therapist', c: 'client', o: 'other' } as const

/** A small coded session for tests: one line a turn; codes are suggested at .9 unless `possible` gives another probability. */
export function coded(lines: readonly Line[]): { readonly session: Session; readonly coding: Coding } {
  const turns = lines.map(
    (line, index): Turn => ({
      index,
      speaker: line.by,
      role: roles[line.by],
      text: line.text ?? 'so many words that this is a turn with some content in it',
      ...(line.start === undefined ? {} : { start: line.start }),
      ...(line.end === undefined ? {} : { end: line.end }),
    }),
  )
  const codes = lines.flatMap((line, turn): CodeAssertion[] => [
    ...(line.codes ?? []).map((code): CodeAssertion => ({ turn, code, probability: 0.9, state: 'suggested' })),
    ...Object.entries(line.possible ?? {}).map(
      ([code, probability]): CodeAssertion => ({
        turn,
        code: code as CodeKey, // Object.entries loses the keys' type
        probability,
        state: 'possible',
      }),
    ),
  ])
  return {
    session: {
      id: 'test',
      title: 'test',
      language: 'en',
      speakers: [...new Set(lines.map((line) => line.by))].map((id) => ({ id, role: roles[id], label: id })),
      turns,
    },
    coding: {
      coder: { kind: 'machine', id: 'test', version: '1' },
      codebook: { id: 'regard', version: '1.0' },
      main: turns.flatMap((turn) =>
        turn.role === 'therapist' ? [{ turn: turn.index, value: 'other' as const, probability: 1 }] : [],
      ),
      talk: turns.flatMap((turn) =>
        turn.role === 'client' ? [{ turn: turn.index, value: 'neutral' as const, probability: 1 }] : [],
      ),
      codes,
      unsure: [],
    },
  }
}
