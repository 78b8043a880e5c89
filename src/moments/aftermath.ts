import type { CodeKey } from '../model/codebook.ts'
import type { Aftermath } from '../model/moment.ts'
import type { Session, Turn } from '../model/session.ts'
import { wordCountOf } from '../model/words.ts'
import { isAcknowledgement, isFacilitation } from './content.ts'

type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>

/** A next turn of at most so many words, and of less than half the opening's, has closed down. */
const fewWords = 8

/**
 * The client's next turn with content after a therapist's answer, before the therapist's next turn with content: plain
 * assent ("yeah") and facilitations are passed over. Undefined where the client says nothing of the kind.
 */
export function nextTurnOf(session: Session, codes: Codes, response: number): Turn | undefined {
  for (const turn of session.turns.slice(response + 1)) {
    if (turn.role === 'therapist' && !isFacilitation(codes.get(turn.index))) return undefined
    if (turn.role === 'client' && !isAcknowledgement(turn, codes.get(turn.index))) return turn
  }
  return undefined
}

/**
 * What the client did next: `goes-on` where inner experience, a feeling, shame, the inner critic or self-compassion is
 * in the words; `closes-down` where none of them is and the turn is short (at most 8 words, under half of the
 * opening's); `other` otherwise.
 */
export function aftermathOf(next: Turn, codes: ReadonlySet<CodeKey> | undefined, openingWords: number): Aftermath {
  if ([...(codes ?? [])].some(isInner)) return 'goes-on'
  const words = wordCountOf(next)
  return words <= fewWords && words * 2 < openingWords ? 'closes-down' : 'other'
}

function isInner(code: CodeKey): boolean {
  return (
    code.startsWith('feeling') ||
    code === 'inner-experience' ||
    code === 'shame' ||
    code === 'inner-critic' ||
    code === 'self-compassion'
  )
}
