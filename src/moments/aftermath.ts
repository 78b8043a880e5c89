import type { CodeKey } from '../model/codebook.ts'
import type { Aftermath, MomentKind } from '../model/moment.ts'
import type { Session, Turn } from '../model/session.ts'
import { hasWords, wordCountOf } from '../model/words.ts'
import { hasContent, isAcknowledgement } from './content.ts'

type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>

/** A next turn of at most so many words, and of less than half the opening's, has closed down. */
const fewWords = 8

export type Following = { readonly turn: Turn; readonly aftermath: Aftermath }

/**
 * What the client did after a therapist's answer, before the therapist's next turn with content: their next turn with
 * content. `goes-on` where inner experience, a feeling, shame, the inner critic or self-compassion is in the words;
 * `closes-down` where none of them is and the turn is short (at most 8 words, under half of the opening's); `other`
 * otherwise.
 *
 * Plain assent ("yeah") is passed over where more follows, and after an answer that met the opening, where it says that
 * the answer was right. Where after any other answer nothing but assent comes, the first of it has closed down, if it is
 * as short. Undefined where the client says nothing of the kind.
 */
export function followingOf(
  session: Session,
  codes: Codes,
  answer: { readonly response: number; readonly kind: MomentKind; readonly openingWords: number },
): Following | undefined {
  let assent: Turn | undefined
  for (const turn of session.turns.slice(answer.response + 1)) {
    const held = codes.get(turn.index)
    if (turn.role === 'therapist' && hasContent(turn, held)) break
    if (turn.role !== 'client') continue
    if (!isAcknowledgement(turn, held)) return { turn, aftermath: aftermathOf(turn, held, answer.openingWords) }
    if (hasWords(turn)) assent ??= turn
  }
  if (!assent || answer.kind === 'meets' || !isShort(assent, answer.openingWords)) return undefined
  return { turn: assent, aftermath: 'closes-down' }
}

function aftermathOf(next: Turn, codes: ReadonlySet<CodeKey> | undefined, openingWords: number): Aftermath {
  if ([...(codes ?? [])].some(isInner)) return 'goes-on'
  return isShort(next, openingWords) ? 'closes-down' : 'other'
}

function isShort(next: Turn, openingWords: number): boolean {
  const words = wordCountOf(next)
  return words <= fewWords && words * 2 < openingWords
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
