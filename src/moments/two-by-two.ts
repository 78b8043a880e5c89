import { normalQuantile } from '../statistics/index.ts'

/** Pairs of turns by whether the first holds the given code and the second the target. */
export type TwoByTwo = {
  readonly both: number
  readonly givenOnly: number
  readonly targetOnly: number
  readonly neither: number
}

export function pairsIn({ both, givenOnly, targetOnly, neither }: TwoByTwo): number {
  return both + givenOnly + targetOnly + neither
}

/** How often the target follows, after the given code; 0 to 1. The given code never stands: undefined. */
export function conditionalShare({ both, givenOnly }: TwoByTwo): number | undefined {
  return both + givenOnly === 0 ? undefined : both / (both + givenOnly)
}

/** How often the target follows whatever came before, 0 to 1. No pairs: undefined. */
export function baseShare(table: TwoByTwo): number | undefined {
  const pairs = pairsIn(table)
  return pairs === 0 ? undefined : (table.both + table.targetOnly) / pairs
}

/**
 * Adjusted residual: by how many standard errors the joint count lies above chance; undefined where a margin is empty or
 * full. Normal only if pairs were independent, which turns of one session are not: descriptive.
 * Source: Haberman (1979); Bakeman & Quera (2011), Sequential Analysis and Observational Methods, ch. 9.
 */
export function adjustedResidual(table: TwoByTwo): number | undefined {
  const pairs = pairsIn(table)
  if (pairs === 0) return undefined
  const given = (table.both + table.givenOnly) / pairs
  const target = (table.both + table.targetOnly) / pairs
  const variance = pairs * given * target * (1 - given) * (1 - target)
  return variance === 0 ? undefined : (table.both - pairs * given * target) / Math.sqrt(variance)
}

/** Yule's Q, −1 to 1: (ad − bc) / (ad + bc). Where both products are 0: undefined. Source: Yule (1900). */
export function yulesQ({ both, givenOnly, targetOnly, neither }: TwoByTwo): number | undefined {
  const along = both * neither
  const across = givenOnly * targetOnly
  return along + across === 0 ? undefined : (along - across) / (along + across)
}

export type OddsRatio = { readonly value: number; readonly low: number; readonly high: number; readonly level: number }

/**
 * Odds ratio with Woolf's limits (log scale), which take pairs for independent; an empty cell adds one half to each
 * (Haldane–Anscombe). A margin that is empty: undefined. Source: Woolf (1955); Haldane (1956).
 */
export function oddsRatio(table: TwoByTwo, level = 0.95): OddsRatio | undefined {
  const { both, givenOnly, targetOnly, neither } = table
  const margins = [both + givenOnly, targetOnly + neither, both + targetOnly, givenOnly + neither]
  if (margins.some((margin) => margin === 0)) return undefined
  const correction = Math.min(both, givenOnly, targetOnly, neither) === 0 ? 0.5 : 0
  const [a, b, c, d] = [both + correction, givenOnly + correction, targetOnly + correction, neither + correction]
  const log = Math.log((a * d) / (b * c))
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
  return { value: Math.exp(log), low: Math.exp(log - half), high: Math.exp(log + half), level }
}
