import type { Command } from 'commander'
import type { DoctorFinding } from '../../app/index.ts'
import { passphraseFile } from '../ask-passphrase.ts'
import { exitCodes } from '../exit.ts'
import type { Io } from '../io.ts'
import { logFolder } from '../local-log.ts'
import { dataFolder, loadApp, type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly outside?: true }

const examples = `
Examples:
  regard doctor
  regard doctor --outside`

export function registerDoctor(program: Command, io: Io): void {
  withStoreOptions(program.command('doctor'))
    .summary('what is well, what is not, and where everything lies')
    .description(
      'Look at the store: where it lies, whether it is encrypted, who may read it, space, backups, versions.',
    )
    .option('--outside', 'without opening the store: no passphrase is asked')
    .addHelpText('after', examples)
    .action(async (flags: Flags) => {
      const app = await loadApp()
      const folder = await dataFolder(flags, io)
      const options = { folder, logFolder: logFolder(io), now: io.now() }
      const canOpen = io.terminal.interactive || io.env[passphraseFile] !== undefined
      if (flags.outside || !canOpen || !app.workbenchExists(folder)) {
        tell(io, await app.doctor(options))
        if (!flags.outside && app.workbenchExists(folder)) {
          io.err('The inside of the store was not looked at: that needs the passphrase.\n')
        }
        return
      }
      await withStore(flags, io, async (store) => tell(io, await app.doctor({ ...options, store })))
    })
}

const signs = { well: 'well ', look: 'look ', wrong: 'WRONG' } as const

function tell(io: Io, findings: readonly DoctorFinding[]): void {
  for (const { state, sentence } of findings) io.out(`${signs[state]}  ${sentence}\n`)
  if (findings.some((finding) => finding.state === 'wrong')) io.setExit(exitCodes.inputErrors)
}
