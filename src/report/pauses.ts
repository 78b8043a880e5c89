import { isTimed, pauseSeconds } from '../measures/times.ts'
import type { Session } from '../model/session.ts'
import { remembered } from './remembered.ts'

/** A silence of the session: `after` and `before` are turns by index, the same turn where it lies inside one. */
export type Pause = { readonly after: number; readonly before: number; readonly start: number; readonly end: number }

/**
 * The pauses of 3 s or more with their places in time, in order: between the latest end so far and the next start, and
 * between the cues inside a turn. A turn whose start or end is not known has no pause beside it; a session without times
 * has none. The same silences as `silencesOf` counts, which has no use for their places.
 */
export function pausesOf(session: Session): readonly Pause[] {
  const pauses: Pause[] = []
  let last: { readonly turn: number; readonly end: number } | undefined
  for (const turn of session.turns) {
    if (!isTimed(turn)) {
      last = undefined
      continue
    }
    for (const part of turn.segments ?? [turn]) {
      const { start = turn.start, end = turn.end } = part
      // Times come to the millisecond: 3.0 s must not fall short by the last bit.
      if (last && start - last.end >= pauseSeconds - 1e-6) {
        pauses.push({ after: last.turn, before: turn.index, start: last.end, end: start })
      }
      last = { turn: turn.index, end: Math.max(last?.end ?? 0, end) }
    }
  }
  return pauses
}

/** Seconds of silence after each turn, by its index, where it is 3 s or more and falls between two turns. */
export const pauseAfterTurn = remembered(
  (session: Session): ReadonlyMap<number, number> =>
    new Map(
      pausesOf(session)
        .filter((pause) => pause.after !== pause.before)
        .map((pause) => [pause.after, pause.end - pause.start]),
    ),
)
