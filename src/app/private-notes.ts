import { RegardError } from '../errors.ts'
import { clientById } from '../store/clients.ts'
import {
  addPrivateNote as add,
  addCheckIn as addAnswers,
  type CheckIn,
  changePrivateNote as change,
  checkIns,
  type PrivateNote,
  privateNotes,
  removePrivate,
} from '../store/private-notes.ts'
import type { Store } from '../store/store.ts'
import { requireSession } from './find.ts'

/**
 * Psychotherapy notes and the clinician's own check-ins: a class apart. Only what stands in this file and
 * `export-private-notes.ts` reads them; no session, search or other export holds them.
 */
export type { CheckIn, PrivateNote }

/** @throws RegardError `not-found`, `text-not-storable` */
export async function addPrivateNote(
  store: Store,
  note: { readonly clientId: string; readonly sessionId: string | null; readonly text: string },
): Promise<string> {
  return store.write(async (writer) => {
    if (!(await clientById(writer.db, note.clientId))) throw new RegardError('not-found')
    if (note.sessionId !== null && (await requireSession(writer.db, note.sessionId)) !== note.clientId) {
      throw new RegardError('not-found', { details: { session: note.sessionId } })
    }
    return add(writer, note)
  })
}

/** @throws RegardError `not-found` */
export async function changePrivateNote(store: Store, noteId: string, text: string): Promise<void> {
  await store.write(async (writer) => {
    if (!(await change(writer, noteId, text))) throw new RegardError('not-found', { details: { note: noteId } })
  })
}

/** @throws RegardError `not-found` */
export async function removePrivateNote(store: Store, noteId: string): Promise<void> {
  await remove(store, 'private-note', noteId)
}

export async function listPrivateNotes(store: Store, clientId?: string): Promise<PrivateNote[]> {
  const notes = await store.read((db) => privateNotes(db))
  return clientId === undefined ? notes : notes.filter((note) => note.clientId === clientId)
}

/**
 * A check-in: what a person answered about themselves before or after a session, each under the name of its question.
 * @throws RegardError `not-found`
 */
export async function addCheckIn(
  store: Store,
  checkIn: { readonly sessionId: string | null; readonly answers: Readonly<Record<string, string | number>> },
): Promise<string> {
  return store.write(async (writer) => {
    if (checkIn.sessionId !== null) await requireSession(writer.db, checkIn.sessionId)
    return addAnswers(writer, checkIn)
  })
}

/** @throws RegardError `not-found` */
export async function removeCheckIn(store: Store, checkInId: string): Promise<void> {
  await remove(store, 'check-in', checkInId)
}

export async function listCheckIns(store: Store): Promise<CheckIn[]> {
  return store.read((db) => checkIns(db))
}

async function remove(store: Store, kind: 'private-note' | 'check-in', id: string): Promise<void> {
  await store.write(async (writer) => {
    if (!(await removePrivate(writer, kind, id))) throw new RegardError('not-found', { details: { [kind]: id } })
  })
}
