import { clock } from '../clock.ts'
import type { Strip } from '../strip/strip.ts'

/** A stretch of the session: where it lies on the strip, and what it is called. */
export type Bin = { readonly from: number; readonly to: number; readonly label: string }

/**
 * Equal stretches of a session: of whole minutes where times are known, so many that there are at most sixteen;
 * otherwise twelve stretches of equal length in words. The last one may be shorter in time. No turns: none.
 */
export function binsOf(strip: Strip): readonly Bin[] {
  if (strip.pieces.length === 0) return []
  if (strip.scale === 'turns') {
    const count = Math.min(12, strip.client.length + strip.therapist.length)
    return Array.from({ length: count }, (_, at) => ({
      from: (strip.width * at) / count,
      to: (strip.width * (at + 1)) / count,
      label: `part ${at + 1} of ${count}`,
    }))
  }
  const seconds = strip.to - strip.from
  const step = [15, 30, 60, 120, 180, 300, 600].find((step) => seconds / step <= 16) ?? 1200
  const at = (second: number): number => Math.min(strip.width, ((second - strip.from) / seconds) * strip.width)
  return Array.from({ length: Math.ceil(seconds / step) }, (_, place) => {
    const start = strip.from + place * step
    return {
      from: at(start),
      to: at(start + step),
      label: `${clock(start)} to ${clock(Math.min(strip.to, start + step))}`,
    }
  })
}

/** The bin in which the middle of a column lies. */
export function binOf(bins: readonly Bin[], column: { readonly x: number; readonly width: number }): number {
  const middle = column.x + column.width / 2
  const found = bins.findIndex(({ to }) => middle < to)
  return found < 0 ? bins.length - 1 : found
}
