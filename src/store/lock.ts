import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod'
import { RegardError } from '../errors.ts'
import { loadCipherModule } from './cipher.ts'
import { asDiskError, withDiskErrors } from './disk-errors.ts'
import { privateFolder, writeDurably } from './files.ts'
import type { Layout } from './layout.ts'

/** A process that is just closing has this long to let go. */
const patienceMs = 800

const Holder = z.object({ pid: z.int() })

/**
 * One process at a time. The lock is the operating system's own, on an empty file beside the store, so that it ends
 * with the process whatever kills it; the number of the process that holds it is told beside it.
 * @throws RegardError `store-in-use` within two seconds
 */
export async function lockFolder(layout: Layout): Promise<{ release(): void }> {
  const Database = await loadCipherModule()
  withDiskErrors(() => privateFolder(layout.folder))
  const lock = withDiskErrors(() => {
    if (!existsSync(layout.lock)) writeDurably(layout.lock, '')
    return new Database(layout.lock, { timeout: patienceMs })
  })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      const pid = holderOf(layout)
      throw new RegardError('store-in-use', { details: pid === undefined ? {} : { process: pid } })
    }
    throw asDiskError(error)
  }
  try {
    withDiskErrors(() => writeDurably(layout.holder, `${JSON.stringify({ pid: process.pid })}\n`))
  } catch (error) {
    lock.close()
    throw error
  }
  return {
    release() {
      if (!lock.open) return
      rmSync(layout.holder, { force: true })
      lock.close()
    },
  }
}

/** The process that says it holds the lock, or undefined. */
export function holderOf(layout: Layout): number | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(layout.holder, 'utf8'))).pid
  } catch {
    return undefined
  }
}
