import { RegardError } from '../errors.ts'
import { type Client, clientByAlias, clientById } from '../store/clients.ts'
import { clientOfSession, sessionIdsLike } from '../store/sessions.ts'
import type { Reader, Store } from '../store/store.ts'

/**
 * The id of the session that is named by its id, by the first or last characters of it, or by the first ones of what is shown of it.
 * @throws RegardError `not-found`, `not-unique`
 */
export async function findSession(store: Store, name: string): Promise<string> {
  if (await store.read((db) => clientOfSession(db, name))) return name
  const ids = name.length < shortestPart ? [] : await store.read((db) => sessionIdsLike(db, name))
  if (ids.length > 1) throw new RegardError('not-unique')
  const [id] = ids
  if (id === undefined) throw new RegardError('not-found')
  return id
}

/** Fewer characters of an id than this name nothing. */
const shortestPart = 2

/**
 * The client of that alias or id.
 * @throws RegardError `not-found`
 */
export async function findClient(store: Store, name: string): Promise<Client> {
  const client = await store.read(async (db) => (await clientByAlias(db, name)) ?? (await clientById(db, name)))
  if (!client) throw new RegardError('not-found')
  return client
}

/**
 * Whose session it is.
 * @throws RegardError `not-found`
 */
export function clientOf(store: Store, sessionId: string): Promise<string> {
  return store.read((db) => requireSession(db, sessionId))
}

/** @throws RegardError `not-found` */
export async function requireSession(db: Reader, sessionId: string): Promise<string> {
  const clientId = await clientOfSession(db, sessionId)
  if (clientId === undefined) throw new RegardError('not-found', { details: { session: sessionId } })
  return clientId
}
