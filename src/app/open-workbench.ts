import { createStore } from '../store/create-store.ts'
import type { Secret } from '../store/keyring.ts'
import { defaultDataFolder } from '../store/layout.ts'
import { type OpenOptions, openStore, storeExists } from '../store/open-store.ts'
import { newRecoveryCode } from '../store/recovery-code.ts'
import type { Store } from '../store/store.ts'

export type WorkbenchOptions = OpenOptions

/** True where a store lies in the folder. */
export function workbenchExists(folder: string = defaultDataFolder()): boolean {
  return storeExists(folder)
}

/**
 * Makes an empty store. The recovery code is returned once and kept nowhere.
 * @throws RegardError `store-exists`, `passphrase-short`, `store-part-missing`, `store-not-writable`, `disk-full`
 */
export async function makeWorkbench(options: {
  readonly folder?: string
  readonly passphrase: string
  readonly now?: () => Date
}): Promise<{ readonly folder: string; readonly recoveryCode: string }> {
  const folder = options.folder ?? defaultDataFolder()
  const recoveryCode = newRecoveryCode()
  await createStore(folder, options.passphrase, recoveryCode, options.now?.() ?? new Date())
  return { folder, recoveryCode }
}

/**
 * Opens the store and writes into the audit that it was opened. `store.notices` holds what the person should be told.
 * Close it with `store.close()`, which drops the key.
 * @throws RegardError as `openStore`
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Store> {
  const store = await openStore(options)
  try {
    await store.write(async (writer) => writer.record('opened', 'store', store.id))
    return store
  } catch (error) {
    store.close()
    throw error
  }
}

export type { Secret, Store }
