import { geometry } from './geometry.ts'
import type { StripMark } from './strip.ts'

/** One decimal is a tenth of a unit, less than a pixel at any size; -0 is 0. */
export function units(value: number): string {
  return String(Math.round(value * 10) / 10 || 0)
}

/** A client's column: stands on the ground with rounded upper corners. */
export function risingColumn(x: number, width: number, height: number): string {
  const radius = Math.min(1.5, width / 2, height)
  const foot = geometry.ground - geometry.offGround
  const r = units(radius)
  return `M${units(x)} ${foot}v-${units(height - radius)}q0 -${r} ${r} -${r}h${units(width - 2 * radius)}q${r} 0 ${r} ${r}v${units(height - radius)}z`
}

/** A therapist's compassion: hangs from the ground with rounded lower corners, as a reflection in water. */
export function hangingColumn(x: number, width: number, length: number): string {
  const radius = Math.min(1.5, width / 2)
  const r = units(radius)
  const along = units(length - radius)
  return `M${units(x)} ${geometry.ground + geometry.offGround}v${along}q0 ${r} ${r} ${r}h${units(width - 2 * radius)}q${r} 0 ${r} -${r}v-${along}z`
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${units(x)} ${units(y)}h${units(width)}v${units(height)}h-${units(width)}z`
}

/** Pressing: a wedge that points at the client. `x` is its middle. */
export function wedge(x: number, y: number, width: number, height: number): string {
  return `M${units(x)} ${units(y)}l${units(width / 2)} ${units(height)}h-${units(width)}z`
}

/** The marks over a column, drawn around (x, y): a dome, a point that turns on the self, an open cup. */
export function markPath(mark: StripMark, x: number, y: number): string {
  switch (mark) {
    case 'shame':
      return `M${units(x - 4)} ${units(y)}a4 4 0 0 1 8 0z`
    case 'inner-critic':
      return `M${units(x - 4.2)} ${units(y - 4.6)}h8.4l-4.2 6.2z`
    case 'self-compassion':
      return `M${units(x - 4)} ${units(y - 4)}a4 4 0 0 0 8 0`
  }
}

/** The filled half of a bead, of a moment that was explored. */
export function halfDisc(x: number, y: number, radius: number): string {
  return `M${units(x)} ${units(y - radius)}a${radius} ${radius} 0 0 0 0 ${radius * 2}z`
}
