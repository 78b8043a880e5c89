import type { Command } from 'commander'
import { exitCodes } from '../exit.ts'
import type { Io } from '../io.ts'
import { several } from '../plain.ts'
import { askSecret, loadApp, type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
Examples:
  regard verify
  regard verify /media/stick/regard-2026-06-03.backup`

export function registerVerify(program: Command, io: Io): void {
  withStoreOptions(program.command('verify'))
    .summary('read every byte and hold it against its code')
    .description('Check the store, or a backup, from its first byte to its last. Changes nothing.')
    .argument('[backup]', 'a backup in place of the store')
    .addHelpText('after', examples)
    .action(async (backup: string | undefined, flags: StoreFlags) => {
      if (backup !== undefined) {
        const app = await loadApp()
        const { madeAt, files } = await app.verifyBackup(backup, await askSecret(flags, io))
        io.out(`Whole: made ${madeAt.slice(0, 16).replace('T', ' ')} (UTC), ${several(files.length, 'file')} in it.\n`)
        return
      }
      await withStore(flags, io, async (store, app) => {
        const found = await app.verify(store)
        const { finding } = found.audit
        io.out(`pages       ${found.pages}, damaged ${found.damagedPages.length}\n`)
        io.out(`recordings  ${found.attachments}, damaged ${found.damagedAttachments.length}\n`)
        io.out(`structure   ${found.inner}\n`)
        io.out(
          `audit       ${finding.whole ? `${several(finding.entries, 'entry', 'entries')}, whole` : `broken at entry ${finding.position}`}\n`,
        )
        io.out(
          found.whole
            ? 'Everything holds.\n'
            : 'Something is damaged: keep a copy of the folder, then restore your last backup.\n',
        )
        if (!found.whole) io.setExit(exitCodes.inputErrors)
      })
    })
}
