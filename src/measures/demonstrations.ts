import type { MeasureResult } from '../model/measure.ts'
import { demonstrations } from './demonstrations.generated.ts'

/** The middle half of a measure over some sessions, in its unit. */
export type Quartiles = { readonly sessions: number; readonly q1: number; readonly median: number; readonly q3: number }

/** A measure, by the machine's codes, in demonstrations that their makers show as good, and as poor, practice. */
export type TypicalRange = { readonly high?: Quartiles; readonly low?: Quartiles }

export type Demonstrations = {
  /** The coder that the figures were made with. */
  readonly coder: { readonly id: string; readonly version: string }
  readonly ranges: Readonly<Record<string, TypicalRange>>
}

/** Stands beside every typical range. */
export const demonstrationsCaveat =
  'Demonstrations of motivational interviewing from AnnoMI: short films made to teach, not sessions like yours. They are context, not a mark to reach.'

/**
 * Where a measure lies in AnnoMI's demonstrations (dev and test), coded by the same machine. Absent where it needs
 * times, which AnnoMI lacks, where it is a count that grows with the length of a session, or where fewer than 5
 * demonstrations have a value.
 */
export function typicalRangeOf(measureId: string): TypicalRange | undefined {
  return demonstrations.ranges[measureId]
}

/**
 * Where a result lies among the good demonstrations, in words that continue a sentence. It is said only where the whole
 * interval lies in the middle half, or the whole of it outside; else, without an interval or without figures: undefined.
 */
export function amongDemonstrations({ id, value, interval }: MeasureResult): string | undefined {
  const high = typicalRangeOf(id)?.high
  if (value === null || !interval || !high) return undefined
  if (interval.low >= high.q1 && interval.high <= high.q3) return `within ${middleHalf}`
  if (interval.high < high.q1) return `below ${middleHalf}`
  return interval.low > high.q3 ? `above ${middleHalf}` : undefined
}

const middleHalf = 'the middle half of AnnoMI’s teaching films'
