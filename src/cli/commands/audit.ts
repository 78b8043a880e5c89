import type { Command } from 'commander'
import { RegardError } from '../../errors.ts'
import { exitCodes } from '../exit.ts'
import type { Io } from '../io.ts'
import { columns, several } from '../plain.ts'
import { wholeNumber } from '../whole-number.ts'
import { askSecret, type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type VerifyFlags = StoreFlags & { readonly backup?: string; readonly checkpoint?: string }

const examples = `
Each entry is bound to those before it by a keyed code. Somebody with the key could write all of it anew: so note the
checkpoint that verify prints somewhere else, or hold the store against an older backup.

Examples:
  regard audit verify --backup /media/stick/regard-2026-06-03.backup
  regard audit list --last 20`

export function registerAudit(program: Command, io: Io): void {
  const audit = program
    .command('audit')
    .summary('the record of what was done')
    .description('The record of what was done with the store: times and ids, never a word of a session.')
    .addHelpText('after', examples)
  withStoreOptions(audit.command('list'))
    .description('what was done, the latest last')
    .option('--last <n>', 'only the last ones', wholeNumber)
    .option('--alarms', 'only where something was not as it had been left')
    .action((flags: StoreFlags & { readonly last?: number; readonly alarms?: true }) =>
      withStore(flags, io, async (store, app) => {
        const entries = flags.alarms ? (await app.verifyAudit(store)).told : await app.listAudit(store)
        const shown = flags.last === undefined ? entries : entries.slice(-flags.last)
        io.out(
          columns(
            shown.map((entry) => [
              String(entry.position),
              entry.at,
              entry.who,
              entry.action,
              entry.subject,
              entry.subjectId,
            ]),
          ),
        )
      }),
    )
  withStoreOptions(audit.command('verify'))
    .description('walk the chain and name its first bad entry')
    .option('--backup <file>', 'hold it against the checkpoint in a backup')
    .option('--checkpoint <text>', 'hold it against a checkpoint that was noted')
    .action((flags: VerifyFlags) =>
      withStore(flags, io, async (store, app) => {
        const marks = []
        if (flags.checkpoint !== undefined) {
          const mark = app.parseCheckpoint(flags.checkpoint)
          if (!mark)
            throw new RegardError('bad-usage', { details: { checkpoint: 'ENTRIES-CODE, as verify prints it' } })
          marks.push(mark)
        }
        if (flags.backup !== undefined) {
          const { storeId, audit: mark } = await app.verifyBackup(flags.backup, await askSecret(flags, io))
          if (storeId !== store.id) throw new RegardError('bad-usage', { details: { backup: 'of another store' } })
          marks.push({ entries: mark.entries, mac: Buffer.from(mark.mac, 'hex') })
        }
        const { finding, told, checkpoint } = await app.verifyAudit(store, marks)
        if (told.length > 0)
          io.out(`${several(told.length, 'opening')} told of something wrong: regard audit list --alarms\n`)
        if (finding.whole) {
          io.out(`Whole: ${several(finding.entries, 'entry', 'entries')}.\nCheckpoint: ${checkpoint}\n`)
          return
        }
        io.err(
          `The record does not hold together: entry ${finding.position} is the first that ${words[finding.why]}.\n`,
        )
        io.setExit(exitCodes.inputErrors)
      }),
    )
}

const words = {
  changed: 'was changed or moved',
  missing: 'is missing',
  'cut-off': 'was cut off the end',
  replaced: 'is not the one that the checkpoint knows',
} as const
