import type { CodeKey } from '../model/codebook.ts'
import type { Turn } from '../model/session.ts'
import type { Finding } from './measure.ts'
import { hasAny, type SessionView } from './session-view.ts'

/** A rate over fewer turns says nothing that is worth saying. */
export const fewestTurns = 10

/** Turns that hold one of the codes, per 100 of `among`, 0 to 100. Fewer than 10 turns: too few to say. */
export function ratePer100(view: SessionView, among: readonly Turn[], codes: readonly CodeKey[]): Finding {
  return share(among, (turn) => hasAny(view, turn, codes), 100)
}

/** The share of `among` for which the test holds, times `scale`. Fewer than 10 turns: too few to say. */
export function share(among: readonly Turn[], test: (turn: Turn) => boolean, scale = 1): Finding {
  if (among.length < fewestTurns) return { value: null, reason: 'too few to say' }
  const found = indicesOf(among, test)
  return { value: (scale * found.length) / among.length, n: among.length, turns: found }
}

/** How many of `among` hold one of the codes. */
export function count(view: SessionView, among: readonly Turn[], codes: readonly CodeKey[]): Finding {
  const turns = indicesOf(among, (turn) => hasAny(view, turn, codes))
  return { value: turns.length, n: among.length, turns }
}

function indicesOf(turns: readonly Turn[], test: (turn: Turn) => boolean): number[] {
  const indices: number[] = []
  for (const turn of turns) if (test(turn)) indices.push(turn.index)
  return indices
}
