import { randomBytes } from 'node:crypto'
import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'

export type Client = { readonly id: string; readonly alias: string; readonly since: string }

/** The client of that alias, made where there was none, with the key that their recordings will be under. */
export async function ensureClient(writer: Writer, alias: string): Promise<Client> {
  const known = await clientByAlias(writer.db, alias)
  if (known) return known
  const id = writer.newId()
  await writer.db
    .insertInto('clients')
    .values({ id, alias: storable(alias), created_at: writer.at })
    .execute()
  await writer.db
    .insertInto('client_keys')
    .values({ client_id: id, key: randomBytes(32) })
    .execute()
  writer.record('made', 'client', id)
  return { id, alias, since: writer.at }
}

/** Returns false where another client has that alias already. */
export async function renameClient(writer: Writer, id: string, alias: string): Promise<boolean> {
  const known = await clientByAlias(writer.db, alias)
  if (known) return known.id === id
  await writer.db
    .updateTable('clients')
    .set({ alias: storable(alias) })
    .where('id', '=', id)
    .execute()
  writer.record('renamed', 'client', id)
  return true
}

export async function clientByAlias(db: Reader, alias: string): Promise<Client | undefined> {
  const row = await db.selectFrom('clients').selectAll().where('alias', '=', alias).executeTakeFirst()
  return row && asClient(row)
}

export async function clientById(db: Reader, id: string): Promise<Client | undefined> {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asClient(row)
}

export async function allClients(db: Reader): Promise<Client[]> {
  return (await db.selectFrom('clients').selectAll().orderBy('alias').execute()).map(asClient)
}

/** The key of the client's recordings; undefined once the client was erased. */
export async function clientKey(db: Reader, clientId: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('client_keys').select('key').where('client_id', '=', clientId).executeTakeFirst()
  return row && Buffer.from(row.key)
}

function asClient(row: { id: string; alias: string; created_at: string }): Client {
  return { id: row.id, alias: row.alias, since: row.created_at }
}
