import { compareCodingFiles } from '../app/compare-codings.ts'
import { agreementPage, agreementTable, disagreementsTable } from '../report/agreement/index.ts'
import { readCodingFiles } from './coding-files.ts'
import type { AgreeFlags } from './commands/agree.ts'
import { exitCodes } from './exit.ts'
import { sentenceOf } from './inputs.ts'
import { type Io, layoutFor } from './io.ts'

/** Reads the codings, prints what they agree on, and says on stderr what was found about the files. */
export async function agreeFiles(paths: readonly string[], flags: AgreeFlags, io: Io): Promise<void> {
  const files = await readCodingFiles(paths, io)
  if (!files) {
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
    case 'text':
      io.out(agreementPage(value, { ...layoutFor(flags, io), turns: flags.turns }))
      return
    case 'json':
      io.out(`${JSON.stringify(value)}\n`)
      return
    case 'csv':
      io.out(flags.disagreements ? disagreementsTable(value) : agreementTable(value))
  }
}
