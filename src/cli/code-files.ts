import { codeTranscript } from '../app/code-transcript.ts'
import { loadCoder, type SessionCoder } from '../coding/index.ts'
import { RegardError } from '../errors.ts'
import type { CodeFlags } from './code-flags.ts'
import { exitCodes } from './exit.ts'
import { readInput, sentenceOf } from './inputs.ts'
import type { Io } from './io.ts'
import { outputFiles } from './output-files.ts'
import { render } from './outputs.ts'
import { progressOn } from './progress.ts'

/** Codes each file and prints or writes what came out. A broken one stops none of the others: it is named at the end. */
export async function codeFiles(paths: readonly string[], flags: CodeFlags, io: Io): Promise<void> {
  if (flags.format === 'html' && !flags.out && paths.length > 1) {
    throw new RegardError('bad-usage', { details: { html: 'several pages need a folder: add --out FOLDER' } })
  }
  const files = flags.out ? await outputFiles(flags.out) : undefined
  const progress = progressOn(io)
  const broken: { path: string; problem: string }[] = []
  let coder: SessionCoder | undefined
  let printed = 0
  try {
    for (const [at, path] of paths.entries()) {
      const input = await readInput(path, io)
      if ('problem' in input) {
        broken.push(input)
        continue
      }
      coder ??= await loadCoder()
      const { value, issues } = await codeTranscript(
        input.bytes,
        {
          id: input.id,
          fileName: input.name,
          ...(flags.therapist ? { therapist: flags.therapist } : {}),
          ...(flags.client ? { client: flags.client } : {}),
          ...(flags.goal ? { goal: flags.goal } : {}),
          onProgress: (done, total) =>
            paths.length > 1 ? progress.show(at, paths.length, 'sessions') : progress.show(done, total, 'reading'),
        },
        coder,
      )
      if (!value) {
        const errors = issues.filter((issue) => issue.severity === 'error')
        broken.push({ path, problem: errors.map(sentenceOf).join(' ') })
        continue
      }
      if (flags.format !== 'json') for (const issue of issues) io.err(`${path}: ${sentenceOf(issue)}\n`)
      const page = await render(value, input.name, flags, io)
      if (files) await files.write(input.name, flags.format, page)
      else io.out(printed++ === 0 ? page : joined(page, flags))
    }
  } finally {
    progress.end()
    await coder?.close()
  }
  if (files) io.err(`Written to ${flags.out}. What is there is not encrypted.\n`)
  nameBroken(broken, paths.length, io)
}

/** What follows another session on standard output: the pages apart, one table with one header. */
function joined(page: string, flags: CodeFlags): string {
  if (flags.format === 'csv') return page.slice(page.indexOf('\n') + 1)
  return flags.format === 'text' ? `\n${page}` : page
}

function nameBroken(broken: readonly { path: string; problem: string }[], all: number, io: Io): void {
  if (broken.length === 0) return
  if (all > 1) io.err(`${broken.length} of ${all} files could not be coded:\n`)
  for (const { path, problem } of broken) io.err(`${all > 1 ? '  ' : ''}${path}: ${problem}\n`)
  io.setExit(exitCodes.inputErrors)
}
