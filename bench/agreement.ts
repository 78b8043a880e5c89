/**
 * `regard agree` on AnnoMI's table: the ten experts of seven sessions, against the figures that are known for them.
 * `npm run check:agreement -- --data FOLDER`. Writes the table of docs/method/agreement.md; a figure that is off fails.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withSection } from '../scripts/generate/generated-file.ts'
import type { FieldComparison } from '../src/agreement/index.ts'
import { compareCodingFiles } from '../src/app/compare-codings.ts'
import { agreementPage } from '../src/report/agreement/index.ts'
import { kappaCoverage } from './intervals/kappa-coverage.ts'

/** Fleiss' kappa, and the means over pairs of Cohen's kappa and of macro-F1. */
const known = {
  main: { fleiss: 0.737, kappa: 0.737, macroF1: 0.796 },
  talk: { fleiss: 0.467, kappa: 0.47, macroF1: 0.645 },
} as const
const tolerance = 0.005

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('--data FOLDER is needed')

const name = 'AnnoMI-full.csv'
const { value, issues } = compareCodingFiles([{ name, bytes: readFileSync(join(values.data, 'annomi', name)) }])
if (!value) throw new Error(issues.map(({ message }) => message).join(' '))
console.log(agreementPage(value, { width: 80, ascii: false, turns: 8 }))

const three = (number: number | null | undefined): string => number?.toFixed(3) ?? '–'
const rows = value.fields.map((field) => {
  const { fleiss, kappa, macroF1 } = figures(field)
  const interval = field.all?.fleiss?.interval
  const range = interval ? `${three(interval.low)} to ${three(interval.high)}` : '–'
  return `| \`${field.field}\` | ${field.turns} | ${three(fleiss)} | ${range} | ${three(kappa)} | ${three(macroF1)} | ${three(field.all?.ac1.value)} | ${field.counts ? three(field.counts.value) : ''} |`
})
const table = [
  '| | turns | Fleiss | 95 %, weak | pairs: kappa | pairs: macro-F1 | AC1 | ICC(A,1) of counts |',
  '|---|---|---|---|---|---|---|---|',
  ...rows,
].join('\n')
const simulated = [
  '| sessions | intervals that held the truth | mean width |',
  '|---|---|---|',
  ...kappaCoverage([3, 5, 7, 10, 15, 30], 1000).map(
    ({ sessions, trials, held, width }) =>
      `| ${sessions} | ${((100 * held) / trials).toFixed(1)} % of ${trials} | ${width.toFixed(2)} |`,
  ),
].join('\n')
console.log(simulated)
const path = join(import.meta.dirname, '../docs/method/agreement.md')
const page = withSection(readFileSync(path, 'utf8'), 'experts', table)
writeFileSync(path, withSection(page, 'simulated', simulated))

let off = 0
for (const [id, expected] of Object.entries(known)) {
  const field = value.fields.find((one) => one.field === id)
  const found = field && figures(field)
  for (const key of ['fleiss', 'kappa', 'macroF1'] as const) {
    const difference = Math.abs((found?.[key] ?? Number.NaN) - expected[key])
    const holds = difference <= tolerance
    if (!holds) off += 1
    console.log(
      `${holds ? 'as known' : 'OFF     '} ${id} ${key}: ${three(found?.[key])}, known ${three(expected[key])}`,
    )
  }
}
if (off > 0) process.exitCode = 1

function figures({ all, pairs }: FieldComparison): Record<'fleiss' | 'kappa' | 'macroF1', number | undefined> {
  const mean = (numbers: readonly number[]): number | undefined =>
    numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  return {
    fleiss: all?.fleiss?.value ?? undefined,
    kappa: mean(pairs.flatMap(({ kappa }) => kappa.value ?? [])),
    macroF1: mean(pairs.flatMap(({ macroF1 }) => macroF1 ?? [])),
  }
}
