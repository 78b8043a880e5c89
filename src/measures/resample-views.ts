import type { Turn } from '../model/session.ts'
import { answeredOpenings } from '../moments/index.ts'
import { defaultBlockLength, type Random, resampleBlocks } from '../statistics/index.ts'
import { type Codes, type SessionView, viewOf } from './session-view.ts'

const times = 240

/** An opening, its answer and what follows must stay together. */
const shortestBlock = 6

/**
 * Sessions such as this one might have been, one at a time: its turns resampled in blocks of neighbours, the codes as
 * they stand. What its measures give there says nothing about the error of the codes. Too short: none.
 */
export function* resampleViews(view: SessionView, random: Random): Generator<SessionView> {
  const { turns } = view.session
  const block = Math.max(shortestBlock, defaultBlockLength(turns.length))
  if (turns.length < 4 * block) return
  for (let at = 0; at < times; at++) yield laidOut(view, resampleBlocks(turns, block, random))
}

/** The drawn turns as a session: numbered anew, each as long as it was, with the silence that was before it. */
function laidOut(view: SessionView, drawn: readonly Turn[]): SessionView {
  const { session, facts } = view
  let clock = 0
  const turns = drawn.map((turn, index): Turn => {
    const { start, end, segments, ...rest } = turn
    if (start === undefined || end === undefined) return { ...rest, index }
    const before = session.turns[turn.index - 1]?.end
    const at = Math.max(0, clock + (before === undefined ? 0 : start - before))
    clock = Math.max(clock, at + end - start)
    const moved = segments?.map((part) => ({ start: part.start - start + at, end: part.end - start + at }))
    return { ...rest, index, start: at, end: at + end - start, ...(moved ? { segments: moved } : {}) }
  })
  const codes: Codes = new Map(
    drawn.flatMap((turn, index) => {
      const standing = view.codes.get(turn.index)
      return standing ? [[index, standing] as const] : []
    }),
  )
  const safety = new Set(drawn.flatMap((turn, index) => (view.safety.has(turn.index) ? [index] : [])))
  const resampled = { ...session, turns }
  return viewOf(
    {
      session: resampled,
      clientTurns: turns.filter((turn) => turn.role === 'client'),
      words: drawn.map((turn) => facts.words[turn.index] ?? []),
      wordCounts: drawn.map((turn) => facts.wordCounts[turn.index] ?? 0),
      assents: new Set(drawn.flatMap((turn, index) => (facts.assents.has(turn.index) ? [index] : []))),
      topics: drawn.map((turn) => facts.topics[turn.index] ?? new Set()),
    },
    {
      codes,
      safety,
      moments: answeredOpenings(resampled, codes, (turn) => safety.has(turn)),
    },
  )
}
