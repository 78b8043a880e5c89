import { type CodingFile, compareCodingFiles } from '../app/compare-codings.ts'
import { agreementPage, agreementTable, disagreementsTable } from '../report/agreement/index.ts'
import type { AgreeFlags } from './commands/agree.ts'
import { exitCodes } from './exit.ts'
import { readInput, sentenceOf } from './inputs.ts'
import type { Io } from './io.ts'

/** Reads the codings, prints what they agree on, and says on stderr what was found about the files. */
export async function agreeFiles(paths: readonly string[], flags: AgreeFlags, io: Io): Promise<void> {
  const files: CodingFile[] = []
  let unreadable = false
  for (const path of paths) {
    const input = await readInput(path, io)
    if ('problem' in input) {
      io.err(`${input.path}: ${input.problem}\n`)
      unreadable = true
    } else files.push({ name: input.name, bytes: input.bytes })
  }
  if (unreadable) {
    io.setExit(exitCodes.inputErrors)
    return
  }
  const { value, issues } = compareCodingFiles(files, flags.coders ? { coders: flags.coders } : {})
  for (const issue of issues) io.err(`${issue.file === undefined ? '' : `${issue.file}: `}${sentenceOf(issue)}\n`)
  if (!value) {
    io.setExit(exitCodes.inputErrors)
    return
  }
  switch (flags.format) {
    case 'text': {
      const width = Math.min(io.terminal.columns, 80)
      io.out(agreementPage(value, { width, ascii: flags.ascii ?? io.terminal.ascii, turns: flags.turns }))
      return
    }
    case 'json':
      io.out(`${JSON.stringify(value)}\n`)
      return
    case 'csv':
      io.out(flags.disagreements ? disagreementsTable(value) : agreementTable(value))
  }
}
