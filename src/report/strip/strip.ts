import type { Side } from '../../model/codebook.ts'
import type { MomentKind } from '../../model/moment.ts'

/** Five steps of one hue: how much feeling is in a client's turn. */
export type FeelingLevel = 1 | 2 | 3 | 4 | 5

/** What a client turn carries over its column: a dome, a point that turns on the self, an open cup. */
export type StripMark = 'shame' | 'inner-critic' | 'self-compassion'

export type ClientColumn = {
  readonly turn: number
  readonly x: number
  readonly width: number
  /** How many of the codes feeling, shame, inner critic and inner experience are expected in the turn, 0 to 4. */
  readonly feeling: number
  readonly level: FeelingLevel
  readonly height: number
  /** From the column upwards. */
  readonly marks: readonly StripMark[]
}

export type TherapistColumn = {
  readonly turn: number
  readonly x: number
  readonly width: number
  /** How many codes of compassion hold, at most three are drawn. */
  readonly compassion: number
  readonly pressing: boolean
  readonly judging: boolean
  /** The one side that the turn counts for, as in the measures of balance. */
  readonly side: Side
  /** None of the three: a dash close to the line. */
  readonly neutral: boolean
}

/** A stretch of paper without a pause of 3 s or more. */
export type StripPiece = { readonly from: number; readonly to: number }

export type StripPause = StripPiece & { readonly after: number; readonly before: number; readonly seconds: number }

/** A moment on the line, where the two meet: full = met, half = explored, ring = passed or turned from. */
export type StripBead = {
  readonly opening: number
  readonly response: number
  readonly kind: Exclude<MomentKind, 'unanswered'>
  readonly shape: 'full' | 'half' | 'ring'
  readonly x: number
}

export type StripTick = { readonly x: number; readonly label: string }

/**
 * The strip of a session as data, in units of `geometry`: who draws it (SVG, React, a terminal) adds nothing to it.
 * `scale` is `time` where the source has times; otherwise `turns`: each turn as wide as its words, no pause known.
 */
export type Strip = {
  readonly scale: 'time' | 'turns'
  readonly width: number
  /** Seconds at the two ends, where the scale is time. */
  readonly from: number
  readonly to: number
  /** Turns without times of their own, drawn between their neighbours. */
  readonly placedBetween: number
  readonly pieces: readonly StripPiece[]
  readonly pauses: readonly StripPause[]
  readonly client: readonly ClientColumn[]
  readonly therapist: readonly TherapistColumn[]
  readonly beads: readonly StripBead[]
  readonly ticks: readonly StripTick[]
  /** What the ticks count; none where they are times themselves. */
  readonly unit: 'min' | 'turn' | undefined
}

/** A tick as it is written on the axis: the last one carries `min`, the first one `turn`. */
export function tickInWords({ ticks, unit }: Pick<Strip, 'ticks' | 'unit'>, at: number): string {
  const label = ticks[at]?.label ?? ''
  if (unit === 'min' && at === ticks.length - 1) return `${label}\u00a0min`
  return unit === 'turn' && at === 0 ? `turn\u00a0${label}` : label
}
