import type Connection from 'better-sqlite3-multiple-ciphers'
import { invariant, RegardError } from '../errors.ts'
import { withDiskErrors } from './disk-errors.ts'

export type CipherModule = typeof Connection
export type CipherConnection = Connection.Database

/** The native module is an optional part: `regard code` must run without it, so nothing imports it but this. */
export async function loadCipherModule(): Promise<CipherModule> {
  try {
    const Database = (await import('better-sqlite3-multiple-ciphers')).default
    new Database(':memory:').close()
    return Database
  } catch (cause) {
    throw new RegardError('store-part-missing', { cause })
  }
}

/** The key in the form that the cipher takes as it is, without deriving it again. */
export function rawKey(dataKey: Uint8Array): string {
  invariant(dataKey.length === 32 && dataKey.some((byte) => byte !== 0), 'a data key is 32 bytes and not all zero')
  return `"x'${Buffer.from(dataKey).toString('hex')}'"`
}

/**
 * A connection with the key set. An empty key would silently be no encryption, so the key is checked before and the
 * cipher after.
 */
export function connect(Database: CipherModule, path: string, dataKey: Uint8Array, readonly = false): CipherConnection {
  const key = rawKey(dataKey)
  const connection = withDiskErrors(() => new Database(path, { readonly, fileMustExist: readonly, timeout: 500 }))
  try {
    connection.pragma("cipher = 'sqlcipher'")
    connection.pragma(`key = ${key}`)
    invariant(connection.pragma('cipher', { simple: true }) === 'sqlcipher', 'the cipher is on')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

const settings = {
  locking_mode: ['EXCLUSIVE', 'exclusive'],
  journal_mode: ['WAL', 'wal'],
  synchronous: ['FULL', 2],
  foreign_keys: ['ON', 1],
  temp_store: ['MEMORY', 2],
  secure_delete: ['ON', 1],
  trusted_schema: ['OFF', 0],
  wal_autocheckpoint: ['0', 0],
  // 32 MB: a page that is at hand is not decrypted again.
  cache_size: ['-32768', -32_768],
} as const satisfies Record<string, readonly [set: string, read: string | number]>

/** Sets what must hold for every write, and reads each back: a build that ignores one of them is not used. */
export function settle(connection: CipherConnection): void {
  withDiskErrors(() => {
    for (const [name, [value]] of Object.entries(settings)) connection.pragma(`${name} = ${value}`)
    for (const [name, [, expected]] of Object.entries(settings)) {
      invariant(connection.pragma(name, { simple: true }) === expected, 'the settings of the store took hold')
    }
  })
}
