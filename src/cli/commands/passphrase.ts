import type { Command } from 'commander'
import { RegardError } from '../../errors.ts'
import { askNewPassphrase, newPassphraseFile } from '../ask-passphrase.ts'
import type { Io } from '../io.ts'
import { askSecret, dataFolder, loadApp, type StoreFlags, showRecoveryCode, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly recover?: true; readonly newCode?: true; readonly newKey?: true }

const examples = `
Backups that were made before keep the passphrase and the recovery code that they were made with.

Examples:
  regard passphrase
  regard passphrase --recover`

export function registerPassphrase(program: Command, io: Io): void {
  withStoreOptions(program.command('passphrase'))
    .summary('change the passphrase, the recovery code or the key')
    .description('Change the passphrase. Forgotten it: --recover asks for the recovery code instead.')
    .option('--recover', 'with the recovery code, because the passphrase is forgotten')
    .option('--new-code', 'a new recovery code; the old one opens the store no more')
    .option(
      '--new-key',
      'a new key for everything, with a new passphrase and a new recovery code, after somebody may have had the old ones',
    )
    .addHelpText('after', examples)
    .action(async (flags: Flags) => {
      if (flags.newCode && flags.newKey) throw new RegardError('bad-usage', { details: { what: 'one of the two' } })
      const app = await loadApp()
      const folder = await dataFolder(flags, io)
      if (!app.workbenchExists(folder)) throw new RegardError('store-missing', { details: { folder } })
      const secret = await askSecret(flags.recover ? { ...flags, recovery: true } : flags, io)
      const store = await app.openWorkbench({ folder, secret, now: io.now })
      try {
        if (flags.newCode) {
          showRecoveryCode(io, await app.replaceRecoveryCode(store, secret))
        } else if (flags.newKey) {
          const code = await app.replaceKey(store, secret, await askNewPassphrase(io, newPassphraseFile))
          io.out('Everything is under a new key.\n')
          showRecoveryCode(io, code)
        } else {
          await app.changePassphrase(store, secret, await askNewPassphrase(io, newPassphraseFile))
          io.out('The passphrase was changed.\n')
        }
      } finally {
        store.close()
      }
    })
}
