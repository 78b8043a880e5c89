import { sql } from 'kysely'
import type { Reader, Writer } from './store.ts'

/**
 * What a session's findings follow from: its latest machine coding, the last thing that was done to its codes, its
 * turns, and whether it has a goal. As long as it is the same, so are they. Undefined where the session is not there or not coded.
 */
export async function stampOf(db: Reader, sessionId: string): Promise<string | undefined> {
  return (await stamps(db, sessionId)).get(sessionId)
}

/** The stamps of all coded sessions, or of one. */
export async function stamps(db: Reader, sessionId?: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; coding: string; position: number; goal: number }>`
    SELECT sessions.id AS id,
           (SELECT codings.id FROM codings WHERE codings.session_id = sessions.id AND coder_kind = 'machine'
            ORDER BY made_at DESC, codings.id DESC LIMIT 1) AS coding,
           (SELECT COALESCE(MAX(position), 0) FROM corrections WHERE corrections.session_id = sessions.id) AS position,
           sessions.goal IS NOT NULL AS goal
    FROM sessions
    WHERE coding IS NOT NULL AND (${sessionId ?? null} IS NULL OR sessions.id = ${sessionId ?? null})`.execute(db)
  return new Map(
    rows.map(({ id, coding, position, goal }) => [id, `${coding} ${position}${goal ? ' with a goal' : ''}`]),
  )
}

/** What was found, if nothing has changed since; undefined otherwise. */
export async function foundOf(db: Reader, sessionId: string, stamp: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('findings')
    .select('found')
    .where('session_id', '=', sessionId)
    .where('stamp', '=', stamp)
    .executeTakeFirst()
  return row?.found
}

/** What was found in all sessions, with the stamp of each. */
export async function allFound(db: Reader): Promise<Map<string, { readonly stamp: string; readonly found: string }>> {
  const rows = await db.selectFrom('findings').selectAll().execute()
  return new Map(rows.map(({ session_id, stamp, found }) => [session_id, { stamp, found }]))
}

export async function keepFound(writer: Writer, sessionId: string, stamp: string, found: string): Promise<void> {
  const values = { session_id: sessionId, stamp, found }
  await writer.db
    .insertInto('findings')
    .values(values)
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(values))
    .execute()
}
