import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { RegardError } from '../../errors.ts'
import type { Io } from '../io.ts'
import { several } from '../plain.ts'
import { askSecret, dataFolder, loadApp, type StoreFlags, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly replace?: true; readonly ledger?: string }

const examples = `
What was erased since the backup was made is erased again: here from the list of erasures beside the store, on a new
machine from the copy of it that you give with --ledger.

Examples:
  regard restore /media/stick/regard-2026-06-03.backup
  regard restore old.backup --replace --ledger erasures.jsonl`

export function registerRestore(program: Command, io: Io): void {
  withStoreOptions(program.command('restore'))
    .summary('put a backup in its place')
    .description('Check a backup from its first byte to its last, then make it the store.')
    .argument('<file>', 'a backup made by regard backup')
    .option('--replace', 'in place of a store that is there')
    .option('--ledger <file>', 'a list of erasures (erasures.jsonl) to apply as well')
    .addHelpText('after', examples)
    .action(async (file: string, flags: Flags) => {
      const app = await loadApp()
      const folder = await dataFolder(flags, io)
      if (!existsSync(file)) throw new RegardError('file-not-found', { details: { file } })
      if (flags.ledger !== undefined && !existsSync(flags.ledger)) {
        throw new RegardError('file-not-found', { details: { ledger: flags.ledger } })
      }
      if (app.workbenchExists(folder) && !flags.replace) throw new RegardError('store-exists', { details: { folder } })
      const restored = await app.restore(file, {
        folder,
        secret: await askSecret(flags, io),
        now: io.now,
        ...(flags.replace ? { replace: true } : {}),
        ...(flags.ledger === undefined ? {} : { ledger: readFileSync(flags.ledger, 'utf8') }),
      })
      io.out(
        `Restored to ${folder}: ${several(restored.sessions, 'session')}, as of ${restored.madeAt.slice(0, 16).replace('T', ' ')} (UTC).\n`,
      )
      if (restored.erasedAgain > 0)
        io.out(
          `${several(restored.erasedAgain, 'erasure')} made since then ${restored.erasedAgain === 1 ? 'was' : 'were'} done again.\n`,
        )
    })
}
