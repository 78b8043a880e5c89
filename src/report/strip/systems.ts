import type { Strip, StripPiece } from './strip.ts'

/** A bead and its column keep at least this distance from a break, in units of the drawing. */
const clearance = 7

/** A break lies at most this share of a system from where systems of equal length would break. */
const reach = 0.1

/**
 * Breaks the strip into `count` systems, as a score is broken at its bars: near equal lengths, in the middle of a pause
 * where one is near, else between two turns away from a bead. Where there is no such
 * place, as near to it as no bead stands.
 */
export function systemsOf(strip: Strip, count: number): readonly StripPiece[] {
  const length = strip.width / count
  const ends = Array.from({ length: count - 1 }, (_, at) => breakNear(strip, (at + 1) * length, length * reach))
  const cuts = [0, ...ends, strip.width]
  return cuts.slice(1).map((to, at) => ({ from: cuts[at] ?? 0, to }))
}

function breakNear(strip: Strip, ideal: number, within: number): number {
  const free = (x: number): boolean => strip.beads.every((bead) => Math.abs(bead.x - x) >= clearance)
  const nearest = (places: readonly number[]): number | undefined =>
    places
      .filter((x) => Math.abs(x - ideal) <= within && free(x))
      .toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0]
  const pauses = strip.pauses.map(({ from, to }) => (from + to) / 2)
  const turns = [...strip.client, ...strip.therapist].map(({ x }) => x)
  const anywhere = Array.from({ length: Math.floor(within) }, (_, step) => [ideal - step, ideal + step]).flat()
  return nearest(pauses) ?? nearest(turns) ?? nearest(anywhere) ?? ideal
}
