import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import * as z from 'zod'
import { RegardError } from '../errors.ts'
import { addCopy, forgetCopy } from './copies.ts'
import { withDiskErrors } from './disk-errors.ts'
import { filesUnder, syncFolder } from './files.ts'
import { deriveKey, Keyring, parseKeyring, serialiseKeyring } from './keyring.ts'
import { readKeyring } from './keyring-file.ts'
import type { Layout } from './layout.ts'
import { schemaVersion } from './migrations/index.ts'
import { SealedWriter } from './sealed-file.ts'
import type { Store } from './store.ts'

/** The one line in the clear: what is needed to open the rest with the passphrase or the recovery code. */
export const BackupHeader = z.strictObject({
  format: z.literal('regard.backup'),
  version: z.literal(1),
  madeAt: z.string(),
  keyring: Keyring,
})

export const Manifest = z.strictObject({
  storeId: z.string(),
  madeAt: z.string(),
  schema: z.int(),
  commits: z.int(),
  audit: z.strictObject({ entries: z.int(), mac: z.string() }),
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

export const backupKeyUse = 'backup'
const readSize = 1_048_576

/**
 * Writes everything that the store is into one encrypted file: a snapshot of the database, the recordings, the ledger
 * of erasures, and how far the audit had come. Other changes may go on meanwhile; the backup is the store at one moment.
 * @throws RegardError `output-exists`, `output-not-writable`, `store-damaged` (a store that cannot be read whole is not backed up as if it were)
 */
export function backUp(store: Store, path: string): Promise<Manifest> {
  return store.oneAtATime(() => backUpNow(store, resolve(path)))
}

async function backUpNow(store: Store, target: string): Promise<Manifest> {
  if (existsSync(target)) throw new RegardError('output-exists')
  const half = `${target}.half`
  const { layout, dataKey, storeId } = store.parts
  const madeAt = store.parts.now().toISOString()
  const copyId = await store.write(async (writer) => {
    const rows = await writer.db.selectFrom('sessions').select(['id', 'client_id']).execute()
    // Recorded before, so that the copy knows of itself, and an erasure names it whatever happens after.
    return addCopy(
      writer,
      'backup',
      target,
      rows.map((row) => ({ id: row.id, clientId: row.client_id })),
    )
  })
  try {
    const snapshot = await store.alone((connection) => {
      rmSync(layout.snapshot, { force: true })
      connection.exec(`VACUUM INTO '${layout.snapshot.replaceAll("'", "''")}'`)
      const rows = connection.prepare<[], { id: string }>('SELECT id FROM attachments').all()
      const audit = { entries: store.chain.entries, mac: store.chain.mac.toString('hex') }
      return { attachments: new Set(rows.map((row) => row.id)), audit, commits: store.commits }
    })
    const files = await contentsOf(layout, snapshot.attachments)
    const manifest: Manifest = {
      storeId,
      madeAt,
      schema: schemaVersion,
      commits: snapshot.commits,
      audit: snapshot.audit,
      files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    }
    const keyring = readKeyring(layout)
    if (!keyring) throw new RegardError('keyring-damaged')
    const header = JSON.stringify({ format: 'regard.backup', version: 1, madeAt, keyring })
    rmSync(half, { force: true })
    await writeOut(half, deriveKey(dataKey, backupKeyUse, Buffer.from(madeAt)), header, manifest, files)
    renameSync(half, target)
    syncFolder(dirname(target))
    return manifest
  } catch (error) {
    rmSync(half, { force: true })
    await store.write((writer) => forgetCopy(writer, copyId)).catch(() => undefined)
    throw error
  } finally {
    rmSync(layout.snapshot, { force: true })
  }
}

/** What goes into a backup, with the digest of each. Nothing of it changes or goes meanwhile (`oneAtATime`). */
async function contentsOf(layout: Layout, attachments: ReadonlySet<string>) {
  const places = [
    { name: 'regard.db', path: layout.snapshot },
    ...(existsSync(layout.ledger) ? [{ name: 'erasures.jsonl', path: layout.ledger }] : []),
    ...filesUnder(layout.attachments)
      .filter((file) => attachments.has(basename(file)))
      .map((file) => ({ name: `attachments/${basename(file)}`, path: file })),
  ]
  const files = []
  for (const file of places) {
    const hash = createHash('sha256')
    for await (const bytes of bytesOf(file.path)) hash.update(bytes)
    files.push({ ...file, size: statSync(file.path).size, sha256: hash.digest('hex') })
  }
  return files
}

async function writeOut(
  path: string,
  key: Buffer,
  header: string,
  manifest: Manifest,
  files: readonly { readonly path: string }[],
): Promise<void> {
  try {
    const writer = new SealedWriter(path, key, header)
    try {
      const text = Buffer.from(JSON.stringify(manifest))
      const size = Buffer.alloc(4)
      size.writeUInt32BE(text.length)
      writer.write(size)
      writer.write(text)
      for (const file of files) for await (const bytes of bytesOf(file.path)) writer.write(bytes)
      writer.end()
    } catch (error) {
      writer.abandon()
      throw error
    }
  } catch (cause) {
    throw new RegardError('output-not-writable', { cause })
  }
}

/** A file piece by piece; between two of them others have their turn, so that a large backup holds nobody up. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(readSize)
    for (;;) {
      const read = readSync(handle, bytes, 0, readSize, null)
      if (read === 0) return
      yield Buffer.from(bytes.subarray(0, read))
      await setImmediate()
    }
  } finally {
    closeSync(handle)
  }
}

/**
 * The header of a backup, whole: a changed byte in it is found before anything is derived from it.
 * @throws RegardError `backup-unknown`, `backup-newer`, `backup-damaged`
 */
export function parseBackupHeader(text: string | undefined): z.infer<typeof BackupHeader> {
  let raw: unknown
  try {
    raw = JSON.parse(text ?? '')
  } catch {
    throw new RegardError(text?.startsWith('{"format"') ? 'backup-damaged' : 'backup-unknown')
  }
  const kind = z.object({ format: z.string(), version: z.number() }).safeParse(raw).data
  if (kind?.format === 'regard.backup' && kind.version > 1) throw new RegardError('backup-newer')
  const parsed = BackupHeader.safeParse(raw)
  if (!parsed.success) throw new RegardError(kind?.format === 'regard.backup' ? 'backup-damaged' : 'backup-unknown')
  try {
    withDiskErrors(() => parseKeyring(serialiseKeyring(parsed.data.keyring)))
  } catch (error) {
    if (error instanceof RegardError && error.code === 'keyring-damaged') throw new RegardError('backup-damaged')
    throw error
  }
  return parsed.data
}
