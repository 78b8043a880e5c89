import type { Measure } from '../measures/index.ts'
import type { MeasureResult } from '../model/measure.ts'

/** A measure's value as it is written: a share as per cent, seconds with their sign, openings among how many. */
export function valueInWords(
  measure: Pick<Measure, 'unit' | 'digits' | 'group' | 'id'>,
  result: MeasureResult,
): string {
  if (result.value === null) return result.reason ?? 'cannot be said'
  const written = numberInWords(measure, result.value)
  const among = measure.group === 'moments' && measure.id !== 'openings' && result.n !== undefined
  return among ? `${written} of ${result.n}` : written
}

/** `5 to 12`, in the measure's own digits; undefined where the result carries no interval. */
export function intervalInWords(measure: Pick<Measure, 'unit' | 'digits'>, result: MeasureResult): string | undefined {
  if (!result.interval) return undefined
  const { low, high } = result.interval
  const [from, to] = [numberInWords(measure, low), numberInWords(measure, high)]
  return from === to ? from : `${from.replace(/\u00a0(%|s)$/, '')} to ${to}`
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
