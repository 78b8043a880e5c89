import { labelWords } from './role-words.ts'

/** What a note about a talk is called where it stands among what is said. */
const noteWords = new Set(
  'note notes nb comment comments observation observations transcriber transcriptionist'.split(' '),
)
const stageWords = /^(?:stage directions?|actions?|scene|nonverbal|non-verbal)$/i
/** Such a note behind a sentence, or on a line of its own within what was said. */
const noteInside =
  /(?:[.?!\u2026]["'\u2019\u201d]?\s{1,4}|\n\s{0,4})(?:Notes?|NB|N\.B\.|Stage direction|Transcriber['\u2019]s note):\s/

/** True for `Note`, `Therapist's note`, `Stage direction`: a label that names no speaker. */
export function isNoteLabel(label: string): boolean {
  return labelWords(label).some((word) => noteWords.has(word)) || stageWords.test(label.trim())
}

/** True where a line without a speaker begins as a note does, with a capital letter: `Note: client cries`. */
export function isNote({ label, separator }: { readonly label?: string; readonly separator?: string }): boolean {
  return label !== undefined && separator === 'colon' && /^\p{Lu}/u.test(label) && isNoteLabel(label)
}

/** True where a note follows a sentence: `I don't know. Note: client cries`. */
export function holdsNote(text: string): boolean {
  return noteInside.test(text)
}
