import type { CodeSequence } from '../app/sequences.ts'
import { RegardError } from '../errors.ts'
import { sequencesPage, sequencesTable } from '../report/sequences/index.ts'
import { readCodingFiles } from './coding-files.ts'
import type { SequenceFlags } from './commands/sequences.ts'
import { exitCodes } from './exit.ts'
import { sentenceOf } from './inputs.ts'
import { type Io, layoutFor } from './io.ts'
import { withStore } from './with-store.ts'

/** Reads the sequences of the files, or of a kept client, and prints what follows what. */
export async function printSequences(paths: readonly string[], flags: SequenceFlags, io: Io): Promise<void> {
  if ((paths.length === 0) === (flags.client === undefined)) {
    throw new RegardError('bad-usage', { details: { what: 'files of coded sessions, or --client ALIAS' } })
  }
  const sequences = flags.client === undefined ? await fromFiles(paths, io) : await ofClient(flags.client, flags, io)
  if (!sequences) {
    io.setExit(exitCodes.inputErrors)
    return
  }
  const { sequencesOf } = await import('../app/sequences.ts')
  const found = sequencesOf(sequences, {
    lags: flags.lags,
    ...(flags.given ? { given: flags.given } : {}),
    ...(flags.target ? { targets: flags.target } : {}),
    oneClient: flags.client !== undefined || flags.oneClient === true,
  })
  switch (flags.format) {
    case 'text':
      io.out(sequencesPage(found, layoutFor(flags, io)))
      return
    case 'json':
      io.out(`${JSON.stringify(found)}\n`)
      return
    case 'csv':
      io.out(sequencesTable(found))
  }
}

async function fromFiles(paths: readonly string[], io: Io): Promise<readonly CodeSequence[] | undefined> {
  const { readSequences } = await import('../app/sequences.ts')
  const files = await readCodingFiles(paths, io)
  if (!files) return undefined
  const { value, issues } = readSequences(files)
  for (const issue of issues) io.err(`${issue.file}: ${sentenceOf(issue)}\n`)
  return value
}

async function ofClient(name: string, flags: SequenceFlags, io: Io): Promise<readonly CodeSequence[]> {
  return withStore(flags, io, async (store, app) => app.clientSequences(store, (await app.findClient(store, name)).id))
}
