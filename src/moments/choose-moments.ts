import type { CodeKey } from '../model/codebook.ts'
import type { Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'
import type { Moment, MomentKind } from '../model/moment.ts'
import { meetingCodes } from './answer.ts'

/** How much an opening of this kind asks for an answer, in the essay's order: shame first. */
const weights: Readonly<Partial<Record<CodeKey, number>>> = {
  shame: 1,
  'inner-critic': 1,
  'inner-experience': 0.6,
  feeling: 0.6,
}
const feelingWeight = 0.8

/** What a second moment of the same kind, or opened by the same code, is worth beside the first. */
const sameKind = 0.6
const sameOpening = 0.7

/** What a moment without an answer can teach: less than one with a clear answer. */
const unansweredClarity = 0.4

const order: readonly MomentKind[] = ['meets', 'explores', 'passes', 'turns-from', 'unanswered']

/** Moments with the kept ones first: met, explored, then the others; within a kind in the order of the session. */
export function keptFirst(moments: readonly Moment[]): Moment[] {
  const place = (moment: Moment): number => Math.min(order.indexOf(moment.kind), 2)
  return moments.toSorted((a, b) => place(a) - place(b) || a.opening - b.opening)
}

/**
 * The moments that teach most, three unless told otherwise, kept ones first. The rule: the first is the met one (if any
 * was met) with the largest strength × clarity; each further one the largest strength × clarity × variety of the rest;
 * on a tie the earlier in the session.
 * Strength: 1 − Π(1 − weight × probability) over the codes that opened, at their highest over the opening's turns.
 * Clarity: the highest probability among the codes that decided; for a passed one how sure it is that nothing met.
 * Variety: × 0.6 for each chosen one of the same kind, × 0.7 for each that the same code opened.
 * A person's code has probability 1. Fewer moments than asked for: all of them.
 */
export function chooseMoments(moments: readonly Moment[], coding: Coding, count = 3): Moment[] {
  const probabilityOf = probabilities(coding)
  const worth = new Map(
    moments.map((moment) => [moment, strength(moment, probabilityOf) * clarity(moment, probabilityOf)]),
  )
  const chosen: Moment[] = []
  const rest = moments.toSorted((a, b) => a.opening - b.opening)
  while (chosen.length < count && rest.length > 0) {
    const met = rest.filter((moment) => moment.kind === 'meets')
    const among = chosen.length === 0 && met.length > 0 ? met : rest
    const best = among.reduce((best, next) =>
      (worth.get(next) ?? 0) * variety(next, chosen) > (worth.get(best) ?? 0) * variety(best, chosen) ? next : best,
    )
    chosen.push(best)
    rest.splice(rest.indexOf(best), 1)
  }
  return chosen.toSorted((a, b) => Math.min(order.indexOf(a.kind), 2) - Math.min(order.indexOf(b.kind), 2))
}

type Probabilities = (turn: number, code: CodeKey) => number

function probabilities(coding: Coding): Probabilities {
  const known = new Map<string, number>()
  for (const assertion of coding.codes) {
    const mine = assertion.state === 'suggested' || assertion.state === 'possible'
    const value = mine ? (assertion.probability ?? (holds(assertion) ? 1 : 0)) : holds(assertion) ? 1 : 0
    known.set(`${assertion.turn} ${assertion.code}`, value)
  }
  return (turn, code) => known.get(`${turn} ${code}`) ?? 0
}

function strength(moment: Moment, probabilityOf: Probabilities): number {
  return (
    1 -
    moment.openedBy.reduce((none, code) => {
      const probability = Math.max(...moment.openingTurns.map((turn) => probabilityOf(turn, code)))
      return none * (1 - (weights[code] ?? feelingWeight) * probability)
    }, 1)
  )
}

function clarity(moment: Moment, probabilityOf: Probabilities): number {
  const { response } = moment
  if (response === null) return unansweredClarity
  if (moment.because.length > 0) return Math.max(...moment.because.map((code) => probabilityOf(response, code)))
  return 1 - Math.max(...[...meetingCodes].map((code) => probabilityOf(response, code)))
}

function variety(moment: Moment, chosen: readonly Moment[]): number {
  return chosen.reduce((factor, other) => {
    const alike = other.openedBy.some((code) => moment.openedBy.includes(code))
    return factor * (other.kind === moment.kind ? sameKind : 1) * (alike ? sameOpening : 1)
  }, 1)
}
