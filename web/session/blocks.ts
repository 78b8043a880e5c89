import type { CodedSession } from '../../src/model/coded-session.ts'
import type { Turn } from '../../src/model/session.ts'

export type Block =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'fold'; readonly turns: readonly Turn[] }

/** A stretch without a moment is folded from so many turns on; fewer are shown. */
const fewestFolded = 3

/** Openings, answers and what followed, and turns about safety; in a session without moments everything. */
export function turnsToShow(
  { session, moments }: Pick<CodedSession, 'session' | 'moments'>,
  safetyTurns: readonly number[],
): ReadonlySet<number> {
  if (moments.length === 0) return new Set(session.turns.map(({ index }) => index))
  const shown = new Set(safetyTurns)
  for (const { openingTurns, response, next } of moments) {
    const last = next ?? response ?? openingTurns.at(-1) ?? 0
    for (let turn = openingTurns[0] ?? last; turn <= last; turn++) shown.add(turn)
  }
  return shown
}

/** The transcript as it stands on the page: turns, and folds for the stretches between them. */
export function blocksOf(turns: readonly Turn[], shown: ReadonlySet<number>): readonly Block[] {
  const blocks: Block[] = []
  let folded: Turn[] = []
  const close = (): void => {
    if (folded.length >= fewestFolded) blocks.push({ kind: 'fold', turns: folded })
    else blocks.push(...folded.map((turn): Block => ({ kind: 'turn', turn })))
    folded = []
  }
  for (const turn of turns) {
    if (shown.has(turn.index)) {
      close()
      blocks.push({ kind: 'turn', turn })
    } else folded.push(turn)
  }
  close()
  return blocks
}
