import { clock } from '../../src/report/clock.ts'
import type { Strip, StripPiece } from '../../src/report/strip/strip.ts'

/** A part of the strip drawn over its whole width: the same shapes, further apart. Heights stay as they are. */
export function zoomed(strip: Strip, part: StripPiece): Strip {
  const factor = strip.width / (part.to - part.from)
  const at = (x: number): number => (x - part.from) * factor
  const inPart = (from: number, to: number): boolean => to > part.from && from < part.to
  const seconds = (x: number): number => strip.from + (x / strip.width) * (strip.to - strip.from)
  const cut = <P extends StripPiece>(pieces: readonly P[]): P[] =>
    pieces
      .filter(({ from, to }) => inPart(from, to))
      .map((piece) => ({ ...piece, from: at(Math.max(piece.from, part.from)), to: at(Math.min(piece.to, part.to)) }))
  const columns = <C extends { readonly x: number; readonly width: number }>(list: readonly C[]): C[] =>
    list
      .filter(({ x, width }) => inPart(x, x + width))
      .map((column) => ({ ...column, x: at(column.x), width: column.width * factor }))
  return {
    ...strip,
    pieces: cut(strip.pieces),
    pauses: cut(strip.pauses),
    client: columns(strip.client),
    therapist: columns(strip.therapist),
    beads: strip.beads.filter(({ x }) => inPart(x, x)).map((bead) => ({ ...bead, x: at(bead.x) })),
    ticks:
      strip.scale === 'time'
        ? ticksBetween(seconds(part.from), seconds(part.to)).map((second) => ({
            x: at(((second - strip.from) / (strip.to - strip.from)) * strip.width),
            label: clock(second),
          }))
        : [],
    // Near, the ticks are times by the clock, which say their unit themselves.
    unit: strip.scale === 'time' ? undefined : strip.unit,
    from: seconds(part.from),
    to: seconds(part.to),
  }
}

/** Nothing shorter can be brought to fill the strip, in its units: there would be nothing to see. */
const leastPart = 24

/**
 * The part that fills the strip once it was brought nearer (`factor` under 1) or further away, around `middle`, in units
 * of the whole. Undefined is the whole.
 */
export function nearer(
  strip: Pick<Strip, 'width'>,
  part: StripPiece | undefined,
  middle: number | undefined,
  factor: number,
): StripPiece | undefined {
  const seen = part ?? { from: 0, to: strip.width }
  const length = Math.max(leastPart, (seen.to - seen.from) * factor)
  return length >= strip.width ? undefined : around(strip, middle ?? (seen.from + seen.to) / 2, length)
}

/** The part moved so that `x` lies in it; the very same where it does already. */
export function withIn(strip: Pick<Strip, 'width'>, part: StripPiece, x: number): StripPiece {
  return x >= part.from && x <= part.to ? part : around(strip, x, part.to - part.from)
}

function around({ width }: Pick<Strip, 'width'>, middle: number, length: number): StripPiece {
  const from = Math.min(width - length, Math.max(0, middle - length / 2))
  return { from, to: from + length }
}

const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900]

/** Six to twelve round times. */
function ticksBetween(from: number, to: number): readonly number[] {
  const step = steps.find((seconds) => (to - from) / seconds <= 10) ?? 1800
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, place) => (first + place) * step)
}
