import { lengths } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { allKeptFindings, type Outline, outlineOf } from './findings.ts'
import { agreedTo, type ListedSession, listSessions } from './list-sessions.ts'
import { showSession } from './show-session.ts'

export type OutlinedSession = ListedSession & { readonly outline: Outline }

/** What is here, the latest first, each with its outline: all, or of one client. `rules`: as for findings. */
export async function listOutlines(
  store: Store,
  rules: string,
  options: { readonly clientId?: string } = {},
): Promise<OutlinedSession[]> {
  const sessions = await listSessions(store, options)
  const [kept, minutes] = [await allKeptFindings(store, rules), await store.read((db) => lengths(db))]
  const outlined: OutlinedSession[] = []
  for (const session of sessions) {
    const outline = agreedTo(session, ['keep', 'code'])
      ? (kept.get(session.id)?.outline ?? (session.coded ? await computed(store, session.id) : undefined))
      : undefined
    outlined.push({ ...session, outline: outline ?? { ...empty, minutes: minutes.get(session.id) ?? null } })
  }
  return outlined
}

async function computed(store: Store, sessionId: string): Promise<Outline> {
  // One such session is nothing; after many, whoever else waits for the program comes first.
  await new Promise((resolve) => setImmediate(resolve))
  return outlineOf(await showSession(store, sessionId, { interval: 'none' }))
}

const empty: Outline = { minutes: null, reviewed: { decided: 0, of: 0 }, undecided: [], openings: 0, met: 0 }
