import { existsSync } from 'node:fs'
import { readAttachment } from './attachments.ts'
import type { CipherConnection } from './cipher.ts'
import { withDiskErrors } from './disk-errors.ts'
import { type Layout, layoutOf } from './layout.ts'
import { checkPages } from './pages.ts'
import type { Store } from './store.ts'

export type StoreCheck = {
  readonly pages: number
  readonly damagedPages: readonly number[]
  readonly attachments: number
  readonly damagedAttachments: readonly string[]
  readonly inner: 'whole' | 'damaged'
}

/**
 * Reads everything and holds it against its codes: every page of the file (free ones too), SQLite's own check of its
 * structure and of the index, every recording. The file is read through its own handle, which would drop SQLite's lock
 * on it; the folder's lock, on another file, keeps others out all the while.
 */
export async function verifyStore(store: Store): Promise<StoreCheck> {
  const layout: Layout = layoutOf(store.parts.layout.folder)
  await store.checkpoint()
  const { pages, damaged } = withDiskErrors(() => checkPages(layout.database, store.parts.dataKey))
  const rows = await store.read((db) => db.selectFrom('attachments').select('id').execute())
  const damagedAttachments: string[] = []
  for (const { id } of rows) {
    try {
      for (const _ of await readAttachment(store, id));
    } catch {
      damagedAttachments.push(id)
    }
  }
  return {
    pages,
    damagedPages: damaged,
    attachments: rows.length,
    damagedAttachments,
    inner: existsSync(layout.database) && (await store.alone(isWhole)) ? 'whole' : 'damaged',
  }
}

function isWhole(connection: CipherConnection): boolean {
  try {
    connection.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    return (
      connection.pragma('integrity_check', { simple: true }) === 'ok' &&
      connection.prepare('PRAGMA foreign_key_check').all().length === 0
    )
  } catch {
    return false
  }
}
