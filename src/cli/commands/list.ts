import { type Command, Option } from 'commander'
import type { Io } from '../io.ts'
import { columns, plain, short } from '../plain.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly alias?: string; readonly format: 'text' | 'json' }

const examples = `
Examples:
  regard list
  regard list --alias W --format json`

export function registerList(program: Command, io: Io): void {
  withStoreOptions(program.command('list'))
    .summary('what is kept here')
    .description('The sessions that are kept, the latest first.')
    .option('--alias <alias>', 'of one client alone')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples)
    .action((flags: Flags) =>
      withStore(flags, io, async (store, app) => {
        const client = flags.alias === undefined ? undefined : await app.findClient(store, flags.alias)
        const sessions = await app.listSessions(store, client ? { clientId: client.id } : {})
        if (flags.format === 'json') {
          for (const session of sessions) io.out(`${JSON.stringify(session)}\n`)
          return
        }
        if (sessions.length === 0) {
          io.out('Nothing is kept here yet: regard import FILE.\n')
          return
        }
        io.out(
          columns([
            ['id', 'held on', 'kept since', 'client', 'turns', 'coded', 'corrected', 'agreed to', 'until', 'title'],
            ...sessions.map((session) => [
              short(session.id),
              session.heldOn ?? '-',
              session.importedAt.slice(0, 10),
              plain(session.alias),
              String(session.turnCount),
              session.coded ? 'yes' : 'no',
              String(session.corrections),
              app.purposes.filter((purpose) => app.agreedTo(session, [purpose])).join(','),
              session.held ? 'held' : (session.eraseOn ?? '-'),
              plain(session.title),
            ]),
          ]),
        )
      }),
    )
}
