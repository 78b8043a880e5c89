import type { Measure } from '../measures/index.ts'
import type { Interval, MeasureResult } from '../model/measure.ts'

/** What of a measure these words need. */
type Told = Pick<Measure, 'unit' | 'digits' | 'group' | 'id' | 'range'>

/** An interval wider than this part of all that can be leaves a rate or a share unsaid. */
export const widestForARate = 0.4

/**
 * True for a rate per 100 or a share whose interval is wider than two fifths of all that can be: then what was found is
 * said, and no rate. Counts, seconds and ratios are never too unsure: their intervals stand beside them.
 */
export function tooUnsure(
  { unit, range: [low, high] }: Pick<Measure, 'unit' | 'range'>,
  result: MeasureResult,
): boolean {
  if (high === null || !result.interval || result.value === null) return false
  const rate = unit.startsWith('per 100') || unit.startsWith('share')
  return rate && result.interval.high - result.interval.low > widestForARate * (high - low)
}

/** How many were found behind a rate or a share; undefined where it is not known among how many. */
export function foundBehind({ range: [, high] }: Pick<Measure, 'range'>, result: MeasureResult): number | undefined {
  if (high === null || result.value === null || result.n === undefined) return undefined
  return Math.round((result.value / high) * result.n)
}

/**
 * A measure's value as it is written: a share as per cent, seconds with their sign, openings among how many; of a rate
 * that is too unsure to be said, how many were found among how many.
 */
export function valueInWords(measure: Told, result: MeasureResult): string {
  if (result.value === null) return result.reason ?? 'cannot be said'
  if (tooUnsure(measure, result)) {
    const found = foundBehind(measure, result)
    return found === undefined ? 'found' : `about ${found} of ${result.n}`
  }
  const written = numberInWords(measure, result.value)
  return isAmongOpenings(measure) && result.n !== undefined ? `${written} of ${result.n}` : written
}

/**
 * `5 to 12`, in the measure's own digits; undefined where the result carries no interval. What was counted among the
 * openings says how many openings there may be too, where the results of the session tell it: `0 to 5 of 2 to 13`.
 */
export function intervalInWords(
  measure: Told,
  result: MeasureResult,
  all: readonly MeasureResult[] = [],
): string | undefined {
  if (!result.interval) return undefined
  if (tooUnsure(measure, result)) return `too unsure for a ${measure.unit.startsWith('share') ? 'share' : 'rate'}`
  const own = ends(measure, result.interval)
  const openings = isAmongOpenings(measure) ? all.find(({ id }) => id === 'openings')?.interval : undefined
  return openings ? `${own} of ${ends(measure, openings)}` : own
}

function ends(measure: Pick<Measure, 'unit' | 'digits'>, { low, high }: Interval): string {
  const [from, to] = [numberInWords(measure, low), numberInWords(measure, high)]
  return from === to ? from : `${from.replace(/\u00a0(%|s)$/, '')} to ${to}`
}

/** True for a count of openings by what met them. */
export function isAmongOpenings({ group, id }: Pick<Measure, 'group' | 'id'>): boolean {
  return group === 'moments' && id !== 'openings'
}

function numberInWords({ unit, digits }: Pick<Measure, 'unit' | 'digits'>, value: number): string {
  if (unit.startsWith('share')) return `${Math.round(value * 100)}\u00a0%`
  const rounded = value.toFixed(digits)
  const plain = digits > 0 ? rounded : String(Math.round(value))
  return unit === 'seconds' ? `${plain}\u00a0s` : plain.replace('-', '−')
}

/** What an interval means, with its level in tenths: nothing but what it is. */
export function intervalMeaning(interval: NonNullable<MeasureResult['interval']>): string {
  const often = `${Math.round(interval.level * 100)} times in 100`
  return interval.of === 'coding'
    ? `The thick line holds what people’s own codes of these very turns would give, ${often}.`
    : `The thick line holds what another such session would give, ${often}.`
}
