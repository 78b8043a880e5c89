import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { plain, short } from '../plain.ts'
import { wholeNumber } from '../whole-number.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
Words are found whole, without regard to case and accents; a star at the end finds what begins so.
Turns are numbered from 0, as on the pages and in regard show --turns.

Examples:
  regard search mother
  regard search asham* tired --limit 10`

/** So much of a turn is printed. */
const excerptLength = 100

export function registerSearch(program: Command, io: Io): void {
  withStoreOptions(program.command('search'))
    .summary('find turns by their words')
    .description('Find the turns that hold all of the words. The index is inside the encrypted store.')
    .argument('<word...>')
    .option('--limit <n>', 'at most so many turns', wholeNumber, 50)
    .addHelpText('after', examples)
    .action((words: string[], flags: StoreFlags & { readonly limit: number }) =>
      withStore(flags, io, async (store, app) => {
        const hits = await app.searchSessions(store, words.join(' '), flags.limit)
        for (const hit of hits) {
          const characters = [...plain(hit.text)]
          const cut = characters.slice(0, excerptLength).join('')
          const excerpt = characters.length > excerptLength ? `${cut.trimEnd()} …` : cut
          io.out(`${short(hit.sessionId)}  ${plain(hit.alias)}  turn ${hit.turn}  ${hit.role}: ${excerpt}\n`)
        }
        if (hits.length === 0) io.err('No turn holds all of these words.\n')
      }),
    )
}
