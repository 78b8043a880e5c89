import type { CodingFile } from '../app/compare-codings.ts'
import { readInput } from './inputs.ts'
import type { Io } from './io.ts'

/** The files of codings that a command was given; undefined where one cannot be read, which is said on stderr. */
export async function readCodingFiles(paths: readonly string[], io: Io): Promise<readonly CodingFile[] | undefined> {
  const files: CodingFile[] = []
  for (const path of paths) {
    const input = await readInput(path, io)
    if ('problem' in input) io.err(`${input.path}: ${input.problem}\n`)
    else files.push({ name: input.name, bytes: input.bytes })
  }
  return files.length === paths.length ? files : undefined
}
