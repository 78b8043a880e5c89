import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { deriveKey } from './keyring.ts'

/** What the store was when its last change was acknowledged, kept outside of the database. */
export type Head = { readonly commits: number; readonly auditEntries: number; readonly auditMac: Buffer }

const size = 80

/**
 * A file of fixed size, overwritten in place after each commit. It is not synced: after a power cut it may lag behind,
 * which can only hide a loss that the database's own sync has already excluded. It tells, at the next opening, that
 * commits are gone (a damaged write-ahead log, an older file put in the place of the store) or that the end of the
 * audit was cut off.
 */
export class HeadFile {
  readonly #path: string
  readonly #key: Buffer
  #handle: number | undefined

  constructor(path: string, dataKey: Uint8Array) {
    this.#path = path
    this.#key = deriveKey(dataKey, 'head')
  }

  /** Undefined where there is none, or where it was written by another key or damaged. */
  read(): Head | undefined {
    if (!existsSync(this.#path)) return undefined
    const bytes = readFileSync(this.#path)
    if (bytes.length !== size || !timingSafeEqual(this.#macOf(bytes), bytes.subarray(48))) return undefined
    return {
      commits: Number(bytes.readBigUInt64BE(0)),
      auditEntries: Number(bytes.readBigUInt64BE(8)),
      auditMac: Buffer.from(bytes.subarray(16, 48)),
    }
  }

  write(head: Head): void {
    const bytes = Buffer.alloc(size)
    bytes.writeBigUInt64BE(BigInt(head.commits), 0)
    bytes.writeBigUInt64BE(BigInt(head.auditEntries), 8)
    head.auditMac.copy(bytes, 16)
    this.#macOf(bytes).copy(bytes, 48)
    this.#handle ??= openSync(this.#path, existsSync(this.#path) ? 'r+' : 'w', 0o600)
    writeSync(this.#handle, bytes, 0, size, 0)
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
    this.#key.fill(0)
  }

  #macOf(bytes: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(bytes.subarray(0, 48)).digest()
  }
}
