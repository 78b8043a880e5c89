import type { CodeKey } from '../model/codebook.ts'
import { parentOf } from '../model/codebook-lookup.ts'

/** At most one of each of these families stands on a turn (codebook: one reflection, one question; advice is permitted or not). */
const oneOfEach: readonly (readonly CodeKey[])[] = [
  ['reflection', 'reflection.simple', 'reflection.complex'],
  ['question', 'question.open', 'question.closed'],
  ['advice', 'advice.permitted'],
  ['change-talk', 'sustain-talk'],
]

/** True where the two cannot stand on one turn: of one family, or a kind and the parent that it stands for. */
export function excludes(one: CodeKey, other: CodeKey): boolean {
  if (one === other) return false
  if (parentOf(one) === other || parentOf(other) === one) return true
  return oneOfEach.some((family) => family.includes(one) && family.includes(other))
}
