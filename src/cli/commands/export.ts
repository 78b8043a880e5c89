import type { Command } from 'commander'
import { RegardError } from '../../errors.ts'
import type { Io } from '../io.ts'
import { several, short } from '../plain.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly out: string; readonly everything?: true; readonly private?: true }

const examples = `
A session is written only where its client agreed to an export (regard consent give SESSION export).
Private notes and check-ins are in no export but their own.

Examples:
  regard export 3fa91c02 --out session-06
  regard export --everything --out leaving`

export function registerExport(program: Command, io: Io): void {
  withStoreOptions(program.command('export'))
    .summary('write sessions out in open formats')
    .description('Write what is kept into a folder, in open formats. What is written is not encrypted.')
    .argument('[session]')
    .requiredOption('--out <folder>', 'a folder that is not there yet')
    .option('--everything', 'all that is yours')
    .option('--private', 'your private notes and check-ins, and nothing else')
    .addHelpText('after', examples)
    .action((name: string | undefined, flags: Flags) => {
      if ([name, flags.everything, flags.private].filter((one) => one !== undefined).length !== 1) {
        throw new RegardError('bad-usage', { details: { what: 'a session, --everything or --private' } })
      }
      return withStore(flags, io, async (store, app) => {
        if (flags.private) {
          const { notes, checkIns } = await app.exportPrivateNotes(store, flags.out)
          io.out(`${several(notes, 'private note')} and ${several(checkIns, 'check-in')} written to ${flags.out}\n`)
        } else {
          const { sessions, leftOut, files } =
            name === undefined
              ? await app.exportEverything(store, flags.out)
              : await app.exportSession(store, await app.findSession(store, name), flags.out)
          io.out(`${several(sessions.length, 'session')}, ${several(files, 'file')} written to ${flags.out}\n`)
          if (leftOut.length > 0) {
            io.err(`Left out, without consent to be exported: ${leftOut.map(short).join(', ')}\n`)
          }
        }
        io.err('What is there is not encrypted.\n')
      })
    })
}
