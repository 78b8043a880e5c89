import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import * as z from 'zod'
import { invariant, RegardError } from '../errors.ts'
import type { CipherConnection } from './cipher.ts'
import { syncFolder, writeDurably } from './files.ts'
import type { Layout } from './layout.ts'

const Mark = z.object({ stage: z.enum(['moving', 'moved']), size: z.int(), digest: z.string() })

/** Above this, the write-ahead log is moved into the database after a commit. */
export const walLimit = 16 * 1024 * 1024

export function walSize(layout: Layout): number {
  return existsSync(layout.wal) ? statSync(layout.wal).size : 0
}

/**
 * Moves the write-ahead log into the database and empties it. SQLite would do so by itself, but a log that is damaged
 * from outside after it was moved in part would then be read as a shorter log over newer pages: a gap. A mark beside
 * the store says where the move stands, with the digest of the log, so that the next opening knows whether it may
 * trust the two together.
 * @returns false where the log could not be moved and stays as it was (nothing is lost by that)
 */
export function moveLog(connection: CipherConnection, layout: Layout): boolean {
  const size = walSize(layout)
  if (size === 0) return true
  const digest = digestOf(layout, size)
  try {
    writeDurably(layout.checkpoint, JSON.stringify({ stage: 'moving', size, digest }))
    const [result] = z
      .array(z.object({ busy: z.number(), log: z.number(), checkpointed: z.number() }))
      .parse(connection.pragma('wal_checkpoint(FULL)'))
    const moved = result?.busy === 0 && result.log === result.checkpointed
    if (!moved) {
      clearMark(layout)
      return false
    }
  } catch (error) {
    // The log is whole, so that nothing is lost. But closing, SQLite moves it by itself and takes it away: a mark that
    // stayed would then speak of a log that is gone, and a sound store would be taken for a damaged one.
    clearMark(layout)
    throw error
  }
  try {
    writeDurably(layout.checkpoint, JSON.stringify({ stage: 'moved', size, digest }))
  } catch (cause) {
    clearMark(layout)
    throw new RegardError('store-closed', { cause })
  }
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
    invariant(walSize(layout) === 0, 'the log is empty after it was moved')
    clearMark(layout)
  } catch (cause) {
    // From here SQLite would begin a new log over the old one, and the mark would speak of another log.
    throw new RegardError('store-closed', { cause })
  }
  return true
}

/**
 * Before the database is opened: ends a move that a kill cut short.
 * @throws RegardError `store-damaged` where the log was changed while half of it stood in the database
 */
export function settleLog(layout: Layout): void {
  if (!existsSync(layout.checkpoint)) return
  let mark: z.infer<typeof Mark>
  try {
    mark = Mark.parse(JSON.parse(readFileSync(layout.checkpoint, 'utf8')))
  } catch {
    throw new RegardError('store-damaged', { details: { part: 'checkpoint' } })
  }
  if (mark.stage === 'moved') rmSync(layout.wal, { force: true })
  else if (walSize(layout) < mark.size || digestOf(layout, mark.size) !== mark.digest) {
    throw new RegardError('store-damaged', { details: { part: 'write-ahead log' } })
  }
  if (mark.stage === 'moved') clearMark(layout)
}

/** After the database was opened and its log moved as a whole. */
export function clearMark(layout: Layout): void {
  if (!existsSync(layout.checkpoint)) return
  rmSync(layout.checkpoint, { force: true })
  syncFolder(layout.store)
}

function digestOf(layout: Layout, size: number): string {
  return createHash('sha256').update(readFileSync(layout.wal).subarray(0, size)).digest('hex')
}
