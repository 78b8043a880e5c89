import type { CodeKey } from './codebook.ts'
import type { CodeAssertion, Coding } from './coding.ts'

/** True where the code is asserted: suggested by the machine, or accepted or added by a person. */
export function holds(assertion: CodeAssertion): boolean {
  return assertion.state === 'suggested' || assertion.state === 'accepted' || assertion.state === 'added'
}

/** The codes that hold, by turn index; a turn without a code has no entry. */
export function codesByTurn(coding: Coding): ReadonlyMap<number, ReadonlySet<CodeKey>> {
  const byTurn = new Map<number, Set<CodeKey>>()
  for (const assertion of coding.codes) {
    if (!holds(assertion)) continue
    const codes = byTurn.get(assertion.turn) ?? new Set<CodeKey>()
    codes.add(assertion.code)
    byTurn.set(assertion.turn, codes)
  }
  return byTurn
}
