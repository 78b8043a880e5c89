import { invariant } from '../errors.ts'
import { fQuantile, fUpperTail } from '../statistics/f-distribution.ts'
import type { Limits } from '../statistics/interval.ts'
import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import { type MeanSquares, meanSquares } from './mean-squares.ts'

/** The six forms of Shrout and Fleiss (1979): model, and one rater or the mean of k. */
export type IccForm = 'ICC(1,1)' | 'ICC(2,1)' | 'ICC(3,1)' | 'ICC(1,k)' | 'ICC(2,k)' | 'ICC(3,k)'

/** The names of McGraw and Wong (1996): A for absolute agreement, C for consistency; 1 for one rater, k for the mean. */
export const mcGrawWongNames = {
  'ICC(1,1)': 'ICC(1)',
  'ICC(2,1)': 'ICC(A,1)',
  'ICC(3,1)': 'ICC(C,1)',
  'ICC(1,k)': 'ICC(k)',
  'ICC(2,k)': 'ICC(A,k)',
  'ICC(3,k)': 'ICC(C,k)',
} as const satisfies Record<IccForm, string>

export type Icc = Coefficient & {
  readonly form: IccForm
  readonly mcGrawWong: (typeof mcGrawWongNames)[IccForm]
  /** Absent where the raters agree to the last digit, or so little that the approximation breaks down. */
  readonly interval?: Limits
  /** The F test that what was rated does not differ. */
  readonly f?: { readonly value: number; readonly df1: number; readonly df2: number; readonly p: number }
}

/**
 * Intraclass correlation of numeric ratings, at most 1: how much of what varies is between the things that were rated.
 * `ratings`: one row a thing rated (a session), one column a rater, nothing missing.
 * - ICC(1,·): each thing has its own raters. ICC(2,·) = ICC(A,·): the same raters, seen as a sample, their levels count.
 *   ICC(3,·) = ICC(C,·): the same raters, their levels do not count. ICC(·,k): the mean of the k raters.
 * - Fewer than two things, one rater, nothing that varies, or (mean of k) nothing but noise: undefined.
 * - Interval: from the F distribution; for ICC(2,·) with Satterthwaite's degrees of freedom.
 * Source: Shrout & Fleiss 1979; McGraw & Wong 1996 (with its 1996 correction), whose intervals are used.
 */
export function intraclassCorrelation(ratings: readonly (readonly number[])[], form: IccForm, level = 0.95): Icc {
  const names = { form, mcGrawWong: mcGrawWongNames[form] }
  const n = ratings.length
  const k = ratings[0]?.length ?? 0
  invariant(
    ratings.every((row) => row.length === k),
    'every thing has a rating by every rater',
  )
  if (n < 2) return { ...undefinedBecause('too-few-units', n), ...names }
  if (k < 2) return { ...undefinedBecause('one-coder', n), ...names }
  const ms = meanSquares(ratings)
  const mean = form.endsWith('k)')
  const single = form.startsWith('ICC(1')
    ? oneWay(ms, level)
    : form.startsWith('ICC(2')
      ? agreement(ms, level)
      : consistency(ms, level)
  if (single === undefined) return { ...undefinedBecause('no-variance', n), ...names }
  if (mean && single.value <= -1 / (k - 1) + 1e-12) return { ...undefinedBecause('noise-only', n), ...names }
  const stepUp = mean ? (value: number) => spearmanBrown(value, k) : (value: number) => value
  const { value, f } = single
  const limits = single.limits && usable(single.limits, value, k) ? single.limits : undefined
  return {
    ...defined(stepUp(value), n),
    ...names,
    ...(limits === undefined ? {} : { interval: { low: stepUp(limits.low), high: stepUp(limits.high), level } }),
    ...(f === undefined ? {} : { f }),
  }
}

type Single = {
  readonly value: number
  readonly limits: Pick<Limits, 'low' | 'high'> | undefined
  readonly f: Icc['f']
}

/**
 * Far below 0, where no model holds any more, the approximation behind ICC(2,·) can leave the range of a correlation
 * between k raters (−1 / (k − 1) at least), or its own value. Then there is no interval to give.
 */
function usable({ low, high }: Pick<Limits, 'low' | 'high'>, value: number, k: number): boolean {
  return low > -1 / (k - 1) && low <= value && value <= high
}

/** The reliability of the mean of k raters from that of one (Spearman 1910, Brown 1910). */
function spearmanBrown(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single)
}

function oneWay(ms: MeanSquares, level: number): Single | undefined {
  return fromRatio(ms, ms.within, ms.n * (ms.k - 1), level)
}

function consistency(ms: MeanSquares, level: number): Single | undefined {
  return fromRatio(ms, ms.error, (ms.n - 1) * (ms.k - 1), level)
}

/** (MSR − MSx) / (MSR + (k − 1) MSx), and its limits from those of F = MSR / MSx. */
function fromRatio({ rows, n, k }: MeanSquares, rest: number, df2: number, level: number): Single | undefined {
  const total = rows + (k - 1) * rest
  if (total <= 0) return undefined
  const value = (rows - rest) / total
  if (rest === 0) return { value, limits: undefined, f: undefined }
  const ratio = rows / rest
  const tail = (1 + level) / 2
  const low = ratio / fQuantile(tail, n - 1, df2)
  const high = ratio * fQuantile(tail, df2, n - 1)
  return {
    value,
    limits: { low: (low - 1) / (low + k - 1), high: (high - 1) / (high + k - 1) },
    f: { value: ratio, df1: n - 1, df2, p: fUpperTail(ratio, n - 1, df2) },
  }
}

function agreement(ms: MeanSquares, level: number): Single | undefined {
  const { rows, columns, error, n, k } = ms
  const total = rows + (k - 1) * error + (k * (columns - error)) / n
  if (total <= 0) return undefined
  const value = (rows - error) / total
  if (error === 0 && columns === 0) return { value, limits: undefined, f: undefined }
  const a = (k * value) / (n * (1 - value))
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value))
  const df = (a * columns + b * error) ** 2 / ((a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)))
  // Raters a fixed step apart on things that do not differ: no degrees of freedom are left to build limits on.
  if (!(df > 0)) return { value, limits: undefined, f: undefined }
  const tail = (1 + level) / 2
  const up = fQuantile(tail, n - 1, df)
  const down = fQuantile(tail, df, n - 1)
  const noise = k * columns + (k * n - k - n) * error
  return {
    value,
    limits: {
      low: (n * (rows - up * error)) / (up * noise + n * rows),
      high: (n * (down * rows - error)) / (noise + n * down * rows),
    },
    ...(error === 0
      ? { f: undefined }
      : {
          f: {
            value: rows / error,
            df1: n - 1,
            df2: (n - 1) * (k - 1),
            p: fUpperTail(rows / error, n - 1, (n - 1) * (k - 1)),
          },
        }),
  }
}
