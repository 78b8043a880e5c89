import { type Command, Option } from 'commander'
import type { ShownSession } from '../../app/index.ts'
import { RegardError } from '../../errors.ts'
import { holds } from '../../model/holds.ts'
import { type PageFormat, pageFormats } from '../code-flags.ts'
import { folded } from '../folded.ts'
import { type Io, layoutFor } from '../io.ts'
import { plain } from '../plain.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & {
  readonly format: PageFormat
  readonly turns?: true
  readonly all?: true
  readonly ascii?: true
}

const examples = `
SESSION is an id, or the first or last characters of one, as regard list shows them.
Turns are numbered from 0: regard correct, note and search, the pages and the tables mean the same turn by a number.

Examples:
  regard show 3fa91c02
  regard show 3fa91c02 --turns`

export function registerShow(program: Command, io: Io): void {
  withStoreOptions(program.command('show'))
    .summary('show a kept session')
    .description('Show a kept session as it stands, with what you corrected.')
    .argument('<session>')
    .addOption(new Option('--format <format>', 'what to print').choices(pageFormats).default('text'))
    .option('--turns', 'every turn with its number and its codes, as regard correct needs them')
    .option('--all', 'in json and csv: every code with its probability, also those below its threshold')
    .option('--ascii', 'draw with ASCII characters only')
    .addHelpText('after', examples)
    .action((name: string, flags: Flags) =>
      withStore(flags, io, async (store, app) => {
        const shown = await app.showSession(store, await app.findSession(store, name))
        if (flags.turns) {
          const lines = turnLines(shown)
          io.out(io.terminal.foldsOut ? folded(lines, io.terminal.columns, turnMargin) : lines)
          return
        }
        const { document } = shown
        if (!document) throw new RegardError('coding-missing', { details: { session: shown.session.id } })
        if (flags.format === 'text') {
          const { terminalPage } = await import('../../report/index.ts')
          io.out(
            terminalPage(document, {
              fileName: [shown.alias, shown.heldOn ?? '', shown.session.title]
                .map(plain)
                .filter((part) => part !== '')
                .join(' '),
              ...layoutFor(flags, io),
              colour: io.terminal.colour,
              stored: true,
            }),
          )
          for (const note of shown.notes) {
            io.out(`  note${note.turn === null ? '' : ` on turn ${note.turn}`}: ${plain(note.text)}\n`)
          }
          return
        }
        const { render } = await import('../outputs.ts')
        io.out(await render(document, shown.session.title, flags.format, flags, io))
      }),
    )
}

/** The words of a turn stand so far in, after its number. */
const turnMargin = 6

function turnLines({ session, document }: ShownSession): string {
  const labels = new Map(session.speakers.map((speaker) => [speaker.id, speaker.label]))
  return session.turns
    .map((turn) => {
      const codes = (document?.coding.codes ?? [])
        .filter((code) => code.turn === turn.index && (holds(code) || code.state === 'rejected'))
        .map(({ code, state, probability }) =>
          state === 'suggested' ? `${code} ${probability?.toFixed(2) ?? ''}` : `${code} (${state})`,
        )
      const words = `${String(turn.index).padStart(4)}  ${plain(labels.get(turn.speaker) ?? '')}: ${plain(turn.text)}\n`
      return codes.length === 0 ? words : `${words}      ${codes.join(', ')}\n`
    })
    .join('')
}
