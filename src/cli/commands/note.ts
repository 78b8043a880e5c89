import type { Command } from 'commander'
import { RegardError } from '../../errors.ts'
import { ask } from '../ask.ts'
import type { Io } from '../io.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
The words are asked for, or read from standard input: on a command line they would stay in the shell's history.
A private note is in no export but its own (regard export --private).

Examples:
  regard note 3fa91c02 12
  regard note 3fa91c02 --private < after-the-session.txt`

export function registerNote(program: Command, io: Io): void {
  withStoreOptions(program.command('note'))
    .summary('write a note on a session or a moment')
    .description('Write a note on a session, or on one of its turns.')
    .argument('<session>')
    .argument('[turn]', 'its number, from 0, as regard show SESSION --turns and the pages have it')
    .option('--private', 'for you alone')
    .addHelpText('after', examples)
    .action((name: string, turn: string | undefined, flags: StoreFlags & { readonly private?: true }) => {
      if (turn !== undefined && (!/^\d+$/.test(turn) || flags.private)) {
        throw new RegardError('bad-usage', {
          details: { turn: flags.private ? 'a private note is on a session' : 'a number is needed' },
        })
      }
      return withStore(flags, io, async (store, app) => {
        const sessionId = await app.findSession(store, name)
        const text = io.terminal.interactive
          ? ((await ask(io, 'Note: ')) ?? '')
          : Buffer.from(await io.readStdin()).toString('utf8')
        if (text.trim() === '') throw new RegardError('bad-usage', { details: { note: 'nothing was written' } })
        if (flags.private) {
          const { clientId } = await app.showSession(store, sessionId)
          await app.addPrivateNote(store, { clientId, sessionId, text: text.trimEnd() })
        } else {
          await app.addNote(store, sessionId, { turn: turn === undefined ? null : Number(turn), text: text.trimEnd() })
        }
        io.out('Kept.\n')
      })
    })
}
