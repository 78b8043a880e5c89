import type { CodeKey } from '../model/codebook.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Moment, MomentKind } from '../model/moment.ts'
import { meetingCodes } from './answer.ts'
import { cameAgain } from './came-again.ts'
import { type ProbabilityOf, probabilitiesOf } from './probabilities.ts'

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

/**
 * The most that a passed opening can teach. That no code was found in an answer is no evidence of what it did: a code
 * that turned from the opening can be read and judged. Where the same came again and was met, the two stand side by side.
 */
const passedClarity = 0.5
const passedAndMetClarity = 0.8

/** What a moment without an answer can teach: less than one with a clear answer. */
const unansweredClarity = 0.4

/** The session that they are of, with all of its moments. */
type Coded = Pick<CodedSession, 'session' | 'coding' | 'moments'>

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
 * Clarity: the highest probability among the codes that decided; for a passed one how sure it is that
 * nothing met × 0.5, or × 0.8 where the same came again and was met; 0.4 without an answer.
 * Variety: × 0.6 for each chosen one of the same kind, × 0.7 for each that the same code opened.
 * A person's code has probability 1. Fewer moments than asked for: all of them.
 */
export function chooseMoments(moments: readonly Moment[], coded: Coded, count = 3): Moment[] {
  const probabilityOf = probabilitiesOf(coded.coding)
  const worth = new Map(
    moments.map((moment) => {
      const again = cameAgain(moment, coded) !== undefined
      return [moment, strength(moment, probabilityOf) * clarity(moment, probabilityOf, again)]
    }),
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

function strength(moment: Moment, probabilityOf: ProbabilityOf): number {
  return (
    1 -
    moment.openedBy.reduce((none, code) => {
      const probability = Math.max(...moment.openingTurns.map((turn) => probabilityOf(turn, code)))
      return none * (1 - (weights[code] ?? feelingWeight) * probability)
    }, 1)
  )
}

function clarity(moment: Moment, probabilityOf: ProbabilityOf, again: boolean): number {
  const { response } = moment
  if (response === null) return unansweredClarity
  if (moment.because.length > 0) return Math.max(...moment.because.map((code) => probabilityOf(response, code)))
  const most = again ? passedAndMetClarity : passedClarity
  return most * (1 - passedMeeting(response, probabilityOf))
}

/** How likely it is, at the highest, that a passed answer met after all. */
function passedMeeting(response: number, probabilityOf: ProbabilityOf): number {
  return Math.max(...[...meetingCodes].map((code) => probabilityOf(response, code)))
}

function variety(moment: Moment, chosen: readonly Moment[]): number {
  return chosen.reduce((factor, other) => {
    const alike = other.openedBy.some((code) => moment.openedBy.includes(code))
    return factor * (other.kind === moment.kind ? sameKind : 1) * (alike ? sameOpening : 1)
  }, 1)
}
