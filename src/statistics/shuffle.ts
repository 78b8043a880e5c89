import { shuffle as fisherYates } from 'simple-statistics'
import { type Random, randomInteger } from './random.ts'

/** The items in a random order (Fisher & Yates); the given array stays as it is. */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  // The library copies before it shuffles; its types ask for a mutable array.
  return fisherYates(items as Item[], random)
}

/** The items moved on by `by` places, the last ones coming round to the front. Negative moves back. */
export function circularShift<Item>(items: readonly Item[], by: number): Item[] {
  if (items.length === 0) return []
  const cut = (((-by % items.length) + items.length) % items.length) | 0
  return [...items.slice(cut), ...items.slice(0, cut)]
}

/**
 * A circular shift by a random number of places, from 1 to n − 1: keeps a series' own rhythm and breaks its tie to
 * another one. With fewer than two items nothing can be shifted, and the items come back as they are.
 */
export function randomCircularShift<Item>(items: readonly Item[], random: Random): Item[] {
  return items.length < 2 ? [...items] : circularShift(items, 1 + randomInteger(random, items.length - 1))
}
