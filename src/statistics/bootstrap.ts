import { type Limits, percentileInterval } from './interval.ts'
import { type Random, randomInteger } from './random.ts'
import { resampleBlocks } from './resample-blocks.ts'

export type BootstrapOptions = {
  readonly random: Random
  /** How many resamples; 2,000 keep the limits steady to about a hundredth of their width. */
  readonly times?: number
  readonly level?: number
}

export type Bootstrap = {
  /** The statistic of the sample itself; undefined where it has none. */
  readonly value: number | undefined
  /** Undefined where there is nothing to resample, or where most resamples have no value. */
  readonly interval: Limits | undefined
  /** The resamples that have a value, in the order drawn. */
  readonly replicates: readonly number[]
  /** How many resamples had no value (one category only, no variance). They are left out of the interval. */
  readonly undefinedCount: number
}

/**
 * Cluster bootstrap: whole clusters (sessions, clients) are drawn with replacement, as many as there are, and the
 * statistic is taken over what was drawn. Percentile limits. Fewer than two clusters: no interval, since one cluster
 * says nothing about how clusters differ.
 * Source: Davison & Hinkley 1997, section 3.8 (resampling at the highest level alone).
 */
export function bootstrapClusters<Cluster>(
  clusters: readonly Cluster[],
  statistic: (sample: readonly Cluster[]) => number | undefined,
  options: BootstrapOptions,
): Bootstrap {
  const enough = clusters.length >= 2
  return bootstrap(statistic(clusters), enough, () => statistic(resample(clusters, options.random)), options)
}

/**
 * Block bootstrap of a series (the turns of one session): blocks of neighbours are drawn, so that what hangs together
 * stays together. Percentile limits. Fewer than two blocks' worth of items: no interval.
 * Source: Politis & Romano 1992 (circular blocks).
 */
export function bootstrapBlocks<Item>(
  items: readonly Item[],
  blockLength: number,
  statistic: (sample: readonly Item[]) => number | undefined,
  options: BootstrapOptions,
): Bootstrap {
  const enough = items.length >= 2 * blockLength
  const again = () => statistic(resampleBlocks(items, blockLength, options.random))
  return bootstrap(statistic(items), enough, again, options)
}

/** As many items as there are, drawn with replacement. */
export function resample<Item>(items: readonly Item[], random: Random): Item[] {
  const sample: Item[] = []
  for (let drawn = 0; drawn < items.length; drawn += 1) {
    const item = items[randomInteger(random, items.length)]
    if (item !== undefined) sample.push(item)
  }
  return sample
}

function bootstrap(
  value: number | undefined,
  enough: boolean,
  again: () => number | undefined,
  { times = 2000, level = 0.9 }: BootstrapOptions,
): Bootstrap {
  if (!enough) return { value, interval: undefined, replicates: [], undefinedCount: 0 }
  const replicates: number[] = []
  for (let time = 0; time < times; time += 1) {
    const replicate = again()
    if (replicate !== undefined) replicates.push(replicate)
  }
  const undefinedCount = times - replicates.length
  const interval = undefinedCount > times / 2 ? undefined : percentileInterval(replicates, level)
  return { value, interval, replicates, undefinedCount }
}
