import { withoutPossible } from '../../app/coded-session-of.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { convokitCorpus, deidentified, sdis } from '../../report/index.ts'
import type { CodeFlags } from '../code-flags.ts'
import type { Io } from '../io.ts'
import { makeFolder, notEncrypted, writeWhole } from './out-folder.ts'
import type { Sink } from './sink.ts'

/**
 * All sessions of the run as one corpus: SDIS for GSEQ (printed, or one file), or the files of a ConvoKit corpus.
 * @throws RegardError `output-not-writable`
 */
export async function corpus(flags: CodeFlags, io: Io): Promise<Sink> {
  const folder = flags.out
  if (folder) await makeFolder(folder)
  const sessions: CodedSession[] = []
  return {
    has: () => false,
    async add(coded) {
      const asserted = withoutPossible(coded)
      sessions.push(flags.deidentified ? deidentified(asserted) : asserted)
    },
    async end() {
      const files: Readonly<Record<string, string>> =
        flags.format === 'convokit' ? convokitCorpus(sessions) : { 'sessions.sds': sdis(sessions) }
      if (!folder) {
        io.out(Object.values(files).join(''))
        return undefined
      }
      for (const [name, content] of Object.entries(files)) await writeWhole(folder, name, content)
      return notEncrypted(folder)
    },
  }
}
