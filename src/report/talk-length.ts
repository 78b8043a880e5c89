import type { Session } from '../model/session.ts'

/**
 * From the first known start to the last known end, seconds, as the measure `minutes` counts it; 0 without times. Where
 * no end is known it goes to the last start, and the session was at least as long.
 */
export function secondsOfTalk({ turns }: Session): number {
  const starts = turns.flatMap(({ start }) => (start === undefined ? [] : [start]))
  const ends = turns.flatMap(({ start, end = start }) => (end === undefined ? [] : [end]))
  if (starts.length === 0) return 0
  const first = starts.reduce((least, start) => Math.min(least, start))
  return Math.max(0, ends.reduce((most, end) => Math.max(most, end), first) - first)
}
