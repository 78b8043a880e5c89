import type { Turn } from '../model/session.ts'
import { wordsOf } from '../model/words.ts'

/** How many words a turn holds, also where the words themselves were left out. */
export function wordCount(turn: Turn): number {
  return turn.words ?? wordsOf(turn.text).length
}
