import { RegardError } from '../errors.ts'
import { withDiskErrors } from '../store/disk-errors.ts'
import { openKeyring, type Secret, withPassphrase, withRecoveryCode } from '../store/keyring.ts'
import { readKeyring, writeKeyring } from '../store/keyring-file.ts'
import { newRecoveryCode } from '../store/recovery-code.ts'
import { changeKey } from '../store/rekey.ts'
import type { Store } from '../store/store.ts'

/**
 * Another passphrase for the same key. `secret` is asked again, so that an unlocked screen is not enough. Backups that
 * were made before keep the old passphrase.
 * @throws RegardError `passphrase-wrong`, `recovery-code-wrong`, `passphrase-short`
 */
export async function changePassphrase(store: Store, secret: Secret, passphrase: string): Promise<void> {
  const { keyring, dataKey } = await proven(store, secret)
  const next = await withPassphrase(keyring, dataKey, passphrase)
  await store.write(async (writer) => writer.record('passphrase-changed', 'store', store.id))
  withDiskErrors(() => writeKeyring(store.parts.layout, next))
}

/**
 * A new recovery code; the one before opens this store no more. Returned once and kept nowhere.
 * @throws RegardError `passphrase-wrong`, `recovery-code-wrong`
 */
export async function replaceRecoveryCode(store: Store, secret: Secret): Promise<string> {
  const { keyring, dataKey } = await proven(store, secret)
  const code = newRecoveryCode()
  const next = withRecoveryCode(keyring, dataKey, code)
  await store.write(async (writer) => writer.record('recovery-code-changed', 'store', store.id))
  withDiskErrors(() => writeKeyring(store.parts.layout, next))
  return code
}

/**
 * A new key for everything, under a passphrase and a new recovery code: after someone may have had the old one. Closes
 * the store. Returns the recovery code, once.
 * @throws RegardError `passphrase-wrong`, `recovery-code-wrong`, `passphrase-short`, `disk-full`
 */
export async function replaceKey(store: Store, secret: Secret, passphrase: string): Promise<string> {
  await proven(store, secret)
  const code = newRecoveryCode()
  await changeKey(store, passphrase, code)
  return code
}

/**
 * Asked again before something that cannot be undone, so that an unlocked screen is not enough.
 * @throws RegardError `passphrase-wrong`
 */
export async function confirmPassphrase(store: Store, passphrase: string): Promise<void> {
  const { dataKey } = await proven(store, { passphrase })
  dataKey.fill(0)
}

async function proven(store: Store, secret: Secret) {
  const keyring = readKeyring(store.parts.layout)
  if (!keyring) throw new RegardError('keyring-damaged')
  return { keyring, dataKey: await openKeyring(keyring, secret) }
}
