import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { RegardError } from '../errors.ts'

const ownerOnlyFile = 0o600
const ownerOnlyFolder = 0o700

/**
 * Makes the folder, and those above it, readable by the owner alone.
 * @throws RegardError `store-not-writable` where a folder cannot be made there
 */
export function privateFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: ownerOnlyFolder })
  } catch (error) {
    // On a disk that is read-only, and where a file stands in the way, this reports what sounds like something else.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['ENOENT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'EINVAL'].includes(code)) throw error
    throw new RegardError('store-not-writable', { details: { reason: code } })
  }
  // On a folder that another program made, or under a lax umask, the mode above says nothing.
  if (process.platform !== 'win32') chmodSync(path, ownerOnlyFolder)
}

/** After this, a file's name is on the disk as well as its bytes. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes all of it under another name, syncs, renames, syncs the folder: a reader sees the old bytes or the new, never a part. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const half = `${path}.half`
  try {
    const handle = openSync(half, 'w', ownerOnlyFile)
    try {
      writeAll(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(half, path)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Appends one line and syncs it. */
export function appendDurably(path: string, line: string): void {
  const isNew = !existsSync(path)
  const handle = openSync(path, 'a', ownerOnlyFile)
  try {
    writeAll(handle, Buffer.from(line, 'utf8'))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (isNew) syncFolder(dirname(path))
}

/** `writeSync` may write less than asked, for instance on a disk that has just become full. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  let at = 0
  while (at < bytes.length) at += writeSync(handle, bytes, at, bytes.length - at)
}

/** Every file under the folder, as full paths, sorted; an absent folder has none. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
