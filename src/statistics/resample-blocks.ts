import { invariant } from '../errors.ts'
import { type Random, randomInteger } from './random.ts'

/**
 * A series of the same length, made of blocks of neighbours that begin at random places; a block that reaches the end
 * goes on at the beginning, so that each item is drawn as often as any other. The last block is cut to fit.
 * Source: Politis & Romano 1992 (circular block bootstrap).
 */
export function resampleBlocks<Item>(items: readonly Item[], blockLength: number, random: Random): Item[] {
  invariant(Number.isInteger(blockLength) && blockLength > 0, 'a block holds at least one item')
  const sample: Item[] = []
  while (sample.length < items.length) {
    const start = randomInteger(random, items.length)
    for (let step = 0; step < blockLength && sample.length < items.length; step += 1) {
      const item = items[(start + step) % items.length]
      if (item !== undefined) sample.push(item)
    }
  }
  return sample
}

/** The block length for a series of n items where nothing better is known: the cube root of n, rounded, at least 1 (Hall, Horowitz & Jing 1995, up to its constant). */
export function defaultBlockLength(n: number): number {
  return Math.max(1, Math.round(Math.cbrt(n)))
}
