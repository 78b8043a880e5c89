import { statSync } from 'node:fs'
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { several } from '../plain.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
Keep it on another disk. It opens with the passphrase or the recovery code of today.

Examples:
  regard backup /media/stick/regard-2026-06-03.backup
  REGARD_PASSPHRASE_FILE=~/.passphrase regard backup "/media/$(date +%F).backup"`

export function registerBackup(program: Command, io: Io): void {
  withStoreOptions(program.command('backup'))
    .summary('make one encrypted file of everything')
    .description('Write everything that is kept into one encrypted file, and read it again to be sure.')
    .argument('<file>', 'a file that is not there yet')
    .addHelpText('after', examples)
    .action((file: string, flags: StoreFlags) =>
      withStore(flags, io, async (store, app) => {
        const { audit } = await app.makeBackup(store, file)
        const megabytes = (statSync(file).size / 1024 / 1024).toFixed(1)
        io.out(
          `${file}: ${megabytes} MB, encrypted, read again and found whole (${several(audit.entries, 'entry', 'entries')} of the audit).\n`,
        )
      }),
    )
}
