import type { Reader, Writer } from './store.ts'
import type { Tables } from './tables.ts'

/** Work on one session that was asked for. `change`: what is to be done, in ids and positions. `problem`: an error's code. */
export type Job = {
  readonly id: string
  readonly sessionId: string
  readonly kind: Tables['jobs']['kind']
  readonly change: string | null
  readonly endedAt: string | null
  readonly problem: string | null
}

/** The job that codes the session and waits, or a new one: asked twice, it is done once. */
export async function askJob(
  writer: Writer,
  sessionId: string,
  kind: Job['kind'],
  change: string | null = null,
): Promise<string> {
  if (kind === 'code') {
    const waiting = await writer.db
      .selectFrom('jobs')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('kind', '=', kind)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (waiting) return waiting.id
  }
  const id = writer.newId()
  await writer.db
    .insertInto('jobs')
    .values({ id, session_id: sessionId, kind, change, asked_at: writer.at, ended_at: null, problem: null })
    .execute()
  return id
}

export async function jobById(db: Reader, id: string): Promise<Job | undefined> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asJob(row)
}

/** What was asked for and has not ended, the first one first. */
export async function openJobs(db: Reader): Promise<Job[]> {
  const rows = await db.selectFrom('jobs').selectAll().where('ended_at', 'is', null).orderBy('id').execute()
  return rows.map(asJob)
}

/**
 * Ends the job, in the same change as what it did. Returns false where it has ended already, or its session is gone:
 * then what it would do must not be done.
 */
export async function endJob(writer: Writer, id: string, problem: string | null = null): Promise<boolean> {
  const { numUpdatedRows } = await writer.db
    .updateTable('jobs')
    .set({ ended_at: writer.at, problem })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function asJob(row: Tables['jobs']): Job {
  return {
    id: row.id,
    sessionId: row.session_id,
    kind: row.kind,
    change: row.change,
    endedAt: row.ended_at,
    problem: row.problem,
  }
}
