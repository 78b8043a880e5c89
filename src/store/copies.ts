import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'
import type { Tables } from './tables.ts'

/** A backup or an export that was made: it lies where Regard cannot reach it, so that an erasure must name it. */
export type Copy = {
  readonly id: string
  readonly kind: Tables['copies']['kind']
  readonly place: string
  readonly madeAt: string
}

export async function addCopy(
  writer: Writer,
  kind: Copy['kind'],
  place: string,
  sessions: readonly { readonly id: string; readonly clientId: string }[],
): Promise<string> {
  const id = writer.newId()
  await writer.db
    .insertInto('copies')
    .values({ id, kind, place: storable(place), made_at: writer.at })
    .execute()
  for (let at = 0; at < sessions.length; at += 5000) {
    const rows = sessions.slice(at, at + 5000)
    await writer.db
      .insertInto('copied_sessions')
      .values(rows.map((session) => ({ copy_id: id, session_id: session.id, client_id: session.clientId })))
      .execute()
  }
  writer.record(kind === 'backup' ? 'backed-up' : 'exported', kind, id)
  return id
}

/** A copy that was handed on from where it was made. */
export async function moveCopy(writer: Writer, from: string, to: string): Promise<void> {
  await writer.db.updateTable('copies').set({ place: to }).where('place', '=', from).execute()
}

/** For a copy that could not be made after all. */
export async function forgetCopy(writer: Writer, id: string): Promise<void> {
  await writer.db.deleteFrom('copies').where('id', '=', id).execute()
  writer.record('not-made', 'copy', id)
}

/** The copies that hold one of these sessions. */
export async function copiesWith(db: Reader, sessionIds: readonly string[]): Promise<Copy[]> {
  if (sessionIds.length === 0) return []
  const rows = await db
    .selectFrom('copies')
    .selectAll()
    .where('id', 'in', (sub) =>
      sub.selectFrom('copied_sessions').select('copy_id').where('session_id', 'in', sessionIds),
    )
    .orderBy('made_at')
    .execute()
  return rows.map(asCopy)
}

export async function lastBackup(db: Reader): Promise<Copy | undefined> {
  const row = await db
    .selectFrom('copies')
    .selectAll()
    .where('kind', '=', 'backup')
    .orderBy('made_at', 'desc')
    .executeTakeFirst()
  return row && asCopy(row)
}

function asCopy({ id, kind, place, made_at }: Tables['copies']): Copy {
  return { id, kind, place, madeAt: made_at }
}
