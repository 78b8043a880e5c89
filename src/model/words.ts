import type { Turn } from './session.ts'

/**
 * The words of a text in lower case, in order: letters and digits with inner apostrophes and hyphens ("don't",
 * "mm-hmm"). Stage directions in square or round brackets ("[laughs]") are no words of the speaker.
 */
export function wordsOf(text: string): readonly string[] {
  const said = withoutDirections(text).replaceAll('’', "'")
  return said.toLowerCase().match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
}

function withoutDirections(text: string): string {
  return text.replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
}

/** True where a turn has words at all: as counted before its text was left out, else in its text. */
export function hasWords(turn: Pick<Turn, 'text' | 'words'>): boolean {
  return turn.words === undefined ? /[\p{L}\p{N}]/u.test(withoutDirections(turn.text)) : turn.words > 0
}

/** How many words a turn has: as counted before its text was left out, else those of its text. */
export function wordCountOf(turn: Pick<Turn, 'text' | 'words'>): number {
  return turn.words ?? wordsOf(turn.text).length
}
