import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RegardError } from '../errors.ts'
import { syncFolder, writeAll } from '../store/files.ts'
import type { ExportFile } from './export-files.ts'

/** True where an export may be written: nothing is there, or an empty folder. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}

/**
 * Writes the files into the folder, readable by their owner alone: built beside it under another name, then renamed, so
 * that what stands there is the whole. What could not be ended is taken away again.
 * @throws RegardError `output-exists`, `output-not-writable`
 */
export async function writeExport(
  folder: string,
  files: AsyncIterable<ExportFile> | Iterable<ExportFile>,
): Promise<number> {
  const target = resolve(folder)
  const half = `${target}.half`
  let count = 0
  try {
    if (!isFree(target)) throw new RegardError('output-exists')
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { recursive: true, mode: 0o700 })
    for await (const { name, content } of files) {
      const path = join(half, ...name.split('/'))
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const handle = openSync(path, 'wx', 0o600)
      try {
        for (const bytes of typeof content === 'string' ? [Buffer.from(content)] : content) writeAll(handle, bytes)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      count++
    }
    if (existsSync(target)) rmSync(target, { recursive: true })
    renameSync(half, target)
    syncFolder(dirname(target))
    return count
  } catch (cause) {
    rmSync(half, { recursive: true, force: true })
    if (cause instanceof RegardError) throw cause
    if (cause instanceof Error && 'syscall' in cause) throw new RegardError('output-not-writable', { cause })
    throw cause
  }
}
