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

/** A piece of what is written of a measure: a figure, or the words around it. */
export type MeasurePart = { readonly text: string; readonly figure: boolean }

/**
 * A measure as it is written: its figure, the range of that in brackets, and its unit. `41 (32 to 50) per 100 therapist
 * turns`; of what was counted among the openings how many there are too, each with its own range where the results of
 * the session tell it: `14 (7 to 17) of 19 openings (13 to 24)`; of a rate that is too unsure to be said, how many were
 * found among how many. Of an unknown value, why.
 */
export function measureInWords(
  measure: Told,
  result: MeasureResult,
  all: readonly MeasureResult[] = [],
): readonly MeasurePart[] {
  const { value, n, interval } = result
  const { unit } = measure
  if (value === null) return [words(result.reason ?? 'cannot be said')]
  if (tooUnsure(measure, result)) {
    const found = foundBehind(measure, result)
    const kind = unit.startsWith('share') ? 'share' : 'rate'
    if (found === undefined || n === undefined) return [words(`too unsure for a ${kind}`)]
    return [figure(`about ${found} of ${n}`), words(` ${among(unit)}, too unsure for a ${kind}`)]
  }
  const written = numberInWords(measure, value)
  const range = rangeInWords(measure, written, interval)
  if (isAmongOpenings(measure) && n !== undefined) {
    const openings = all.find(({ id }) => id === 'openings')?.interval
    const several = rangeInWords(measure, String(n), openings)
    const [before, after] = [range && ` ${range}`, several && ` ${several}`]
    return [
      figure(written),
      words(`${before} of `),
      figure(String(n)),
      words(` ${n === 1 ? 'opening' : 'openings'}${after}`),
    ]
  }
  return [figure(written), words([range && ` ${range}`, unitInWords(measure, written, range)].join(''))].filter(
    ({ text }) => text !== '',
  )
}

const figure = (text: string): MeasurePart => ({ text, figure: true })
const words = (text: string): MeasurePart => ({ text, figure: false })

/** In brackets; nothing where there is no interval, or where both its ends are written as the value is. */
function rangeInWords(
  measure: Pick<Measure, 'unit' | 'digits'>,
  written: string,
  interval: Interval | undefined,
): string {
  const range = interval && ends(measure, interval)
  return range === undefined || range === written ? '' : `(${range})`
}

/** What a rate or a share is taken among: `therapist turns` of `per 100 therapist turns`. */
function among(unit: string): string {
  return unit.replace(/^(per 100|share of) /, '')
}

/** The unit behind a number, with the space before it; what the number itself carries is not said twice. */
export function unitInWords({ unit, range: [low, high] }: Told, written: string, range = ''): string {
  if (unit === 'seconds') return ''
  if (unit === 'counts') return written === '1' && range === '' ? ' time' : ' times'
  if (unit === '0 to 1' || unit === 'difference') return ` on a scale from ${String(low).replace('-', '−')} to ${high}`
  if (unit.startsWith('share ')) return ` ${unit.replace('share ', '')}`
  return ` ${written === '1' && range === '' && !unit.includes(' per ') ? unit.replace(/s$/, '') : unit}`
}

/** `5 to 12`, in the measure's own digits; one figure where both ends are written alike. */
function ends(measure: Pick<Measure, 'unit' | 'digits'>, { low, high }: Interval): string {
  const [from, to] = [numberInWords(measure, low), numberInWords(measure, high)]
  return from === to ? from : `${from.replace(/\u00a0(%|s)$/, '')} to ${to}`
}

/** True for a count of openings by what met them. */
export function isAmongOpenings({ group, id }: Pick<Measure, 'group' | 'id'>): boolean {
  return group === 'moments' && id !== 'openings'
}

/** A value in the measure’s own digits, with its sign of per cent or seconds. */
export function numberInWords({ unit, digits }: Pick<Measure, 'unit' | 'digits'>, value: number): string {
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
