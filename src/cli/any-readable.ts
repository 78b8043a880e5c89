import { readTranscript } from '../transcript/index.ts'
import { exitCodes } from './exit.ts'
import { readInput, sentenceOf } from './inputs.ts'
import type { Io } from './io.ts'

/**
 * Whether a session can be made of one of the files at least: they are looked at up to the first such one. Where there
 * is none, what was found in each is said, and the exit code is that of an input with errors.
 */
export async function anyReadable(
  paths: readonly string[],
  labels: { readonly therapist?: string; readonly client?: string },
  io: Io,
): Promise<boolean> {
  const said: string[] = []
  for (const path of paths) {
    const input = await readInput(path, io)
    if ('problem' in input) {
      said.push(`${path}: ${input.problem}\n`)
      continue
    }
    const { therapist, client } = labels
    const { value, issues } = await readTranscript(input.bytes, {
      id: input.id,
      fileName: input.name,
      ...(therapist === undefined ? {} : { therapist }),
      ...(client === undefined ? {} : { client }),
    })
    if (value) return true
    said.push(...issues.map((issue) => `${path}: ${sentenceOf(issue)}\n`))
  }
  io.err(said.join(''))
  io.setExit(exitCodes.inputErrors)
  return false
}
