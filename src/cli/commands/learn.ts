import type { Command } from 'commander'
import type { AgreementUnseen, Learned } from '../../app/index.ts'
import { coefficientText, fieldLabel } from '../../report/agreement/index.ts'
import { folded } from '../folded.ts'
import { type Io, widestLine } from '../io.ts'
import { columns } from '../plain.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
What is learned stays in the encrypted store, and goes when a session that it was
learned from is erased. \`regard recode --all\` codes earlier sessions with it.

Examples:
  regard learn
  regard learn --forget`

export function registerLearn(program: Command, io: Io): void {
  withStoreOptions(program.command('learn'))
    .summary('let the coder learn from your corrections')
    .description('Let the coder learn from your corrections, where what it learns holds across sessions.')
    .option('--forget', 'go back to the coder as it ships')
    .addHelpText('after', examples)
    .action((flags: StoreFlags & { readonly forget?: true }) =>
      withStore(flags, io, async (store, app) => {
        if (flags.forget) {
          const forgot = await app.unlearn(store)
          io.out(forgot ? 'Forgotten. Sessions are coded as Regard ships again.\n' : 'Nothing had been learned.\n')
          return
        }
        const { loadCoder } = await import('../../coding/index.ts')
        const { progressOn } = await import('../progress.ts')
        const coder = await loadCoder()
        const progress = progressOn(io)
        try {
          const learned = await app.learn(store, coder, {
            onProgress: (done, total) => progress.show(done, total, 'sessions'),
          })
          progress.io.out(page(learned, app.fewestSessionsToLearn))
        } finally {
          progress.end()
          await coder.close()
        }
      }),
    )
}

function page({ sessions, turns, version, agreement }: Learned, fewest: number): string {
  if (sessions < fewest) {
    return paragraph(
      `There are corrections in ${sessions} of your sessions. It takes ${fewest}, so that what is learned from some can be tested in another. Nothing was changed.`,
    )
  }
  return [
    paragraph(`Looked at ${turns} turns that you decided on, in ${sessions} sessions.`),
    ...(agreement.length > 0 ? [table(agreement)] : []),
    paragraph(
      version
        ? `From now on sessions are coded by version ${version}. \`regard learn --forget\` goes back.`
        : 'Nothing was found that holds across your sessions: the coder stays as it is.',
    ),
  ].join('\n')
}

function paragraph(text: string): string {
  return `${folded(text, widestLine)}\n`
}

function table(agreement: readonly AgreementUnseen[]): string {
  const rows = agreement.map(({ code, turns, shipped, learned }) => [
    fieldLabel(code),
    String(turns),
    kappaText(shipped.value),
    kappaText(learned.value),
    learned.interval ? `${kappaText(learned.interval.low)} to ${kappaText(learned.interval.high)}` : '–',
  ])
  return [
    paragraph('How far the coder agrees with you (kappa), on sessions that it had not learned from:'),
    columns([['', 'turns', 'as it ships', 'as learned', '95 % interval'], ...rows]),
    paragraph(
      'A code that the other sessions did not bear out stays as it ships. With few sessions the intervals are rough.',
    ),
  ].join('\n')
}

function kappaText(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : coefficientText(value, 2)
}
