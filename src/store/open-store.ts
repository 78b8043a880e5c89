import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { invariant, RegardError } from '../errors.ts'
import { emptyChain } from './audit.ts'
import { clearMark, moveLog, settleLog } from './checkpoint.ts'
import { type CipherConnection, type CipherModule, connect, loadCipherModule, settle } from './cipher.ts'
import { withDiskErrors } from './disk-errors.ts'
import { settleErasures } from './erasure.ts'
import { filesUnder } from './files.ts'
import { HeadFile } from './head.ts'
import { type Keyring, openKeyring, type Secret } from './keyring.ts'
import {
  dropNextKeyring,
  mendKeyring,
  promoteNextKeyring,
  readKeyring,
  readNextKeyring,
  tryKeyring,
} from './keyring-file.ts'
import { defaultDataFolder, type Layout, layoutOf } from './layout.ts'
import { lockFolder } from './lock.ts'
import { migrate, schemaVersion, versionOf } from './migrations/index.ts'
import { checkPages } from './pages.ts'
import { Store, type StoreNotice } from './store.ts'
import { settleSwap } from './swap.ts'

export type OpenOptions = {
  readonly folder?: string
  readonly secret: Secret
  readonly now?: () => Date
  /** Who makes the changes, as an id of the program's own. */
  readonly who?: string
}

/** True where a store lies in the folder (or a restore that was cut short left one to be put in its place). */
export function storeExists(folder: string): boolean {
  const layout = layoutOf(folder)
  return existsSync(layout.store) || existsSync(layout.outgoing)
}

/**
 * Opens the store, or refuses it without having changed a byte of it.
 * @throws RegardError `store-missing`, `store-in-use`, `passphrase-wrong`, `recovery-code-wrong`, `keyring-damaged`,
 *   `keyring-weak`, `store-newer`, `store-damaged`, `store-not-writable`, `store-part-missing`
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const layout = layoutOf(options.folder ?? defaultDataFolder())
  if (!storeExists(layout.folder)) throw new RegardError('store-missing')
  const Database = await loadCipherModule()
  const lock = await lockFolder(layout)
  try {
    withDiskErrors(() => settleSwap(layout))
    const { keyring, dataKey } = await unlock(layout, options.secret)
    let connection: CipherConnection | undefined
    try {
      sweep(layout)
      withDiskErrors(() => settleLog(layout))
      connection = openDatabase(Database, layout, dataKey)
      const store = assemble(connection, layout, keyring, dataKey, lock, options)
      const settled = await settleErasures(store)
      store.erasedAgain = settled.again
      if (settled.badLines > 0) store.notices.push({ kind: 'ledger-mended', lines: settled.badLines })
      // The next change writes the head anew, so that what it told must stand in the audit before.
      if (store.notices.length > 0) {
        await store.write(async (writer) => {
          for (const notice of store.notices) writer.record(notice.kind, 'store', store.id)
        })
      }
      return store
    } catch (error) {
      connection?.close()
      dataKey.fill(0)
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The key, whichever of the two keyrings is the one that opens the database after a change of keys was cut short. */
async function unlock(layout: Layout, secret: Secret): Promise<{ keyring: Keyring; dataKey: Buffer }> {
  const keyring = readKeyring(layout)
  if (!keyring) throw new RegardError('keyring-damaged', { details: { part: 'keyring' } })
  const next = readNextKeyring(layout)
  if (!next) return { keyring, dataKey: await openKeyring(keyring, secret) }
  const nextKey = next === 'damaged' ? undefined : await tryKeyring(next, secret)
  if (next !== 'damaged' && nextKey && fits(layout, nextKey)) {
    withDiskErrors(() => promoteNextKeyring(layout))
    return { keyring: next, dataKey: nextKey }
  }
  const dataKey = await openKeyring(keyring, secret)
  // The old secret may be right while the database already has the new key: then nothing may be thrown away.
  if (!fits(layout, dataKey)) {
    if (next === 'damaged') throw new RegardError('keyring-damaged')
    throw new RegardError('passphrase' in secret ? 'passphrase-wrong' : 'recovery-code-wrong')
  }
  withDiskErrors(() => dropNextKeyring(layout))
  return { keyring, dataKey }
}

function fits(layout: Layout, dataKey: Buffer): boolean {
  return existsSync(layout.database) && checkPages(layout.database, dataKey, true).damaged.length === 0
}

/** What a kill may have left half made: snapshots for a backup, half-written files. */
function sweep(layout: Layout): void {
  for (const path of [layout.snapshot, layout.databaseNext]) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
  }
  for (const path of filesUnder(layout.store)) if (path.endsWith('.half')) rmSync(path, { force: true })
  rmSync(join(layout.folder, 'store.incoming'), { recursive: true, force: true })
}

function openDatabase(Database: CipherModule, layout: Layout, dataKey: Buffer): CipherConnection {
  if (!existsSync(layout.database)) throw new RegardError('store-damaged', { details: { part: 'database' } })
  const first = withDiskErrors(() => checkPages(layout.database, dataKey, true))
  if (first.pages === 0 || first.damaged.length > 0) throw new RegardError('store-damaged', { details: { page: 1 } })
  refuseNewer(Database, layout, dataKey)
  const connection = connect(Database, layout.database, dataKey)
  try {
    settle(connection)
    withDiskErrors(() => migrate(connection))
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Looks at the version through a connection that cannot write: opening and closing one that can would move the log. Only
 * where a kill cut short the first opening of a restored store does a rollback journal lie there; to read, it must be played back.
 */
function refuseNewer(Database: CipherModule, layout: Layout, dataKey: Buffer): void {
  const hadLog = existsSync(layout.wal)
  const looking = connect(Database, layout.database, dataKey, !existsSync(layout.journal))
  try {
    const version = withDiskErrors(() => versionOf(looking))
    if (version > schemaVersion) throw new RegardError('store-newer', { details: { schema: version } })
  } finally {
    looking.close()
    rmSync(`${layout.database}-shm`, { force: true })
    if (!hadLog) rmSync(layout.wal, { force: true })
  }
}

function assemble(
  connection: CipherConnection,
  layout: Layout,
  keyring: Keyring,
  dataKey: Buffer,
  lock: { release(): void },
  options: OpenOptions,
): Store {
  return withDiskErrors(() => {
    const meta = new Map(
      connection
        .prepare<[], { key: string; value: string }>('SELECT key, value FROM meta')
        .all()
        .map(({ key, value }) => [key, value]),
    )
    if (meta.get('store-id') !== keyring.storeId)
      throw new RegardError('keyring-damaged', { details: { part: 'keyring' } })
    const last = connection
      .prepare<[], { position: number; mac: Buffer }>('SELECT position, mac FROM audit ORDER BY position DESC LIMIT 1')
      .get()
    const commits = Number(meta.get('commits'))
    const auditKey = Buffer.from(meta.get('audit-key') ?? '', 'hex')
    const ledgerKey = Buffer.from(meta.get('ledger-key') ?? '', 'hex')
    invariant(
      Number.isInteger(commits) && auditKey.length === 32 && ledgerKey.length === 32,
      'a store has its meta rows',
    )
    mendKeyring(layout, keyring)
    if (moveLog(connection, layout)) clearMark(layout)
    const head = new HeadFile(layout.head, dataKey)
    return new Store({
      layout,
      storeId: keyring.storeId,
      connection,
      dataKey,
      head,
      lock,
      now: options.now ?? (() => new Date()),
      who: options.who ?? 'clinician',
      commits,
      chain: last ? { entries: last.position, mac: last.mac } : emptyChain,
      auditKey,
      ledgerKey,
      notices: noticesOf(head, commits, connection),
    })
  })
}

/** Holds the store against what its head remembers: changes that are gone, and an audit that is not the one it was. */
function noticesOf(head: HeadFile, commits: number, connection: CipherConnection): StoreNotice[] {
  const known = head.read()
  if (!known) return commits > 0 ? [{ kind: 'head-missing' }] : []
  if (known.commits > commits) return [{ kind: 'shortened', commits: known.commits - commits }]
  if (known.auditEntries === 0) return []
  const entry = connection
    .prepare<[number], { mac: Buffer }>('SELECT mac FROM audit WHERE position = ?')
    .get(known.auditEntries)
  return entry?.mac.equals(known.auditMac) ? [] : [{ kind: 'audit-broken', position: known.auditEntries }]
}
