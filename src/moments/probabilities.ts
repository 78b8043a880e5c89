import type { CodeKey } from '../model/codebook.ts'
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
  const known = new Map<string, number>()
  for (const assertion of coding.codes) {
    const mine = assertion.state === 'suggested' || assertion.state === 'possible'
    const value = mine ? (assertion.probability ?? (holds(assertion) ? 1 : 0)) : holds(assertion) ? 1 : 0
    known.set(`${assertion.turn} ${assertion.code}`, value)
  }
  return (turn, code) => known.get(`${turn} ${code}`) ?? 0
}
