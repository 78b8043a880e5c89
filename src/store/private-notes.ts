import * as z from 'zod'
import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'

/** Psychotherapy notes and the clinician's own check-ins: a class apart. Nothing but their own export reads this file. */
export type PrivateNote = {
  readonly id: string
  readonly clientId: string
  readonly sessionId: string | null
  readonly text: string
  readonly madeAt: string
  readonly changedAt: string | null
}

export type CheckIn = {
  readonly id: string
  readonly sessionId: string | null
  readonly answers: Readonly<Record<string, string | number>>
  readonly madeAt: string
}

export async function addPrivateNote(
  writer: Writer,
  note: Pick<PrivateNote, 'clientId' | 'sessionId' | 'text'>,
): Promise<string> {
  const id = writer.newId()
  await writer.db
    .insertInto('private_notes')
    .values({
      id,
      client_id: note.clientId,
      session_id: note.sessionId,
      text: storable(note.text),
      made_at: writer.at,
    })
    .execute()
  writer.record('noted', 'private-note', id)
  return id
}

export async function addCheckIn(writer: Writer, checkIn: Pick<CheckIn, 'sessionId' | 'answers'>): Promise<string> {
  const id = writer.newId()
  await writer.db
    .insertInto('check_ins')
    .values({
      id,
      session_id: checkIn.sessionId,
      answers: storable(JSON.stringify(checkIn.answers)),
      made_at: writer.at,
    })
    .execute()
  writer.record('noted', 'check-in', id)
  return id
}

/** Returns false where there is no such note. */
export async function changePrivateNote(writer: Writer, id: string, text: string): Promise<boolean> {
  const { numUpdatedRows } = await writer.db
    .updateTable('private_notes')
    .set({ text: storable(text), changed_at: writer.at })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  writer.record('note-changed', 'private-note', id)
  return true
}

/** Returns false where there is no such note or check-in. */
export async function removePrivate(writer: Writer, kind: 'private-note' | 'check-in', id: string): Promise<boolean> {
  const { numDeletedRows } = await writer.db
    .deleteFrom(kind === 'private-note' ? 'private_notes' : 'check_ins')
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  writer.record('note-removed', kind, id)
  return true
}

export async function privateNotes(db: Reader): Promise<PrivateNote[]> {
  const rows = await db.selectFrom('private_notes').selectAll().orderBy('id').execute()
  return rows.map(({ id, client_id, session_id, text, made_at, changed_at }) => ({
    id,
    clientId: client_id,
    sessionId: session_id,
    text,
    madeAt: made_at,
    changedAt: changed_at,
  }))
}

export async function checkIns(db: Reader): Promise<CheckIn[]> {
  const rows = await db.selectFrom('check_ins').selectAll().orderBy('id').execute()
  return rows.map(({ id, session_id, answers, made_at }) => ({
    id,
    sessionId: session_id,
    answers: z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(answers)),
    madeAt: made_at,
  }))
}
