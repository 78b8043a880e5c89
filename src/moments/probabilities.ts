import { type CodeKey, codeKeys } from '../model/codebook.ts'
import type { Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'

/** The probability of a code on a turn, 0 to 1; 0 where nothing is known. */
export type ProbabilityOf = (turn: number, code: CodeKey) => number

/** The machine's probabilities of a coding; what a person accepted or added is 1, what they rejected 0. */
export function probabilitiesOf(coding: Coding): ProbabilityOf {
  const before = read.get(coding)
  if (before) return before
  const probabilityOf = readFrom(coding)
  read.set(coding, probabilityOf)
  return probabilityOf
}

/** A coding never changes, and is asked for every opening of a session: its codes are read once. */
const read = new WeakMap<Coding, ProbabilityOf>()

function readFrom(coding: Coding): ProbabilityOf {
  const known = new Map<number, number>()
  for (const assertion of coding.codes) {
    const mine = assertion.state === 'suggested' || assertion.state === 'possible'
    const value = mine ? (assertion.probability ?? (holds(assertion) ? 1 : 0)) : holds(assertion) ? 1 : 0
    known.set(placeOf(assertion.turn, assertion.code), value)
  }
  return (turn, code) => known.get(placeOf(turn, code)) ?? 0
}

const places = new Map(codeKeys.map((code, at) => [code, at]))

/** A number of its own for each turn and code: a long session has a hundred thousand, and texts would take their time. */
function placeOf(turn: number, code: CodeKey): number {
  return turn * codeKeys.length + (places.get(code) ?? 0)
}
