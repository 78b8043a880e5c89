import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import { writeAll } from './files.ts'

/**
 * A file of any size under one key, in chunks that each are authenticated (AES-256-GCM in the STREAM construction:
 * the nonce holds a random prefix, the chunk's number and whether it is the last). A changed, moved, repeated or
 * missing chunk, and a cut at any place, are found. The header is one line in the clear, bound to every chunk.
 */
const chunkSize = 65_536
const tagSize = 16
const prefixSize = 7
const longestHeader = 1_048_576

export class SealedWriter {
  readonly #handle: number
  readonly #key: Buffer
  readonly #header: Buffer
  readonly #prefix = randomBytes(prefixSize)
  #waiting: Buffer[] = []
  #waitingSize = 0
  #chunk = 0
  #closed = false

  /** `path` must not exist. `header` has no line break. */
  constructor(path: string, key: Buffer, header: string) {
    this.#handle = openSync(path, 'wx', 0o600)
    this.#key = key
    this.#header = Buffer.from(`${header}\n`)
    writeAll(this.#handle, this.#header)
    writeAll(this.#handle, this.#prefix)
  }

  write(bytes: Uint8Array): void {
    this.#waiting.push(Buffer.from(bytes))
    this.#waitingSize += bytes.length
    if (this.#waitingSize <= chunkSize) return
    const all = Buffer.concat(this.#waiting)
    let at = 0
    // The last chunk is written by `end`, so at least one byte waits for it.
    for (; all.length - at > chunkSize; at += chunkSize) this.#seal(all.subarray(at, at + chunkSize), false)
    this.#waiting = [all.subarray(at)]
    this.#waitingSize = all.length - at
  }

  /** Writes the last chunk and syncs. */
  end(): void {
    this.#seal(Buffer.concat(this.#waiting), true)
    fsyncSync(this.#handle)
    this.abandon()
  }

  /** Closes the file, whole or not. */
  abandon(): void {
    if (!this.#closed) closeSync(this.#handle)
    this.#closed = true
  }

  #seal(bytes: Buffer, last: boolean): void {
    const nonce = nonceOf(this.#prefix, this.#chunk++, last)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(this.#header)
    writeAll(this.#handle, Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]))
  }
}

/** The header, without the key: what it says is only to be believed once a chunk was read. Undefined where there is none. */
export function readSealedHeader(path: string): string | undefined {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(longestHeader)
    const read = readSync(handle, bytes, 0, longestHeader, 0)
    const end = bytes.subarray(0, read).indexOf(0x0a)
    return end < 0 ? undefined : bytes.toString('utf8', 0, end)
  } finally {
    closeSync(handle)
  }
}

/**
 * The content, chunk by chunk. Throws what `damaged` makes at the first chunk that does not hold, or where the file
 * ends too early or goes on too long; what was given before it is authentic but not the whole.
 */
export function* readSealed(path: string, key: Buffer, header: string, damaged: () => Error): Generator<Buffer> {
  const handle = openSync(path, 'r')
  try {
    const bound = Buffer.from(`${header}\n`)
    const prefix = Buffer.alloc(prefixSize)
    let at = bound.length
    if (readSync(handle, prefix, 0, prefixSize, at) !== prefixSize) throw damaged()
    at += prefixSize
    const stored = Buffer.alloc(chunkSize + tagSize + 1)
    for (let chunk = 0; ; chunk++) {
      const read = readFully(handle, stored, at)
      // One byte more than a chunk is looked at: without it, this chunk is the last.
      const last = read <= chunkSize + tagSize
      const size = Math.min(read, chunkSize + tagSize)
      if (size < tagSize) throw damaged()
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, chunk, last)).setAAD(bound)
      decipher.setAuthTag(stored.subarray(size - tagSize, size))
      const plain = decipher.update(stored.subarray(0, size - tagSize))
      try {
        decipher.final()
      } catch {
        throw damaged()
      }
      yield plain
      if (last) return
      at += size
    }
  } finally {
    closeSync(handle)
  }
}

function readFully(handle: number, into: Buffer, position: number): number {
  let read = 0
  while (read < into.length) {
    const now = readSync(handle, into, read, into.length - read, position + read)
    if (now === 0) break
    read += now
  }
  return read
}

function nonceOf(prefix: Buffer, chunk: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(chunk, prefixSize)
  nonce[11] = last ? 1 : 0
  return nonce
}
