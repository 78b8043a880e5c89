import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RegardError } from '../errors.ts'
import { type CipherModule, connect, loadCipherModule } from './cipher.ts'
import { withDiskErrors } from './disk-errors.ts'
import { privateFolder, writeDurably } from './files.ts'
import { HeadFile } from './head.ts'
import type { Secret } from './keyring.ts'
import { writeKeyring } from './keyring-file.ts'
import { type Layout, layoutOf } from './layout.ts'
import { erasuresOf, parseLedger, readLedger } from './ledger.ts'
import { lockFolder } from './lock.ts'
import { schemaVersion } from './migrations/index.ts'
import { openStore } from './open-store.ts'
import { checkPages } from './pages.ts'
import { readBackup } from './read-backup.ts'
import { settleSwap, swapStores } from './swap.ts'

export type RestoreOptions = {
  readonly folder: string
  readonly secret: Secret
  /** Puts the backup in the place of a store that is there. */
  readonly replace?: boolean
  /** The text of a ledger of erasures, given by hand on a new machine. */
  readonly ledger?: string
  readonly now?: () => Date
}

export type Restored = { readonly madeAt: string; readonly sessions: number; readonly erasedAgain: number }

/**
 * Puts a backup into the folder: read and checked whole in a folder beside, then put in place by renaming, then every
 * erasure that is known (here, in the backup, by hand) is done again.
 * @throws RegardError `store-exists`, `backup-damaged`, `ledger-damaged`, `passphrase-wrong`, `store-newer`
 */
export async function restoreBackup(path: string, options: RestoreOptions): Promise<Restored> {
  const layout = layoutOf(options.folder)
  const incoming = layoutOf(options.folder, 'store.incoming')
  if (options.ledger !== undefined) parseLedger(options.ledger)
  const Database = await loadCipherModule()
  if (existsSync(layout.store) && !options.replace) throw new RegardError('store-exists')
  const lock = await lockFolder(layout)
  let madeAt: string
  try {
    withDiskErrors(() => {
      settleSwap(layout)
      rmSync(incoming.store, { recursive: true, force: true })
      privateFolder(incoming.store)
    })
    const { manifest, keyring, dataKey } = await readBackup(path, options.secret, incoming.store).catch((error) => {
      rmSync(incoming.store, { recursive: true, force: true })
      throw error
    })
    if (manifest.schema > schemaVersion) throw new RegardError('store-newer', { details: { schema: manifest.schema } })
    if (checkPages(incoming.database, dataKey).damaged.length > 0) throw new RegardError('backup-damaged')
    const lines = knownErasures(layout.ledger, join(incoming.store, 'erasures.jsonl'), options.ledger)
    erasuresOf(lines, manifest.storeId, ledgerKeyOf(Database, incoming, dataKey))
    // So that the next opening can tell whether what lies there is what the backup held.
    withDiskErrors(() => {
      const head = new HeadFile(incoming.head, dataKey)
      const { entries, mac } = manifest.audit
      head.write({ commits: manifest.commits, auditEntries: entries, auditMac: Buffer.from(mac, 'hex') })
      head.close()
    })
    dataKey.fill(0)
    madeAt = manifest.madeAt
    withDiskErrors(() => {
      privateFolder(incoming.attachments)
      writeKeyring(incoming, keyring)
      if (lines.length > 0) writeDurably(layout.ledger, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      rmSync(join(incoming.store, 'erasures.jsonl'), { force: true })
      swapStores(layout)
    })
  } finally {
    lock.release()
  }
  const store = await openStore({
    folder: options.folder,
    secret: options.secret,
    ...(options.now ? { now: options.now } : {}),
  })
  try {
    // Opening has already erased again what the joined ledger names; here it is only counted for the person.
    const rows = await store.read((db) => db.selectFrom('sessions').select('id').execute())
    await store.write(async (writer) => writer.record('restored', 'store', store.id))
    return { madeAt, sessions: rows.length, erasedAgain: store.erasedAgain }
  } finally {
    store.close()
  }
}

/** One ledger from all that is known: the lines that are here already, those of the backup, those given by hand. */
function knownErasures(here: string, inBackup: string, byHand: string | undefined): ReturnType<typeof parseLedger> {
  const lines = [...readLedger(here), ...readLedger(inBackup), ...parseLedger(byHand ?? '')]
  const seen = new Map(lines.map((line) => [JSON.stringify(line), line]))
  return [...seen.values()]
}

/** The key that signs erasures, from the database that is to be put in place. */
function ledgerKeyOf(Database: CipherModule, layout: Layout, dataKey: Buffer): Buffer {
  const connection = connect(Database, layout.database, dataKey, true)
  try {
    const row = withDiskErrors(() =>
      connection.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'ledger-key'").get(),
    )
    return Buffer.from(row?.value ?? '', 'hex')
  } finally {
    connection.close()
  }
}
