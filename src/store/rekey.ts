import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { RegardError } from '../errors.ts'
import { walSize } from './checkpoint.ts'
import { connect, loadCipherModule, rawKey } from './cipher.ts'
import { withDiskErrors } from './disk-errors.ts'
import { syncFolder } from './files.ts'
import { HeadFile } from './head.ts'
import { makeKeyring } from './keyring.ts'
import { dropNextKeyring, promoteNextKeyring, writeNextKeyring } from './keyring-file.ts'
import type { Store } from './store.ts'

/**
 * Gives the store a new data key, under a passphrase and a new recovery code, and closes it. The new keyring is on the
 * disk before the database changes, and the old one until after: at every moment one of the two opens what is there,
 * and the next opening ends what a kill cut short. Backups that were made before keep their old key.
 */
export function changeKey(store: Store, passphrase: string, recoveryCode: string): Promise<void> {
  return store.oneAtATime(() => changeKeyNow(store, passphrase, recoveryCode))
}

async function changeKeyNow(store: Store, passphrase: string, recoveryCode: string): Promise<void> {
  const { layout, storeId, lock } = store.parts
  const Database = await loadCipherModule()
  const dataKey = randomBytes(32)
  await store.write(async (writer) => writer.record('key-changed', 'store', storeId))
  const keyring = await makeKeyring(storeId, dataKey, passphrase, recoveryCode)
  const head = { commits: store.commits, auditEntries: store.chain.entries, auditMac: Buffer.from(store.chain.mac) }
  try {
    await store.alone((connection) => {
      rmSync(layout.databaseNext, { force: true })
      connection.exec(`VACUUM INTO '${layout.databaseNext.replaceAll("'", "''")}'`)
      const next = connect(Database, layout.databaseNext, store.parts.dataKey)
      try {
        next.pragma(`rekey = ${rawKey(dataKey)}`)
      } finally {
        next.close()
      }
      const handle = openSync(layout.databaseNext, 'r+')
      fsyncSync(handle)
      closeSync(handle)
      writeNextKeyring(layout, keyring)
    })
    store.close({ keepLock: true })
    // The copy holds what the log held. A log that could not be moved would be read over pages of another key.
    if (walSize(layout) > 0) {
      dropNextKeyring(layout)
      throw new RegardError('disk-error', { details: { part: 'write-ahead log' } })
    }
    withDiskErrors(() => {
      renameSync(layout.databaseNext, layout.database)
      syncFolder(layout.store)
      promoteNextKeyring(layout)
      const file = new HeadFile(layout.head, dataKey)
      file.write(head)
      file.close()
    })
  } finally {
    store.close()
    dataKey.fill(0)
    lock.release()
  }
}
