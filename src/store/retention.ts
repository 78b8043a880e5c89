import type { Reader, Writer } from './store.ts'

export type Timer = { readonly sessionId: string; readonly eraseOn: string; readonly setAt: string }
export type Hold = {
  readonly id: string
  readonly clientId: string
  readonly sessionId: string | null
  readonly placedAt: string
}

/** The day from which the session may be erased, as YYYY-MM-DD; one timer a session, the last one counts. */
export async function setTimer(writer: Writer, sessionId: string, eraseOn: string): Promise<void> {
  const values = { session_id: sessionId, erase_on: eraseOn, set_at: writer.at }
  await writer.db
    .insertInto('timers')
    .values(values)
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(values))
    .execute()
  writer.record('timer-set', 'session', sessionId)
}

export async function clearTimer(writer: Writer, sessionId: string): Promise<void> {
  await writer.db.deleteFrom('timers').where('session_id', '=', sessionId).execute()
  writer.record('timer-cleared', 'session', sessionId)
}

export async function timers(db: Reader): Promise<Timer[]> {
  const rows = await db.selectFrom('timers').selectAll().orderBy('erase_on').execute()
  return rows.map((row) => ({ sessionId: row.session_id, eraseOn: row.erase_on, setAt: row.set_at }))
}

/** Nothing of the client (or of that one session) is erased while it stands, whoever asks. */
export async function placeHold(writer: Writer, clientId: string, sessionId: string | null): Promise<void> {
  const id = writer.newId()
  await writer.db
    .insertInto('holds')
    .values({ id, client_id: clientId, session_id: sessionId, placed_at: writer.at, released_at: null })
    .execute()
  writer.record('hold-placed', sessionId ? 'session' : 'client', sessionId ?? clientId)
}

/** Returns how many holds ended. */
export async function releaseHolds(writer: Writer, clientId: string, sessionId: string | null): Promise<number> {
  const standing = (await holds(writer.db)).filter(
    (hold) => hold.clientId === clientId && (sessionId === null || hold.sessionId === sessionId),
  )
  for (const hold of standing) {
    await writer.db.updateTable('holds').set({ released_at: writer.at }).where('id', '=', hold.id).execute()
    writer.record('hold-released', hold.sessionId ? 'session' : 'client', hold.sessionId ?? clientId)
  }
  return standing.length
}

/** The holds that stand. */
export async function holds(db: Reader): Promise<Hold[]> {
  const rows = await db.selectFrom('holds').selectAll().where('released_at', 'is', null).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    sessionId: row.session_id,
    placedAt: row.placed_at,
  }))
}
