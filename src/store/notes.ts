import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'

export type Note = {
  readonly id: string
  readonly turn: number | null
  readonly text: string
  readonly who: string
  readonly madeAt: string
  readonly changedAt: string | null
}

/** A note on a session, or on one of its turns: part of the session, and of its exports. */
export async function addNote(
  writer: Writer,
  sessionId: string,
  note: Pick<Note, 'turn' | 'text' | 'who'>,
): Promise<string> {
  const id = writer.newId()
  const { turn, who } = note
  await writer.db
    .insertInto('notes')
    .values({ id, session_id: sessionId, turn, text: storable(note.text), who, made_at: writer.at })
    .execute()
  writer.record('noted', 'session', sessionId)
  return id
}

/** Returns false where the session has no such note. */
export async function changeNote(writer: Writer, sessionId: string, id: string, text: string): Promise<boolean> {
  const { numUpdatedRows } = await writer.db
    .updateTable('notes')
    .set({ text: storable(text), changed_at: writer.at })
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  writer.record('note-changed', 'session', sessionId)
  return true
}

/** Returns false where the session has no such note. */
export async function removeNote(writer: Writer, sessionId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await writer.db
    .deleteFrom('notes')
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  writer.record('note-removed', 'session', sessionId)
  return true
}

/** Writes on which turns the notes of a session stand now: its turns were divided or joined. */
export async function moveNotes(
  writer: Writer,
  sessionId: string,
  moved: (turn: number, noteId: string) => number,
): Promise<void> {
  for (const { id, turn } of await notesOf(writer.db, sessionId)) {
    if (turn === null) continue
    await writer.db
      .updateTable('notes')
      .set({ turn: moved(turn, id) })
      .where('id', '=', id)
      .execute()
  }
}

export async function notesOf(db: Reader, sessionId: string): Promise<Note[]> {
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, turn, text, who, made_at, changed_at }) => ({
    id,
    turn,
    text,
    who,
    madeAt: made_at,
    changedAt: changed_at,
  }))
}
