import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { RegardError } from '../errors.ts'
import type { Format } from './code-flags.ts'
import { extensions } from './outputs.ts'

export type OutputFiles = {
  /** Writes the page under the name of the file that it was made from; a second file of that name gets a number. */
  readonly write: (name: string, format: Format, page: string) => Promise<string>
}

/**
 * A folder for results, made where it is not there.
 * @throws RegardError `output-not-writable`
 */
export async function outputFiles(folder: string): Promise<OutputFiles> {
  const refuse = (cause: unknown): never => {
    throw new RegardError('output-not-writable', { details: { folder }, cause })
  }
  await mkdir(folder, { recursive: true }).catch(refuse)
  const taken = new Map<string, number>()
  return {
    async write(name, format, page) {
      const stem = parse(name).name
      const count = (taken.get(stem) ?? 0) + 1
      taken.set(stem, count)
      const path = join(folder, `${stem}${count > 1 ? `-${count}` : ''}.${extensions[format]}`)
      await writeFile(path, page, { mode: 0o600 }).catch(refuse)
      return path
    },
  }
}
