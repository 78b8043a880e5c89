import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { invariant, RegardError } from '../errors.ts'
import { clientKey } from './clients.ts'
import { withDiskErrors } from './disk-errors.ts'
import { filesUnder, privateFolder, syncFolder } from './files.ts'
import { uuidv7 } from './ids.ts'
import { deriveKey } from './keyring.ts'
import { readSealed, readSealedHeader, SealedWriter } from './sealed-file.ts'
import { clientOfSession } from './sessions.ts'
import type { Reader, Store } from './store.ts'
import type { Tables } from './tables.ts'

export type Attachment = {
  readonly id: string
  readonly sessionId: string
  readonly kind: string
  readonly mediaType: string | null
  readonly size: number
  readonly addedAt: string
}

/**
 * Keeps a recording (or another file) of a session, under the key of its client alone. The file is whole on the disk
 * before its row is: a kill between leaves a file without a row, which the next opening takes away.
 */
export async function addAttachment(
  store: Store,
  sessionId: string,
  kind: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mediaType: string | null = null,
): Promise<string> {
  const key = await keyOf(store, sessionId)
  const id = uuidv7(store.parts.now())
  const path = pathOf(store, id)
  // Without a row yet, so that an erasure of something else must not take it for a leftover.
  store.arriving.add(id)
  try {
    const size = await receive(store, id, path, key, content)
    await store.write(async (writer) => {
      await writer.db
        .insertInto('attachments')
        .values({ id, session_id: sessionId, kind, size, added_at: writer.at, media_type: mediaType })
        .execute()
      writer.record('attached', 'attachment', id)
    })
    return id
  } catch (error) {
    // After an error of the disk the row may be there at the next opening all the same, which then decides.
    if (!(error instanceof RegardError && error.code === 'disk-error')) rmSync(path, { force: true })
    throw error
  } finally {
    store.arriving.delete(id)
  }
}

async function receive(
  store: Store,
  id: string,
  path: string,
  key: Buffer,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  let size = 0
  withDiskErrors(() => privateFolder(store.parts.layout.attachments))
  const file = withDiskErrors(() => new SealedWriter(path, deriveKey(key, 'attachment', Buffer.from(id)), headerOf(id)))
  try {
    for await (const bytes of content) {
      withDiskErrors(() => file.write(bytes))
      size += bytes.length
    }
    withDiskErrors(() => file.end())
    withDiskErrors(() => syncFolder(store.parts.layout.attachments))
    return size
  } catch (error) {
    file.abandon()
    throw error
  }
}

/**
 * The content of an attachment. Consent is asked by those who call this.
 * @throws RegardError `not-found`, `attachment-damaged`
 */
export async function readAttachment(store: Store, id: string): Promise<Generator<Buffer>> {
  const row = await store.read((db) => db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst())
  if (!row) throw new RegardError('not-found', { details: { attachment: id } })
  const key = await keyOf(store, row.session_id)
  const damaged = () => new RegardError('attachment-damaged', { details: { attachment: id } })
  const path = pathOf(store, id)
  if (!existsSync(path) || readSealedHeader(path) !== headerOf(id)) throw damaged()
  return readSealed(path, deriveKey(key, 'attachment', Buffer.from(id)), headerOf(id), damaged)
}

export async function attachmentsOf(db: Reader, sessionIds: readonly string[]): Promise<Attachment[]> {
  if (sessionIds.length === 0) return []
  const rows = await db.selectFrom('attachments').selectAll().where('session_id', 'in', sessionIds).execute()
  return rows.map(asAttachment)
}

export async function attachmentById(db: Reader, id: string): Promise<Attachment | undefined> {
  const row = await db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asAttachment(row)
}

function asAttachment({ session_id, added_at, media_type, ...row }: Tables['attachments']): Attachment {
  return { ...row, sessionId: session_id, addedAt: added_at, mediaType: media_type }
}

/** Takes away every file that has no row: left by a kill, or by an erasure that was cut short. Returns how many. */
export async function sweepAttachments(store: Store): Promise<number> {
  const known = new Set(
    (await store.read((db) => db.selectFrom('attachments').select('id').execute())).map((row) => row.id),
  )
  const orphans = filesUnder(store.parts.layout.attachments).filter(
    (path) => !known.has(basename(path)) && !store.arriving.has(basename(path)),
  )
  for (const path of orphans) rmSync(path, { force: true })
  if (orphans.length > 0) withDiskErrors(() => syncFolder(store.parts.layout.attachments))
  return orphans.length
}

function pathOf(store: Store, id: string): string {
  return join(store.parts.layout.attachments, id)
}

function headerOf(id: string): string {
  return JSON.stringify({ format: 'regard.attachment', version: 1, id })
}

async function keyOf(store: Store, sessionId: string): Promise<Buffer> {
  const clientId = await store.read((db) => clientOfSession(db, sessionId))
  if (clientId === undefined) throw new RegardError('not-found', { details: { session: sessionId } })
  const key = await store.read((db) => clientKey(db, clientId))
  invariant(key, 'every client has a key')
  return key
}
