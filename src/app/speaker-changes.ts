import type { Segment, Session, Turn } from '../model/session.ts'

/** What a person says about who said it. A turn is named by its index, a speaker by their id. */
export type SpeakerChange =
  /** Therapist and client are the other way round in the whole session. */
  | { readonly kind: 'swap' }
  | { readonly kind: 'assign'; readonly turn: number; readonly speaker: string }
  /** From the offset `at` on, the rest of the turn is another's. */
  | { readonly kind: 'split'; readonly turn: number; readonly at: number; readonly speaker: string }
  /** The turn is joined to the one before it, and takes its speaker. */
  | { readonly kind: 'merge'; readonly turn: number }

/** Where something that stood on a turn stands afterwards; `at` is an offset into its text. */
export type Moved = { readonly turn: number; readonly shift: number }
export type SpeakersChanged = {
  readonly session: Session
  readonly moved: (turn: number, at?: number) => Moved
}

/** Part of a turn as it was, from the offset `from` of its text on. */
type Piece = Omit<Turn, 'index' | 'role'> & { readonly of: number; readonly from: number }

/**
 * The session with the change made, and where each place of the old one is now. Turns of one speaker that come to stand
 * side by side become one, as everywhere (a turn is what one speaker says until another speaks). Undefined where the
 * change cannot be made or changes nothing.
 */
export function speakersChanged(session: Session, change: SpeakerChange): SpeakersChanged | undefined {
  if (change.kind === 'swap') return swapped(session)
  const pieces: Piece[] = session.turns.map(({ index, role: _, ...turn }) => ({ ...turn, of: index, from: 0 }))
  const turn = pieces[change.turn]
  const speaker = change.kind === 'merge' ? pieces[change.turn - 1]?.speaker : change.speaker
  if (!turn || !session.speakers.some(({ id }) => id === speaker) || speaker === undefined) return undefined
  if (change.kind === 'split') {
    const halves = halvesOf(turn, change.at)
    if (!halves || speaker === turn.speaker) return undefined
    pieces.splice(change.turn, 1, halves[0], { ...halves[1], speaker })
  } else {
    if (turn.speaker === speaker) return undefined
    pieces[change.turn] = { ...turn, speaker }
  }
  return joined(session, pieces)
}

function swapped(session: Session): SpeakersChanged | undefined {
  const other = { therapist: 'client', client: 'therapist', other: 'other' } as const
  if (!session.speakers.some(({ role }) => role !== 'other')) return undefined
  return {
    session: {
      ...session,
      speakers: session.speakers.map((speaker) => ({ ...speaker, role: other[speaker.role] })),
      turns: session.turns.map((turn) => ({ ...turn, role: other[turn.role] })),
    },
    moved: (turn) => ({ turn, shift: 0 }),
  }
}

function halvesOf(turn: Piece, at: number): [Piece, Piece] | undefined {
  const before = turn.text.slice(0, at).trimEnd()
  const after = turn.text.slice(at).trimStart()
  if (before === '' || after === '') return undefined
  const { start, end, segments, words: _, ...rest } = turn
  const [first, second] = timesOf(turn, before.length / turn.text.length)
  return [
    { ...rest, ...first, text: before },
    { ...rest, ...second, text: after, from: turn.text.length - after.length },
  ]
}

type Times = Pick<Piece, 'start' | 'end' | 'segments'>

/**
 * Nothing says when within a turn a word was said: the cut is put where the share of the text falls, and, where the
 * source had several cues, at the nearest edge between two of them.
 */
function timesOf({ start, end, segments }: Piece, share: number): [Times, Times] {
  if (start === undefined || end === undefined) return [{}, {}]
  const cut = Math.round((start + (end - start) * share) * 1000) / 1000
  if (!segments || segments.length < 2) {
    const halves = (from: number, to: number): Times => ({
      start: from,
      end: to,
      ...(segments ? { segments: [{ start: from, end: to }] } : {}),
    })
    return [halves(start, cut), halves(cut, end)]
  }
  let edge = 1
  for (let next = 1; next < segments.length; next++) {
    const distance = (at: number) => Math.abs((segments[at]?.start ?? 0) - cut)
    if (distance(next) < distance(edge)) edge = next
  }
  return [within(segments.slice(0, edge)), within(segments.slice(edge))]
}

function within(segments: Segment[]): Times {
  const start = segments[0]?.start
  const end = Math.max(...segments.map((segment) => segment.end))
  return { ...(start === undefined ? {} : { start, end }), segments }
}

function joined(session: Session, pieces: readonly Piece[]): SpeakersChanged {
  const roles = new Map(session.speakers.map(({ id, role }) => [id, role]))
  const turns: Turn[] = []
  const places: { of: number; from: number; moved: Moved }[] = []
  for (const { of, from, ...piece } of pieces) {
    const last = turns.at(-1)
    if (last && last.speaker === piece.speaker) {
      const shift = last.text.length + 1
      turns[turns.length - 1] = together(last, piece)
      places.push({ of, from, moved: { turn: last.index, shift: shift - from } })
    } else {
      const index = turns.length
      turns.push({ ...piece, index, role: roles.get(piece.speaker) ?? 'other' })
      places.push({ of, from, moved: { turn: index, shift: -from } })
    }
  }
  return {
    session: { ...session, turns },
    moved: (turn, at = 0) => {
      const place = places.findLast(({ of, from }) => of === turn && from <= at)
      return place?.moved ?? { turn, shift: 0 }
    },
  }
}

function together(first: Turn, second: Omit<Piece, 'of' | 'from'>): Turn {
  const { start, end, segments, words, ...rest } = first
  const from = start ?? second.start
  const to = second.end ?? end
  const cues = [...(segments ?? []), ...(second.segments ?? [])]
  return {
    ...rest,
    text: `${first.text} ${second.text}`,
    ...(words !== undefined && second.words !== undefined ? { words: words + second.words } : {}),
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
    ...(cues.length > 0 ? { segments: cues } : {}),
  }
}
