/** The session-level shift between people's codes and the machine's probabilities, fitted by marginal likelihood. */

/** One turn: the probabilities of which at least one must come true, and whether people found it. */
export type Trial = { readonly probabilities: readonly number[]; readonly found: boolean }

export type Fit = { readonly mean: number; readonly sd: number }

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => from + at * by)
const means = steps(-2, 2, 0.1)
const sds = steps(0, 2.5, 0.1)

/** Standard normal density over equal steps: enough for a smooth likelihood. */
const nodes = steps(-4, 4, 0.25).map((z) => ({ z, weight: (0.25 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) }))

/**
 * The predictive mean and standard deviation of the next session's shift, from groups of trials that share a shift (a session,
 * or one code in one session). Model: P(found) = 1 − Π(1 − logistic(logit p + b)), b normal, one for a group. Priors:
 * mean normal (0, 1), standard deviation half-normal (1): with under twenty sessions the likelihood alone puts the
 * spread between sessions too low. With `sd` given, the mean for that.
 */
export function fitShift(groups: readonly (readonly Trial[])[], sd?: number): Fit {
  const grid = means.flatMap((mean) =>
    (sd === undefined ? sds : [sd]).map((spread) => ({ mean, sd: spread, log: logPosterior(groups, mean, spread) })),
  )
  const highest = Math.max(...grid.map((point) => point.log))
  const weighed = grid.map((point) => ({ ...point, weight: Math.exp(point.log - highest) }))
  const total = weighed.reduce((sum, point) => sum + point.weight, 0)
  const average = (of: (point: Fit) => number): number =>
    weighed.reduce((sum, point) => sum + point.weight * of(point), 0) / total
  const mean = average((point) => point.mean)
  // What is not known about the mean is part of how far the next session may lie.
  const variance = average((point) => point.sd ** 2 + (sd === undefined ? (point.mean - mean) ** 2 : 0))
  return { mean: round(mean), sd: round(Math.sqrt(variance)) }
}

function logPosterior(groups: readonly (readonly Trial[])[], mean: number, sd: number): number {
  const likelihood = groups.reduce((sum, group) => sum + logLikelihood(group, mean, sd), 0)
  return likelihood - (mean * mean) / 2 - (sd * sd) / 2
}

function logLikelihood(group: readonly Trial[], mean: number, sd: number): number {
  if (sd === 0) return logAt(group, mean)
  const logs = nodes.map(({ z, weight }) => Math.log(weight) + logAt(group, mean + sd * z))
  const highest = Math.max(...logs)
  return highest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - highest), 0))
}

function logAt(group: readonly Trial[], shift: number): number {
  const factor = Math.exp(-shift)
  let log = 0
  for (const { probabilities, found } of group) {
    let none = 1
    for (const p of probabilities) none *= 1 - 1 / (1 + ((1 - p) / p) * factor)
    const clipped = Math.min(1 - 1e-9, Math.max(1e-9, none))
    log += Math.log(found ? 1 - clipped : clipped)
  }
  return log
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
