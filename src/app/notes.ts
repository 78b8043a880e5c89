import { RegardError } from '../errors.ts'
import { addNote as add, changeNote as change, type Note, notesOf, removeNote as remove } from '../store/notes.ts'
import type { Store } from '../store/store.ts'
import { requireSession } from './find.ts'

export type { Note }

/**
 * A note on the session, or on one of its turns (a moment is noted on its opening). Part of the session and of its exports.
 * @throws RegardError `not-found`, `text-not-storable`
 */
export async function addNote(
  store: Store,
  sessionId: string,
  note: { readonly turn: number | null; readonly text: string },
): Promise<string> {
  return store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    if (note.turn !== null) {
      const turn = await writer.db
        .selectFrom('turns')
        .select('id')
        .where('session_id', '=', sessionId)
        .where('position', '=', note.turn)
        .executeTakeFirst()
      if (!turn) throw new RegardError('not-found', { details: { turn: note.turn } })
    }
    return add(writer, sessionId, { ...note, who: store.parts.who })
  })
}

/** @throws RegardError `not-found` */
export async function changeNote(store: Store, sessionId: string, noteId: string, text: string): Promise<void> {
  await store.write(async (writer) => {
    if (!(await change(writer, sessionId, noteId, text)))
      throw new RegardError('not-found', { details: { note: noteId } })
  })
}

/** @throws RegardError `not-found` */
export async function removeNote(store: Store, sessionId: string, noteId: string): Promise<void> {
  await store.write(async (writer) => {
    if (!(await remove(writer, sessionId, noteId))) throw new RegardError('not-found', { details: { note: noteId } })
  })
}

export async function listNotes(store: Store, sessionId: string): Promise<Note[]> {
  return store.read(async (db) => {
    await requireSession(db, sessionId)
    return notesOf(db, sessionId)
  })
}
