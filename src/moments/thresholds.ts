import type { CodeKey } from '../model/codebook.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'

/** The probability from which a machine's code counts, by code; a code that is not named counts as the coder said. */
export type Thresholds = Readonly<Partial<Record<CodeKey, number>>>

/**
 * The codes of each turn under thresholds that a person raised or lowered. What a person accepted, added or rejected
 * stands whatever the threshold. A threshold for a parent (`feeling`) also holds back its kinds, unless they have one
 * of their own; a parent that a lower threshold brings in gives way to a kind that stands already.
 */
export function codesUnder(coding: Coding, thresholds: Thresholds = {}): ReadonlyMap<number, ReadonlySet<CodeKey>> {
  const byTurn = new Map<number, CodeAssertion[]>()
  for (const assertion of coding.codes) {
    const assertions = byTurn.get(assertion.turn)
    if (assertions) assertions.push(assertion)
    else byTurn.set(assertion.turn, [assertion])
  }
  const codes = new Map<number, ReadonlySet<CodeKey>>()
  for (const [turn, assertions] of byTurn) {
    const standing = new Set(standingOf(assertions, thresholds))
    if (standing.size > 0) codes.set(turn, standing)
  }
  return codes
}

function standingOf(assertions: readonly CodeAssertion[], thresholds: Thresholds): readonly CodeKey[] {
  const probabilityOf = new Map(assertions.map(({ code, probability }) => [code, probability]))
  const standing = assertions.filter((assertion) => {
    if (!isMachines(assertion)) return holds(assertion)
    const { code, probability } = assertion
    const own = thresholds[code]
    if (own !== undefined && probability !== undefined) return probability >= own
    const parent = parentKey(code)
    const parents = parent === undefined ? undefined : thresholds[parent]
    const parentProbability = parent === undefined ? undefined : probabilityOf.get(parent)
    if (parents !== undefined && parentProbability !== undefined && parentProbability < parents) return false
    return holds(assertion)
  })
  return standing
    .filter(({ code, state }) => state !== 'possible' || !standing.some((other) => parentKey(other.code) === code))
    .map(({ code }) => code)
}

function isMachines(assertion: CodeAssertion): boolean {
  return assertion.state === 'suggested' || assertion.state === 'possible'
}

/** `feeling` for `feeling.anger`. `advice.permitted` is no kind of `advice` but stands beside it. */
function parentKey(code: CodeKey): CodeKey | undefined {
  if (code.startsWith('feeling.')) return 'feeling'
  if (code.startsWith('reflection.')) return 'reflection'
  if (code.startsWith('question.')) return 'question'
  return undefined
}
