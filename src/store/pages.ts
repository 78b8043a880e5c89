import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const pageSize = 4096
const saltSize = 16
const macSize = 64
const reserved = 80
/** SQLite's own header after the salt: page size, versions, reserved bytes, fractions. They lie outside page 1's code. */
const headerEnd = 24

export type PageCheck = { readonly pages: number; readonly damaged: readonly number[] }

/**
 * Every page of an encrypted database held against its authentication code (SQLCipher 4: HMAC-SHA-512 over the page
 * and its number), free pages too, which SQLite itself never reads. Must not run on a file that this process has open
 * as a database: closing the file would drop SQLite's lock on it.
 */
export function checkPages(path: string, dataKey: Uint8Array, firstOnly = false): PageCheck {
  const damaged: number[] = []
  const pages = eachPage(path, dataKey, firstOnly, (number, page, key) => {
    const start = number === 1 ? headerEnd : 0
    const position = Buffer.alloc(4)
    position.writeUInt32LE(number)
    const code = createHmac('sha512', key)
      .update(page.subarray(start, pageSize - macSize))
      .update(position)
      .digest()
    const whole = page.length === pageSize && code.equals(page.subarray(pageSize - macSize))
    if (!whole || (number === 1 && !isHeader(page.subarray(saltSize, headerEnd)))) damaged.push(number)
  })
  return { pages, damaged }
}

/** The decrypted pages, one after another, for tests that search for what should be gone. Page 1 without its first 24 bytes. */
export function decryptedPages(path: string, dataKey: Uint8Array): Buffer {
  const plain: Buffer[] = []
  eachPage(path, dataKey, false, (number, page) => {
    const start = number === 1 ? headerEnd : 0
    const body = page.subarray(start, pageSize - reserved)
    const iv = page.subarray(pageSize - reserved, pageSize - reserved + 16)
    const decipher = createDecipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false)
    plain.push(decipher.update(body.subarray(0, body.length - (body.length % 16))), decipher.final())
  })
  return Buffer.concat(plain)
}

function eachPage(
  path: string,
  dataKey: Uint8Array,
  firstOnly: boolean,
  visit: (number: number, page: Buffer, macKey: Buffer) => void,
): number {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const pages = Math.ceil(size / pageSize)
    const page = Buffer.alloc(pageSize)
    let macKey = Buffer.alloc(0)
    for (let number = 1; number <= (firstOnly ? Math.min(1, pages) : pages); number++) {
      const read = readSync(file, page, 0, pageSize, (number - 1) * pageSize)
      if (number === 1) {
        const salt = Buffer.from(page.subarray(0, saltSize).map((byte) => byte ^ 0x3a))
        macKey = pbkdf2Sync(dataKey, salt, 2, 32, 'sha512')
      }
      visit(number, page.subarray(0, read), macKey)
    }
    return pages
  } finally {
    closeSync(file)
  }
}

function isHeader(bytes: Buffer): boolean {
  const journal = bytes[2]
  return (
    bytes.readUInt16BE(0) === pageSize &&
    (journal === 1 || journal === 2) &&
    bytes[3] === journal &&
    bytes[4] === reserved &&
    bytes[5] === 64 &&
    bytes[6] === 32 &&
    bytes[7] === 32
  )
}
