import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release } from 'node:os'
import type { Outcome, Trial } from './lab.ts'

const page = 'docs/method/trust.md'
const begin = '<!-- torture: written by npm run torture -->'
const end = '<!-- torture: end -->'

/** Puts the table of a full run into the page, in the place that is marked for it. */
export function writeReport(
  rows: readonly { readonly trial: Trial; readonly outcome: Outcome; readonly seconds: number }[],
  minutes: number,
): void {
  const total = rows.reduce((sum, row) => sum + row.outcome.trials, 0)
  const lost = rows.reduce((sum, row) => sum + row.outcome.lost.length, 0)
  const lines = [
    begin,
    '',
    `Run on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${process.platform} ${release()}, ${cpus().length} processors, ${minutes.toFixed(0)} minutes. ${total} trials, ${lost} lost.`,
    '',
    '| item | what was done | trials | survived | lost | seen |',
    '|---|---|---|---|---|---|',
    ...rows.map(({ trial, outcome }) => {
      const broken = Math.min(outcome.trials, outcome.lost.length)
      return `| ${trial.item} | ${trial.what} | ${outcome.trials} | ${outcome.trials - broken} | ${outcome.lost.length} | ${outcome.notes ?? ''} |`
    }),
    '',
    end,
  ]
  const text = readFileSync(page, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${page} has no place for the table`)
  writeFileSync(page, `${text.slice(0, from)}${lines.join('\n')}${text.slice(to + end.length)}`)
}
