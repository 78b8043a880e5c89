import { bootstrapClusters, type Limits, type Random } from '../statistics/index.ts'
import type { CodeGroup, CodeSequence } from './code-sequence.ts'
import { addUp, countPairs } from './transitions.ts'
import { oddsRatio, type TwoByTwo, yulesQ } from './two-by-two.ts'

export type PooledTransition = {
  /** How many clients (or sessions, where no client is named) were resampled. */
  readonly clusters: number
  /** Undefined with fewer than `fewestClusters`: so few say too little about how sessions differ. */
  readonly yulesQ: Limits | undefined
  readonly oddsRatio: Limits | undefined
}

export type PoolOptions = { readonly random: Random; readonly times?: number; readonly level?: number }

/** Below this many sessions a bootstrap over sessions is weak: nothing is said. */
export const fewestClusters = 15

/**
 * Limits for what follows what, over sessions that differ: whole clients are drawn again (or sessions, where none is
 * named) and their pairs added up. Percentile limits, 95 % unless told otherwise. An odds ratio with an empty cell adds
 * one half to each.
 */
export function pooledTransition(
  sequences: readonly CodeSequence[],
  given: CodeGroup,
  target: CodeGroup,
  lag: number,
  { random, times = 1000, level = 0.95 }: PoolOptions,
): PooledTransition {
  const tables = [...clustersOf(sequences).values()].map((ofClient) =>
    addUp(ofClient.map((sequence) => countPairs(sequence, given, target, lag))),
  )
  if (tables.length < fewestClusters) return { clusters: tables.length, yulesQ: undefined, oddsRatio: undefined }
  const limitsOf = (statistic: (table: TwoByTwo) => number | undefined): Limits | undefined =>
    bootstrapClusters(tables, (sample) => statistic(addUp(sample)), { random, times, level }).interval
  return {
    clusters: tables.length,
    yulesQ: limitsOf(yulesQ),
    oddsRatio: limitsOf((table) => oddsRatio(table)?.value),
  }
}

/** Sessions by client, in the order given; a session without a client stands for itself. */
export function clustersOf(sequences: readonly CodeSequence[]): ReadonlyMap<string, readonly CodeSequence[]> {
  const clusters = new Map<string, CodeSequence[]>()
  for (const sequence of sequences) {
    const key = sequence.client === undefined ? `session ${sequence.id}` : `client ${sequence.client}`
    const cluster = clusters.get(key)
    if (cluster) cluster.push(sequence)
    else clusters.set(key, [sequence])
  }
  return clusters
}
