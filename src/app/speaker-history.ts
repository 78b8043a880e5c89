import { invariant } from '../errors.ts'
import type { Session, Turn } from '../model/session.ts'
import { addCoding, codingById, latestMachineCoding } from '../store/codings.ts'
import { addCorrection, correctionsOf, moveCorrections } from '../store/corrections.ts'
import { moveNotes, notesOf } from '../store/notes.ts'
import { replaceTurns, sessionById } from '../store/sessions.ts'
import { keepOtherSide, type OtherSide, otherSideOf, type Side } from '../store/speaker-changes.ts'
import type { Reader, Writer } from '../store/store.ts'
import type { SpeakersChanged } from './speaker-changes.ts'

/**
 * A change of speakers stands in the same log as the corrections of codes, so that both are taken back in the order in
 * which they were made. With it is kept how the session stood on the other side: turns, codes, and where corrections and
 * notes were. Taking back crosses over and keeps the side that was left, so that it can be crossed again.
 */

/**
 * Enters a change into the log. To be called before it is made, in the same write. A session that was never coded has no
 * line of corrections: what is changed there is changed back by hand.
 */
export async function enterSpeakerChange(
  writer: Writer,
  sessionId: string,
  who: string,
  { session, moved }: SpeakersChanged,
): Promise<void> {
  const before = await sideOf(writer.db, sessionId)
  if (!before) return
  const fromThere = before.turns.map(({ index }) => moved(index).turn)
  const last = before.turns.map(({ index }) => moved(index, Number.POSITIVE_INFINITY).turn)
  const fromHere = session.turns.map(({ index }) =>
    Math.max(
      0,
      before.turns.findIndex((_, at) => (fromThere[at] ?? 0) <= index && index <= (last[at] ?? 0)),
    ),
  )
  const id = await addCorrection(writer, sessionId, {
    kind: 'correct',
    target: null,
    codingId: before.codingId,
    who,
    changes: [],
  })
  await keepOtherSide(writer, sessionId, id, { ...before, fromHere, fromThere })
}

export type Crossed = {
  /** The first turn that is another now; undefined where none is. */
  readonly turn: number | undefined
  /** Another coder has coded the session since: the codes of this side are an earlier one's. */
  readonly stale: boolean
}

/** Brings the session to the other side of the change: how it stood before it, or, once that was taken back, after it. */
export async function crossOver(writer: Writer, sessionId: string, correctionId: string): Promise<Crossed> {
  const there = await otherSideOf(writer.db, correctionId)
  const here = await sideOf(writer.db, sessionId)
  const session = await sessionById(writer.db, sessionId)
  invariant(there && here && session, 'a change in the log was made of a coded session')
  await replaceTurns(writer, { ...session, speakers: there.speakers, turns: there.turns })
  // What has been written since the change has no place over there yet: it goes with its turn.
  await moveNotes(writer, sessionId, (turn, id) => there.notes[id] ?? there.fromHere[turn] ?? turn)
  await moveCorrections(writer, sessionId, (change, id, place) => there.changes[id]?.[place] ?? change)
  const { fromHere, fromThere } = there
  await keepOtherSide(writer, sessionId, correctionId, { ...here, fromHere: fromThere, fromThere: fromHere })
  return { turn: firstOther(here.turns, there.turns), stale: await codeAs(writer, sessionId, there) }
}

/** No coding is written over: the one of that side is put on top. True where the one below is by another coder. */
async function codeAs(writer: Writer, sessionId: string, there: OtherSide): Promise<boolean> {
  const latest = await latestMachineCoding(writer.db, sessionId)
  if (!latest || latest.id === there.codingId) return false
  const coding = await codingById(writer.db, there.codingId)
  invariant(coding, 'a coding goes with its session alone')
  await addCoding(writer, sessionId, coding)
  return latest.coding.coder.id !== coding.coder.id || latest.coding.coder.version !== coding.coder.version
}

async function sideOf(db: Reader, sessionId: string): Promise<Side | undefined> {
  const session: Session | undefined = await sessionById(db, sessionId)
  const latest = await latestMachineCoding(db, sessionId)
  if (!session || !latest) return undefined
  const log = await correctionsOf(db, sessionId)
  const notes = await notesOf(db, sessionId)
  return {
    speakers: session.speakers,
    turns: session.turns,
    codingId: latest.id,
    changes: Object.fromEntries(log.map(({ id, changes }) => [id, [...changes]])),
    notes: Object.fromEntries(notes.flatMap(({ id, turn }) => (turn === null ? [] : [[id, turn]]))),
  }
}

function firstOther(before: readonly Turn[], after: readonly Turn[]): number | undefined {
  const at = after.findIndex(({ text, speaker }, place) => {
    const was = before[place]
    return was?.text !== text || was.speaker !== speaker
  })
  return at < 0 ? undefined : at
}
