/**
 * The quartiles of each measure, as the machine's codes give it, in AnnoMI's demonstrations of high and of low quality:
 * context beside a clinician's own figure. From the dev and test sessions, which the coder was not trained on. Writes
 * src/measures/demonstrations.generated.ts and the table of docs/method/demonstrations.md. To be run again after the weights change.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withSection } from '../scripts/generate/generated-file.ts'
import { inputCodes, reflections } from '../src/measures/code-families.ts'
import type { Demonstrations, Quartiles } from '../src/measures/demonstrations.ts'
import { type Measure, measures } from '../src/measures/index.ts'
import { measureSession } from '../src/measures/measure-session.ts'
import { factsOf, hasAny, viewOf } from '../src/measures/session-view.ts'
import type { CodeKey } from '../src/model/codebook.ts'
import { codesByTurn } from '../src/model/holds.ts'
import { auc, quantile } from '../src/statistics/index.ts'
import { readAnnomi } from './data/annomi.ts'
import { type CodedLabelled, codeAnnomi, foundByPeople, mergeNeighbours, peoplesCodes } from './data/coded-annomi.ts'
import type { LabelledTurn } from './data/labelled-session.ts'

/** Quartiles of fewer sessions would be hardly more than the sessions themselves. */
const fewestSessions = 5

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('--data FOLDER is needed')

const { sessions, coder } = await codeAnnomi(values.data, ['dev', 'test'])
const results = sessions.map(({ labelled, coded }) => ({
  quality: labelled.quality,
  split: labelled.split,
  measured: new Map(measureSession(coded, { interval: 'none' }).map((result) => [result.id, result.value])),
}))

/** Counts grow with the length of a session, and the films are short: only rates, shares and ratios are comparable. */
function isComparable({ id, range }: Measure): boolean {
  return range[1] !== null || id === 'reflection-to-question'
}

function quartilesOf(id: string, quality: 'high' | 'low'): Quartiles | undefined {
  const known = results.filter((one) => one.quality === quality).flatMap((one) => one.measured.get(id) ?? [])
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantile(known, p))
  if (known.length < fewestSessions || q1 === undefined || median === undefined || q3 === undefined) return undefined
  return { sessions: known.length, q1: round(q1), median: round(median), q3: round(q3) }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

const ranges = Object.fromEntries(
  measures.filter(isComparable).flatMap(({ id }) => {
    const high = quartilesOf(id, 'high')
    const low = quartilesOf(id, 'low')
    return high || low ? [[id, { ...(high ? { high } : {}), ...(low ? { low } : {}) }]] : []
  }),
)
const demonstrations: Demonstrations = { coder: { id: coder.id, version: coder.version }, ranges }
const content = `// Made by \`npm run fit:demonstrations -- --data FOLDER\` from AnnoMI's dev and test sessions: do not edit.
import type { Demonstrations } from './demonstrations.ts'

export const demonstrations: Demonstrations = ${JSON.stringify(demonstrations, null, 2)}
`
writeFileSync(join(import.meta.dirname, '../src/measures/demonstrations.generated.ts'), content)

/** The rate whatever the number of turns: AUC is over sessions, and short ones count too. */
function rateOf(
  session: CodedLabelled,
  codes: ReadonlyMap<number, ReadonlySet<CodeKey>>,
  sought: readonly CodeKey[],
): number {
  const view = viewOf(factsOf(session.coded.session, []), { codes, safety: new Set(), moments: [] })
  const found = view.therapistTurns.filter((turn) => hasAny(view, turn, sought))
  return view.therapistTurns.length === 0 ? 0 : found.length / view.therapistTurns.length
}

function aucOf(splits: readonly string[], rate: (session: CodedLabelled) => number): string {
  const known = sessions.filter((one) => splits.includes(one.labelled.split))
  const of = (quality: 'high' | 'low') => known.filter((one) => one.labelled.quality === quality).map(rate)
  const [high, low] = [of('high'), of('low')]
  return `${auc(high, low)?.toFixed(2) ?? 'cannot tell'} (${high.length} high, ${low.length} low)`
}

/** People's codes of every session, train too: nothing of the machine is in it. */
const everySession = readAnnomi(values.data).map(({ quality, turns }) => ({ quality, turns: mergeNeighbours(turns) }))

function aucOfPeople(what: 'reflection' | 'input', sign: 1 | -1): string {
  const rateIn = (turns: readonly LabelledTurn[]): number => {
    const spoken = turns.filter((turn) => turn.role === 'therapist')
    return (sign * spoken.filter((turn) => foundByPeople(turn, what)).length) / Math.max(1, spoken.length)
  }
  const of = (quality: 'high' | 'low') =>
    everySession.filter((one) => one.quality === quality).map(({ turns }) => rateIn(turns))
  return `${auc(of('high'), of('low'))?.toFixed(2) ?? ''} (${of('high').length} high, ${of('low').length} low)`
}

const rates = [
  { label: 'more reflections', what: 'reflection', sought: reflections, sign: 1 },
  { label: 'less input', what: 'input', sought: inputCodes, sign: -1 },
] as const
const rows = rates.map(({ label, what, sought, sign }) => {
  const machine = (session: CodedLabelled) => sign * rateOf(session, codesByTurn(session.coded.coding), sought)
  const people = (session: CodedLabelled) => sign * rateOf(session, peoplesCodes(session), sought)
  return [
    label,
    aucOf(['test'], machine),
    aucOf(['test'], people),
    aucOf(['dev', 'test'], machine),
    aucOf(['dev', 'test'], people),
    aucOfPeople(what, sign),
  ]
})
const head = [
  '',
  'test: machine',
  'test: people',
  'dev and test: machine',
  'dev and test: people',
  'all sessions: people',
]
const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const section = `Weights \`${coder.id}\` ${coder.version}. Area under the curve: how often a good demonstration lies on the better side of a poor one.\n\n${table}`
console.log(section)
const page = join(import.meta.dirname, '../docs/method/demonstrations.md')
writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'demonstrations', section))
