import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { RegardError } from '../errors.ts'
import { backupKeyUse, Manifest, parseBackupHeader } from './backup.ts'
import { privateFolder, syncFolder, writeAll } from './files.ts'
import { deriveKey, type Keyring, openKeyring, type Secret } from './keyring.ts'
import { readSealed, readSealedHeader } from './sealed-file.ts'

/** The names that a backup may hold: nothing in it can choose a place of its own on the disk. */
const allowedName = /^(?:regard\.db|erasures\.jsonl|attachments\/[0-9a-f-]{36})$/

export type ReadBackup = { readonly manifest: Manifest; readonly keyring: Keyring; readonly dataKey: Buffer }

/**
 * Reads a backup from its first byte to its last and holds every one against its code; with `into`, the files are
 * written there. Nothing that was written may be used unless this returns.
 * @throws RegardError `file-not-found`, `backup-unknown`, `backup-newer`, `backup-damaged`, `passphrase-wrong`, `recovery-code-wrong`
 */
export async function readBackup(path: string, secret: Secret, into?: string): Promise<ReadBackup> {
  if (!existsSync(path)) throw new RegardError('file-not-found')
  const headerText = readSealedHeader(path)
  const { keyring, madeAt } = parseBackupHeader(headerText)
  const dataKey = await openKeyring(keyring, secret)
  return { manifest: readSealedBackup(path, headerText ?? '', madeAt, dataKey, into), keyring, dataKey }
}

/**
 * As `readBackup`, with the key of the store that it was made from: to look, right after it was written, whether the
 * disk gives back what it was given.
 */
export function readOwnBackup(path: string, dataKey: Uint8Array): Manifest {
  const headerText = readSealedHeader(path)
  return readSealedBackup(path, headerText ?? '', parseBackupHeader(headerText).madeAt, dataKey)
}

function readSealedBackup(
  path: string,
  headerText: string,
  madeAt: string,
  dataKey: Uint8Array,
  into?: string,
): Manifest {
  const damaged = () => new RegardError('backup-damaged')
  const key = deriveKey(dataKey, backupKeyUse, Buffer.from(madeAt))
  const source = new Source(readSealed(path, key, headerText, damaged))
  const manifest = readManifest(source)
  for (const file of manifest.files) {
    if (!allowedName.test(file.name)) throw damaged()
    const hash = createHash('sha256')
    const out = into === undefined ? undefined : createFile(into, file.name)
    try {
      for (const bytes of source.take(file.size)) {
        hash.update(bytes)
        if (out !== undefined) writeAll(out, bytes)
      }
      if (out !== undefined) fsyncSync(out)
    } finally {
      if (out !== undefined) closeSync(out)
    }
    if (hash.digest('hex') !== file.sha256) throw damaged()
  }
  if (!source.isAtEnd()) throw damaged()
  if (into !== undefined) syncFolder(into)
  return manifest
}

function readManifest(source: Source): Manifest {
  const size = Buffer.concat([...source.take(4)]).readUInt32BE(0)
  try {
    return Manifest.parse(JSON.parse(Buffer.concat([...source.take(size)]).toString('utf8')))
  } catch {
    throw new RegardError('backup-damaged')
  }
}

function createFile(folder: string, name: string): number {
  if (name.includes('/')) privateFolder(join(folder, 'attachments'))
  return openSync(join(folder, name), 'wx', 0o600)
}

/** Chunks as a stream from which so many bytes are taken at a time. */
class Source {
  readonly #chunks: Iterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: Iterator<Buffer>) {
    this.#chunks = chunks
  }

  *take(size: number): Generator<Buffer> {
    let left = size
    while (left > 0) {
      if (this.#rest.length === 0 && !this.#next()) throw new RegardError('backup-damaged')
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      if (part.length > 0) yield part
    }
  }

  isAtEnd(): boolean {
    while (this.#rest.length === 0) if (!this.#next()) return true
    return false
  }

  #next(): boolean {
    const { value, done } = this.#chunks.next()
    if (done) return false
    this.#rest = value
    return true
  }
}
