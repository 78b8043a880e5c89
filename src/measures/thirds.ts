import type { Turn } from '../model/session.ts'

export type Third = 'first' | 'middle' | 'last'

/** The turns of one third of a series, by count; what does not divide goes to the later thirds. */
export function thirdOf(turns: readonly Turn[], third: Third): readonly Turn[] {
  const at = { first: 0, middle: 1, last: 2 }[third]
  return turns.slice(Math.floor((turns.length * at) / 3), Math.floor((turns.length * (at + 1)) / 3))
}
