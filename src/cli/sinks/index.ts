import { RegardError } from '../../errors.ts'
import type { CodeFlags } from '../code-flags.ts'
import type { Io } from '../io.ts'
import { corpus } from './corpus.ts'
import { pageFiles } from './page-files.ts'
import { printed } from './printed.ts'
import type { Sink } from './sink.ts'
import { tableFiles } from './table-files.ts'

export type { Sink } from './sink.ts'

/**
 * Where the sessions of a run go, as the options say.
 * @throws RegardError `bad-usage` where one output cannot hold several pages
 */
export async function sinkFor(flags: CodeFlags, files: number, io: Io): Promise<Sink> {
  const { format, out } = flags
  if (!out && (format === 'convokit' || (format === 'html' && files > 1))) {
    throw new RegardError('bad-usage', { details: { [format]: 'several files need a folder: add --out FOLDER' } })
  }
  if (format === 'sdis' || format === 'convokit') return corpus(flags, io)
  if (!out) return printed(format, flags, io)
  return format === 'csv' ? tableFiles(out, flags) : pageFiles(out, format, flags, io)
}
