import { allClients, type Client } from '../store/clients.ts'
import { holds, timers } from '../store/retention.ts'
import { type SessionEntry, sessionEntries } from '../store/sessions.ts'
import type { Reader, Store } from '../store/store.ts'
import type { Purpose, Subject } from './consents.ts'

export type ListedSession = SessionEntry & {
  /** What stands agreed to. */
  readonly consents: readonly { readonly subject: Subject; readonly purpose: Purpose }[]
  readonly recordings: number
  /** From when it may be erased, YYYY-MM-DD; null where no timer runs. */
  readonly eraseOn: string | null
  readonly held: boolean
}

/** Whether the client agrees to all of this for the transcript, as it stands. */
export function agreedTo({ consents }: Pick<ListedSession, 'consents'>, purposes: readonly Purpose[]): boolean {
  return purposes.every((wanted) =>
    consents.some(({ subject, purpose }) => subject === 'transcript' && purpose === wanted),
  )
}

/** What is here, the latest first: all sessions, or those of one client. */
export async function listSessions(
  store: Store,
  options: { readonly clientId?: string } = {},
): Promise<ListedSession[]> {
  return store.read((db) => listed(db, options.clientId))
}

export async function listClients(store: Store): Promise<Client[]> {
  return store.read((db) => allClients(db))
}

async function listed(db: Reader, clientId?: string): Promise<ListedSession[]> {
  const entries = await sessionEntries(db, clientId)
  const consents = await db
    .selectFrom('consents')
    .select(['session_id', 'subject', 'purpose'])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute()
  const recordings = await db.selectFrom('attachments').select('session_id').where('kind', '=', 'recording').execute()
  const due = new Map((await timers(db)).map((timer) => [timer.sessionId, timer.eraseOn]))
  const standing = await holds(db)
  const bySession = new Map<string, { subject: Subject; purpose: Purpose }[]>()
  for (const { session_id, ...consent } of consents) {
    const of = bySession.get(session_id)
    if (of) of.push(consent)
    else bySession.set(session_id, [consent])
  }
  return entries.map((entry) => ({
    ...entry,
    consents: bySession.get(entry.id) ?? [],
    recordings: recordings.filter((recording) => recording.session_id === entry.id).length,
    eraseOn: due.get(entry.id) ?? null,
    held: standing.some(
      (hold) => hold.clientId === entry.clientId && (hold.sessionId === null || hold.sessionId === entry.id),
    ),
  }))
}
