import { type BootstrapOptions, bootstrapClusters } from '../statistics/bootstrap.ts'
import type { Limits } from '../statistics/interval.ts'
import type { Coefficient } from './coefficient.ts'

/** Below this many sessions a bootstrap interval is rough, and too narrow on the whole; it is called weak. */
export const enoughSessions = 15

export type OverSessions = Coefficient & {
  /** Absent with one session, where most resamples have no value, and where all have the same: that is not certainty. */
  readonly interval?: Limits
  readonly sessions: number
  /** True below `enoughSessions`. */
  readonly weak: boolean
}

/**
 * A coefficient over the turns of several sessions, with an interval for "other sessions like these": whole sessions are
 * resampled, because turns of one session are not independent of each other. Percentile limits.
 * `summaries`: one a session (a contingency table, a tally); `add` puts them together.
 */
export function overSessions<Summary>(
  summaries: readonly Summary[],
  add: (summaries: readonly Summary[]) => Summary,
  coefficient: (summary: Summary) => Coefficient,
  options: BootstrapOptions,
): OverSessions {
  const { interval } = bootstrapClusters(summaries, (sample) => coefficient(add(sample)).value ?? undefined, options)
  return {
    ...coefficient(add(summaries)),
    sessions: summaries.length,
    weak: summaries.length < enoughSessions,
    ...(interval && interval.high - interval.low > 1e-9 ? { interval } : {}),
  }
}

/** The same without resampling: where there are too many coefficients for an interval each, or nothing to resample. */
export function withoutInterval<Summary>(
  summaries: readonly Summary[],
  add: (summaries: readonly Summary[]) => Summary,
  coefficient: (summary: Summary) => Coefficient,
): OverSessions {
  const sessions = summaries.length
  return { ...coefficient(add(summaries)), sessions, weak: sessions < enoughSessions }
}
