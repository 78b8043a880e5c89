import type { Session, Turn } from '../../model/session.ts'
import { wordCount } from '../word-count.ts'
import { geometry } from './geometry.ts'

export type Place = { readonly from: number; readonly to: number }

export type Placement = {
  readonly scale: 'time' | 'turns'
  readonly from: number
  readonly to: number
  readonly placedBetween: number
  /** One for each turn, in units of the drawing. */
  readonly places: readonly Place[]
  /** Seconds to units; on the scale of turns there is none. */
  readonly at: (seconds: number) => number
}

/** A recording that begins later than this (seconds) is a part of a longer one: the strip begins where the talk does. */
const lateStart = 300

/**
 * Where each turn stands. Over time where at least half of the turns have a start; turns without one are spread evenly
 * between their neighbours, and counted in `placedBetween`. A turn without an end lasts until the next known start.
 * Otherwise over the turns, each as wide as its words (one for a turn without any). No turns: no places.
 */
export function placeTurns(session: Session): Placement {
  const { turns } = session
  const starts = turns.flatMap((turn) => (turn.start === undefined ? [] : [turn.start]))
  const first = Math.min(...starts)
  const last = Math.max(...turns.map((turn) => turn.end ?? turn.start ?? Number.NEGATIVE_INFINITY))
  return starts.length * 2 >= turns.length && last > first
    ? overTime(turns, first > lateStart ? first : 0, last, starts.length)
    : overTurns(turns)
}

function overTime(turns: readonly Turn[], from: number, to: number, timed: number): Placement {
  const at = (seconds: number): number => ((seconds - from) / (to - from)) * geometry.width
  const places: Place[] = []
  let waiting = 0
  let reached = from
  const spread = (until: number): void => {
    const width = (at(until) - at(reached)) / Math.max(1, waiting)
    for (let place = 0; place < waiting; place++) {
      places.push({ from: at(reached) + place * width, to: at(reached) + (place + 1) * width })
    }
    waiting = 0
  }
  turns.forEach((turn, position) => {
    if (turn.start === undefined) {
      waiting++
      return
    }
    spread(Math.max(reached, turn.start))
    if (turn.end === undefined && turns[position + 1]?.start === undefined && position + 1 < turns.length) {
      // Turns without times follow, and this one's end is not known either: they share the way to the next start.
      reached = turn.start
      waiting = 1
      return
    }
    const end = Math.max(turn.start, turn.end ?? turns[position + 1]?.start ?? to)
    places.push({ from: at(turn.start), to: at(end) })
    reached = Math.max(reached, end)
  })
  spread(to)
  return { scale: 'time', from, to, placedBetween: turns.length - timed, places, at }
}

function overTurns(turns: readonly Turn[]): Placement {
  const widths = turns.map((turn) => Math.max(1, wordCount(turn)))
  const total = widths.reduce((sum, width) => sum + width, 0)
  let sum = 0
  const places = widths.map((width): Place => {
    const from = (sum / total) * geometry.width
    sum += width
    return { from, to: (sum / total) * geometry.width }
  })
  return { scale: 'turns', from: 0, to: 0, placedBetween: 0, places, at: () => 0 }
}
