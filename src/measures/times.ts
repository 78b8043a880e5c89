import type { Session, Turn } from '../model/session.ts'
import type { Reason } from './measure.ts'

/** A silence of `seconds` between two turns, or inside one (`after` and `before` are then the same turn). */
export type Silence = { readonly after: number; readonly before: number; readonly seconds: number }

/** From here on a silence is called a pause. */
export const pauseSeconds = 3

/** From here on talk at the same time is called an overlap: less may be rounding. */
export const overlapSeconds = 0.2

/** A turn whose start and end are known. */
export type TimedTurn = Turn & { readonly start: number; readonly end: number }

export function isTimed(turn: Turn | undefined): turn is TimedTurn {
  return turn?.start !== undefined && turn.end !== undefined
}

/** True where at least two turns that follow each other have times: a silence or a handover can be told. */
function hasTimes(session: Session): boolean {
  return session.turns.some((turn, at) => isTimed(turn) && isTimed(session.turns[at + 1]))
}

/**
 * Why pauses and pace cannot be told of a session; undefined where they can. A transcript that gives each turn the time
 * at which it begins has times, and yet tells nothing of silence.
 */
export function whyUntimed(session: Session): Reason | undefined {
  if (hasTimes(session)) return undefined
  if (session.turns.every(({ start, end }) => start === undefined && end === undefined)) {
    return 'no times in this transcript'
  }
  const ends = session.turns.some(({ end }) => end !== undefined)
  return ends ? 'too few times in this transcript' : 'this transcript says when turns begin, not when they end'
}

/**
 * The silences of a session in their order, between turns and, where the source's cues are known, inside them. Seconds
 * are at least `atLeast`; an overlap is no silence. Without times: none.
 */
export function silencesOf(session: Session, atLeast = pauseSeconds): readonly Silence[] {
  const found: Silence[] = []
  let last: { turn: number; end: number } | undefined
  for (const turn of session.turns) {
    if (!isTimed(turn)) {
      last = undefined
      continue
    }
    for (const part of turn.segments ?? [turn]) {
      const seconds = last === undefined ? 0 : (part.start ?? turn.start) - last.end
      // Times come to the millisecond: 3.0 s must not fall short by the last bit.
      if (last && seconds >= atLeast - 1e-6) found.push({ after: last.turn, before: turn.index, seconds })
      last = { turn: turn.index, end: Math.max(last?.end ?? 0, part.end ?? turn.end) }
    }
  }
  return found
}

/** From the end of a turn to the start of the next, in seconds, where the speakers' roles change so; negative: overlap. */
export type Handover = { readonly from: TimedTurn; readonly to: TimedTurn; readonly seconds: number }

export function handoversOf(session: Session, from: Turn['role'], to: Turn['role']): readonly Handover[] {
  return session.turns.flatMap((turn, at) => {
    const next = session.turns[at + 1]
    if (turn.role !== from || next?.role !== to || !isTimed(turn) || !isTimed(next)) return []
    return [{ from: turn, to: next, seconds: next.start - turn.end }]
  })
}

/** How long a turn was spoken, seconds: from its start to its end, without the pauses of 3 s or more inside it. */
export function spokenSeconds(turn: TimedTurn): number {
  const parts = turn.segments ?? []
  const silent = parts.reduce((sum, part, at) => {
    const before = parts[at - 1]
    const gap = before ? part.start - before.end : 0
    return gap >= pauseSeconds ? sum + gap : sum
  }, 0)
  return Math.max(0, turn.end - turn.start - silent)
}
