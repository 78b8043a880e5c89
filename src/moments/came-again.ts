import type { CodeKey } from '../model/codebook.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Moment, MomentKind } from '../model/moment.ts'
import { type ProbabilityOf, probabilitiesOf } from './probabilities.ts'

/** Where what had gone past came again, and where that was met: turns by index. */
export type CameAgain = { readonly opening: number; readonly answer: number }

const left: ReadonlySet<MomentKind> = new Set(['passes', 'turns-from', 'unanswered'])

/** A kind of feeling must be likelier than not in both openings: two guesses at it are no return. */
const likelyFeeling = 0.5

/**
 * The later opening in which the client brought again what had gone past, and in which it was met: the first of the
 * same client that shares shame, the inner critic, or a kind of feeling that is likelier than not in both. Who took it
 * up again, and why, is not known. Inner experience, and a feeling whose kind is not told, are too general to say so.
 * Undefined where the moment was met or explored, or nothing of the kind followed.
 */
export function cameAgain(
  moment: Moment,
  { session, coding, moments }: Pick<CodedSession, 'session' | 'coding' | 'moments'>,
): CameAgain | undefined {
  if (!left.has(moment.kind)) return undefined
  const probabilityOf = probabilitiesOf(coding)
  const brought = particularCodes(moment, probabilityOf)
  if (brought.length === 0) return undefined
  const speaker = session.turns[moment.opening]?.speaker
  for (const later of moments) {
    const { opening, response, kind } = later
    if (opening <= moment.opening || kind !== 'meets' || response === null) continue
    if (session.turns[opening]?.speaker !== speaker) continue
    if (particularCodes(later, probabilityOf).some((code) => brought.includes(code)))
      return { opening, answer: response }
  }
  return undefined
}

function particularCodes({ openedBy, openingTurns }: Moment, probabilityOf: ProbabilityOf): readonly CodeKey[] {
  return openedBy.filter((code) => {
    if (code === 'shame' || code === 'inner-critic') return true
    if (!code.startsWith('feeling.') || code === 'feeling.other') return false
    return openingTurns.some((turn) => probabilityOf(turn, code) >= likelyFeeling)
  })
}
