import { type CodeKey, codeKeys } from '../../model/codebook.ts'
import { definitionOf, parentOf } from '../../model/codebook-lookup.ts'
import type { Coding } from '../../model/coding.ts'
import { codesByTurn } from '../../model/holds.ts'
import type { Session } from '../../model/session.ts'
import type { JudgedExample } from './refit-heads.ts'

/**
 * What a person has said of a session's turns, as examples to refit heads on. `reviewed`: the turns that they went
 * through, so that what they left standing, and left out, is their word too. On other turns only codes that they touched
 * are taken. `vectors`: one a turn, in the order of the session.
 */
export function examplesOf(
  session: Session,
  coding: Coding,
  vectors: readonly Float32Array[],
  reviewed: ReadonlySet<number>,
): JudgedExample[] {
  const present = codesByTurn(coding)
  const touched = new Map<number, Set<CodeKey>>()
  for (const { turn, code, state } of coding.codes) {
    if (state === 'suggested' || state === 'possible') continue
    const codes = touched.get(turn) ?? new Set<CodeKey>()
    touched.set(turn, codes.add(code))
  }
  return session.turns.flatMap((turn, at): JudgedExample[] => {
    const vector = vectors[at]
    if (!vector || turn.role === 'other') return []
    const role = turn.role
    const stands = withParents(present.get(turn.index) ?? new Set())
    const judged = reviewed.has(turn.index)
      ? codeKeys.filter((code) => definitionOf(code).kind === role)
      : [...withParents(touched.get(turn.index) ?? new Set())]
    if (judged.length === 0) return []
    return [{ vector, role, codes: new Map(judged.map((code) => [code, stands.has(code)])) }]
  })
}

/** Where a kind stands its parent is present; and advice, though permitted, is advice. */
function withParents(codes: ReadonlySet<CodeKey>): Set<CodeKey> {
  const all = new Set(codes)
  for (const code of codes) {
    const parent = parentOf(code)
    if (parent) all.add(parent)
  }
  return all
}
