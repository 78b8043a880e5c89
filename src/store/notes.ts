import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'

export type Note = {
  readonly id: string
  readonly turn: number | null
  readonly text: string
  readonly who: string
  readonly madeAt: string
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

export async function notesOf(db: Reader, sessionId: string): Promise<Note[]> {
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, turn, text, who, made_at }) => ({ id, turn, text, who, madeAt: made_at }))
}
