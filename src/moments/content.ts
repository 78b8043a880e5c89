import type { CodeKey } from '../model/codebook.ts'
import type { Turn } from '../model/session.ts'
import { hasWords, wordsOf } from '../model/words.ts'

/** True for a therapist turn that is a facilitation ("mm-hmm") and nothing else. */
export function isFacilitation(codes: ReadonlySet<CodeKey> | undefined): boolean {
  return codes?.size === 1 && codes.has('facilitation')
}

/** True for a therapist turn that says something: it has words, and is more than a facilitation. */
export function hasContent(turn: Pick<Turn, 'text' | 'words'>, codes: ReadonlySet<CodeKey> | undefined): boolean {
  return !isFacilitation(codes) && hasWords(turn)
}

/** Words with which a client only shows that they heard. Data: the whole list that `isAcknowledgement` knows. */
export const acknowledgementWords: ReadonlySet<string> = new Set([
  ...['ah', 'aha', 'alright', 'hm', 'hmm', 'mhm', 'mm', 'mm-hm', 'mm-hmm', 'mmm', 'oh', 'ok', 'okay', 'right'],
  ...['sure', 'uh', 'uh-huh', 'uhm', 'um', 'yeah', 'yep', 'yes', 'yup'],
])

/**
 * True for a client turn without codes that holds nothing but words of assent, or no words at all. Where the text was
 * left out and only its words were counted, one or two are taken for assent.
 */
export function isAcknowledgement(
  turn: Pick<Turn, 'text' | 'words'>,
  codes: ReadonlySet<CodeKey> | undefined,
): boolean {
  if (codes !== undefined && [...codes].some((code) => code !== 'change-talk' && code !== 'sustain-talk')) return false
  if (turn.words !== undefined) return turn.words <= 2
  return wordsOf(turn.text).every((word) => acknowledgementWords.has(word))
}
