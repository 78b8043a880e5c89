import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RegardError } from '../../errors.ts'

/** What the person hears of every file that is written outside of the store. */
export const notEncrypted = (folder: string): string => `Written to ${folder}. What is there is not encrypted.`

/**
 * A folder for results, made where it is not there.
 * @throws RegardError `output-not-writable`
 */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(refuseIn(folder))
}

/** Writes a file whole: under another name first, so that a run that is broken off leaves no half of it. */
export async function writeWhole(folder: string, name: string, content: string): Promise<void> {
  const path = join(folder, name)
  await writeFile(`${path}.half`, content, { mode: 0o600 })
    .then(() => rename(`${path}.half`, path))
    .catch(refuseIn(folder))
}

export function refuseIn(folder: string): (cause: unknown) => never {
  return (cause) => {
    throw new RegardError('output-not-writable', { details: { folder }, cause })
  }
}
