import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { RegardError } from '../errors.ts'
import { connect, loadCipherModule, settle } from './cipher.ts'
import { withDiskErrors } from './disk-errors.ts'
import { privateFolder, syncFolder, writeDurably } from './files.ts'
import { uuidv7 } from './ids.ts'
import { makeKeyring } from './keyring.ts'
import { writeKeyring } from './keyring-file.ts'
import { layoutOf } from './layout.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrations/index.ts'

/**
 * Makes an empty store: built whole in a folder beside, then renamed, so that a kill leaves a store or none.
 * @throws RegardError `store-exists`, `store-part-missing`, `store-not-writable`
 */
export async function createStore(folder: string, passphrase: string, recoveryCode: string, now: Date): Promise<void> {
  const layout = layoutOf(folder)
  const lock = await lockFolder(layout)
  try {
    if (existsSync(layout.store)) throw new RegardError('store-exists')
    const building = layoutOf(folder, 'store.incoming')
    const dataKey = randomBytes(32)
    const storeId = uuidv7(now)
    const Database = await loadCipherModule()
    const keyring = await makeKeyring(storeId, dataKey, passphrase, recoveryCode)
    withDiskErrors(() => {
      rmSync(building.store, { recursive: true, force: true })
      privateFolder(building.store)
      privateFolder(building.attachments)
      writeKeyring(building, keyring)
      // An empty file of ours first: SQLite would make one that others may read.
      writeDurably(building.database, '')
      const connection = connect(Database, building.database, dataKey)
      try {
        settle(connection)
        migrate(connection)
        const put = connection.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
        put.run('store-id', storeId)
        put.run('made-at', now.toISOString())
        put.run('commits', '0')
        put.run('audit-key', randomBytes(32).toString('hex'))
        put.run('ledger-key', randomBytes(32).toString('hex'))
      } finally {
        connection.close()
      }
      for (const name of readdirSync(building.store)) if (/-(wal|shm)$/.test(name)) rmSync(`${building.store}/${name}`)
      syncFolder(building.store)
      renameSync(building.store, layout.store)
      syncFolder(folder)
    })
    dataKey.fill(0)
  } finally {
    lock.release()
  }
}
