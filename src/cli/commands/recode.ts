import type { Command } from 'commander'
import { RegardError } from '../../errors.ts'
import type { Io } from '../io.ts'
import { short } from '../plain.ts'
import { learnedBy, type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
The codings that are there stay, and your corrections stand over the new one.

Examples:
  regard recode 3fa91c02
  regard recode --all`

export function registerRecode(program: Command, io: Io): void {
  withStoreOptions(program.command('recode'))
    .summary('code kept sessions again, with the model that is installed now')
    .description('Code kept sessions, beside the codings that are there.')
    .argument('[session...]')
    .option('--all', 'every session that this version of the model has not coded yet')
    .addHelpText('after', examples)
    .action((names: string[], flags: StoreFlags & { readonly all?: true }) => {
      if ((names.length === 0) === (flags.all === undefined)) {
        throw new RegardError('bad-usage', { details: { what: 'sessions, or --all' } })
      }
      return withStore(flags, io, async (store, app) => {
        const { loadCoder } = await import('../../coding/index.ts')
        const { progressOn } = await import('../progress.ts')
        const coder = await loadCoder(await learnedBy(store, app))
        const progress = progressOn(io)
        try {
          const ids = flags.all
            ? await app.sessionsToCode(store, coder.coder)
            : await Promise.all(names.map((name) => app.findSession(store, name)))
          for (const [at, id] of ids.entries()) {
            await app.codeStoredSession(store, id, coder, {
              onProgress: (done, total) =>
                ids.length > 1 ? progress.show(at, ids.length, 'sessions') : progress.show(done, total, 'reading'),
            })
            progress.io.out(`${short(id)}  coded by ${coder.coder.id} ${coder.coder.version}\n`)
          }
          if (ids.length === 0) progress.io.out('Every session is coded by this version of the model.\n')
        } finally {
          progress.end()
          await coder.close()
        }
      })
    })
}
