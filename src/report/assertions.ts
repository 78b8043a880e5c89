import type { CodeKey } from '../model/codebook.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'
import { remembered } from './remembered.ts'

/** All assertions of a coding, by turn index; a turn without any has no entry. */
export const assertionsByTurn = remembered((coding: Coding): ReadonlyMap<number, readonly CodeAssertion[]> => {
  const byTurn = new Map<number, CodeAssertion[]>()
  for (const assertion of coding.codes) {
    const assertions = byTurn.get(assertion.turn)
    if (assertions) assertions.push(assertion)
    else byTurn.set(assertion.turn, [assertion])
  }
  return byTurn
})

/** The codes whose kind could not be told, by turn index. */
export const untoldByTurn = remembered((coding: Coding): ReadonlyMap<number, ReadonlySet<CodeKey>> => {
  const byTurn = new Map<number, Set<CodeKey>>()
  for (const { turn, code } of coding.unsure) byTurn.set(turn, (byTurn.get(turn) ?? new Set<CodeKey>()).add(code))
  return byTurn
})

/** How likely a code stands, 0 to 1: the machine's probability, or what a person said of it. */
export function likelihood(assertion: CodeAssertion): number {
  if (assertion.state === 'rejected') return 0
  if (assertion.state === 'accepted' || assertion.state === 'added') return 1
  return assertion.probability ?? (holds(assertion) ? 1 : 0)
}

/** `.92` as the page writes it: two digits, no zero before the point, never a certainty. Empty where there is none. */
export function written(probability: number | undefined): string {
  if (probability === undefined) return ''
  const hundredths = Math.min(99, Math.max(1, Math.round(probability * 100)))
  return `.${String(hundredths).padStart(2, '0')}`
}

/** What stands behind a code's label: ° where no public standard with several human coders is known. */
export function youngMark(code: CodeKey): string {
  return definitionOf(code).young ? '°' : ''
}
