/**
 * A session as windows of turns, exactly as training/windows.py reads it (test/golden/windows.json holds the two together).
 * A window is [CLS] and whole turns, each closed by [SEP]; token type 0 for the therapist, 1 for everybody else.
 * A turn that no window can hold is read in pieces.
 */
export const windowTokens = 256
/** Windows share at least this many tokens, so that a turn is read with what came before it. */
export const overlapTokens = 40
/** A reading of a turn counts for no more where there is more context than this. */
const countedTokens = 96

const classToken = 101
const separatorToken = 102

export type TokenisedTurn = { readonly ids: readonly number[]; readonly type: 0 | 1 }

/**
 * `start` is the position of the piece's first token in the window, `end` one past its [SEP]; `from` is the place of its
 * first token among the turn's own.
 */
export type Piece = { readonly turn: number; readonly from: number; readonly start: number; readonly end: number }
export type Window = {
  readonly ids: readonly number[]
  readonly types: readonly number[]
  readonly pieces: readonly Piece[]
}

type Unit = TokenisedTurn & { readonly turn: number; readonly from: number }

/** All windows of a session, in order. No turn: no window. `goal`, where given, opens each window and belongs to no turn. */
export function* windowsOf(turns: readonly TokenisedTurn[], goal: readonly number[] = []): Generator<Window> {
  const room = windowTokens - 1 - (goal.length > 0 ? goal.length + 1 : 0)
  const units = unitsOf(turns, room - 1)
  const size = (at: number) => (units[at]?.ids.length ?? 0) + 1
  let first = 0
  let unread = 0
  while (unread < units.length) {
    let end = first
    let used = 0
    while (end < units.length && used + size(end) <= room) used += size(end++)
    if (end <= unread) {
      first++ // so much context that the next unit does not fit: take less
      continue
    }
    yield buildWindow(units.slice(first, end), goal)
    unread = end
    first = end
    for (let kept = 0; first > 0 && kept < overlapTokens; ) kept += size(--first)
  }
}

/** How much one reading of a turn counts beside its other readings: context before it counts twice context after. */
export function weightOf(window: Window, piece: Piece): number {
  const before = piece.start - 1
  const after = window.ids.length - piece.end
  return 16 + Math.min(before, countedTokens) + Math.min(after, countedTokens) / 2
}

function unitsOf(turns: readonly TokenisedTurn[], longest: number): Unit[] {
  return turns.flatMap(({ ids, type }, turn) => {
    if (ids.length <= longest) return [{ turn, from: 0, ids, type }]
    const pieces: Unit[] = []
    for (let from = 0; from < ids.length; from += longest) {
      pieces.push({ turn, from, ids: ids.slice(from, from + longest), type })
    }
    return pieces
  })
}

function buildWindow(units: readonly Unit[], goal: readonly number[]): Window {
  const ids: number[] = [classToken]
  const types: number[] = [0]
  const pieces: Piece[] = []
  const put = (tokens: readonly number[], type: 0 | 1): void => {
    ids.push(...tokens, separatorToken)
    types.push(...tokens.map(() => type), type)
  }
  if (goal.length > 0) put(goal, 0)
  for (const unit of units) {
    const start = ids.length
    put(unit.ids, unit.type)
    pieces.push({ turn: unit.turn, from: unit.from, start, end: ids.length })
  }
  return { ids, types, pieces }
}
