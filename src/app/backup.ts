import { backUp, type Manifest } from '../store/backup.ts'
import type { Secret } from '../store/keyring.ts'
import { readBackup, readOwnBackup } from '../store/read-backup.ts'
import { type Restored, type RestoreOptions, restoreBackup } from '../store/restore.ts'
import type { Store } from '../store/store.ts'

export type { Restored, RestoreOptions }

/**
 * Everything that the store is, in one encrypted file, which is then read again from its first byte to its last.
 * @throws RegardError `output-exists`, `output-not-writable`, `backup-damaged` (the disk did not give back what it was given)
 */
export async function makeBackup(store: Store, path: string): Promise<Manifest> {
  await backUp(store, path)
  return readOwnBackup(path, store.parts.dataKey)
}

/**
 * Reads a backup whole without putting it anywhere.
 * @throws RegardError `file-not-found`, `backup-unknown`, `backup-newer`, `backup-damaged`, `passphrase-wrong`, `recovery-code-wrong`
 */
export async function verifyBackup(path: string, secret: Secret): Promise<Manifest> {
  const { manifest, dataKey } = await readBackup(path, secret)
  dataKey.fill(0)
  return manifest
}

/**
 * Puts a backup in its place, and erases again what was erased since it was made.
 * @throws RegardError as `restoreBackup`
 */
export function restore(path: string, options: RestoreOptions): Promise<Restored> {
  return restoreBackup(path, options)
}
