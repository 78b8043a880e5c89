import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { requireDay } from '../../app/day.ts'
import { RegardError } from '../../errors.ts'
import type { Purpose } from '../../store/consents.ts'
import { ask, askYes } from '../ask.ts'
import type { ImportFlags } from '../import-files.ts'
import { type Io, readingStdinOnce } from '../io.ts'
import { parsePurposes, purposeList, purposeWords } from '../purposes.ts'
import { type StoreFlags, withStoreOptions, withStoreOrNew } from '../with-store.ts'

type Flags = StoreFlags & ImportFlags & { readonly alias?: string; readonly consent?: string }

const examples = `
Purposes that a client can agree to:
${purposeList}

Examples:
  regard import session-06.vtt --alias W --consent keep,code
  regard import june/*.vtt --alias W --consent keep,code --held-on 2026-06-03`

export function registerImport(program: Command, io: Io): void {
  withStoreOptions(program.command('import'))
    .summary('keep sessions in the encrypted store, and code them')
    .description('Keep transcripts in the encrypted store. The first one makes the store and asks for a passphrase.')
    .argument('<file...>', 'transcripts, or - for standard input')
    .option('--alias <alias>', 'whose sessions they are: an alias or initials, never a full name')
    .option('--consent <purposes>', 'what the client has agreed to, such as keep,code (asked where it is absent)')
    .option('--held-on <day>', 'the day it took place, YYYY-MM-DD')
    .option('--goal <words>', 'the change that the session is about, such as "drink less"')
    .option('--therapist <label>', 'who is the therapist, as the label stands in the file')
    .option('--client <label>', 'who is the client, as the label stands in the file')
    .option('--no-code', 'keep without coding')
    .option('--again', 'keep it also where the same words are kept for that client already')
    .option('--recording <file>', 'the recording of the session, kept encrypted beside it (with one FILE)')
    .option('--recording-consent <purposes>', 'what the client has agreed to for the recording, such as keep,play')
    .addHelpText('after', examples)
    .action(async (files: string[], flags: Flags) => {
      const consented = flags.consent === undefined ? undefined : parsePurposes([flags.consent])
      if (consented) requireKeep(consented)
      if (flags.heldOn !== undefined) requireDay(flags.heldOn, 'held-on')
      if (flags.recording !== undefined) {
        if (files.length > 1) {
          throw new RegardError('bad-usage', { details: { recording: 'one recording goes with one file' } })
        }
        requireKeep(parsePurposes([flags.recordingConsent ?? '']))
        await requireFile(flags.recording)
      }
      // Nothing is asked, made or opened before there is something to keep.
      const { anyReadable } = await import('../any-readable.ts')
      const input = readingStdinOnce(io)
      if (!(await anyReadable(files, flags, input))) return
      const alias =
        flags.alias ?? (io.terminal.interactive ? await ask(io, 'Whose session is it (alias or initials)? ') : '')
      if (!alias?.trim()) throw new RegardError('bad-usage', { details: { alias: 'add --alias' } })
      const consents = consented ?? (await askConsents(io))
      requireKeep(consents)
      const { importFiles } = await import('../import-files.ts')
      await withStoreOrNew(flags, io, (store, app) =>
        importFiles(store, app, input, files, { ...flags, alias, consents }),
      )
    })
}

/** @throws RegardError `keep-not-agreed` */
function requireKeep(purposes: readonly Purpose[]): void {
  if (!purposes.includes('keep')) throw new RegardError('keep-not-agreed')
}

/** @throws RegardError `file-not-found` */
async function requireFile(recording: string): Promise<void> {
  const found = await stat(recording).catch(() => undefined)
  if (!found?.isFile()) throw new RegardError('file-not-found', { details: { recording } })
}

async function askConsents(io: Io): Promise<Purpose[]> {
  if (!io.terminal.interactive) throw new RegardError('bad-usage', { details: { consent: 'add --consent' } })
  const agreed: Purpose[] = []
  for (const purpose of ['keep', 'code', 'export'] as const) {
    if (await askYes(io, `Has the client agreed that the session ${purposeWords[purpose]}?`)) agreed.push(purpose)
    else if (purpose === 'keep') break
  }
  return agreed
}
