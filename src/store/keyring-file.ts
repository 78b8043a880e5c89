import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { RegardError } from '../errors.ts'
import { syncFolder, writeDurably } from './files.ts'
import { type Keyring, openKeyring, parseKeyring, type Secret, serialiseKeyring } from './keyring.ts'
import type { Layout } from './layout.ts'

/** The keyring, from its file or, where that is damaged or gone, from the copy beside it. Neither there: undefined. */
export function readKeyring(layout: Layout): Keyring | undefined {
  const there = [layout.keyring, layout.keyringCopy].filter((path) => existsSync(path))
  let failure: unknown
  for (const path of there) {
    try {
      return parseKeyring(readFileSync(path, 'utf8'))
    } catch (error) {
      if (!(error instanceof RegardError) || error.code !== 'keyring-damaged') throw error
      failure = error
    }
  }
  if (failure) throw failure
  return undefined
}

/** Writes the file, then its copy: a kill between leaves a whole file, and the copy is mended when it is next opened. */
export function writeKeyring(layout: Layout, keyring: Keyring): void {
  writeDurably(layout.keyring, serialiseKeyring(keyring))
  writeDurably(layout.keyringCopy, serialiseKeyring(keyring))
}

/** Makes file and copy equal to what was just opened. */
export function mendKeyring(layout: Layout, keyring: Keyring): void {
  const text = serialiseKeyring(keyring)
  for (const path of [layout.keyring, layout.keyringCopy]) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeDurably(path, text)
  }
}

/** The keyring of a change of keys that has not ended yet; `damaged` where one was begun and cannot be read. */
export function readNextKeyring(layout: Layout): Keyring | 'damaged' | undefined {
  if (!existsSync(layout.keyringNext)) return undefined
  try {
    return parseKeyring(readFileSync(layout.keyringNext, 'utf8'))
  } catch (error) {
    if (error instanceof RegardError && error.code === 'keyring-damaged') return 'damaged'
    throw error
  }
}

export function writeNextKeyring(layout: Layout, keyring: Keyring): void {
  writeDurably(layout.keyringNext, serialiseKeyring(keyring))
}

/** The next keyring becomes the keyring. */
export function promoteNextKeyring(layout: Layout): void {
  renameSync(layout.keyringNext, layout.keyring)
  syncFolder(layout.store)
  writeDurably(layout.keyringCopy, readFileSync(layout.keyring))
}

export function dropNextKeyring(layout: Layout): void {
  rmSync(layout.keyringNext, { force: true })
  rmSync(layout.databaseNext, { force: true })
}

/** As `openKeyring`, and undefined where the secret is of another keyring. */
export async function tryKeyring(keyring: Keyring, secret: Secret): Promise<Buffer | undefined> {
  try {
    return await openKeyring(keyring, secret)
  } catch (error) {
    if (error instanceof RegardError && (error.code === 'passphrase-wrong' || error.code === 'recovery-code-wrong')) {
      return undefined
    }
    throw error
  }
}
