/**
 * The quartiles of each measure, as the machine's codes give it, in AnnoMI's demonstrations of high and of low quality:
 * context beside a clinician's own figure. From the dev and test sessions, which the coder was not trained on. Writes
 * src/measures/demonstrations.generated.ts. To be run again after the weights change.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inputCodes, reflections } from '../src/measures/code-families.ts'
import type { Demonstrations, Quartiles } from '../src/measures/demonstrations.ts'
import { type Measure, measures } from '../src/measures/index.ts'
import { measureSession } from '../src/measures/measure-session.ts'
import { factsOf, hasAny, viewOf } from '../src/measures/session-view.ts'
import type { CodeKey } from '../src/model/codebook.ts'
import { codesByTurn } from '../src/model/holds.ts'
import { auc, quantile } from '../src/statistics/index.ts'
import { type CodedLabelled, codeAnnomi, peoplesCodes } from './data/coded-annomi.ts'

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
  const view = viewOf(factsOf(session.coded.session, []), { codes, moments: [] })
  const found = view.therapistTurns.filter((turn) => hasAny(view, turn, sought))
  return view.therapistTurns.length === 0 ? 0 : found.length / view.therapistTurns.length
}

function aucOf(splits: readonly string[], rate: (session: CodedLabelled) => number): string {
  const known = sessions.filter((one) => splits.includes(one.labelled.split))
  const of = (quality: 'high' | 'low') => known.filter((one) => one.labelled.quality === quality).map(rate)
  const [high, low] = [of('high'), of('low')]
  return `${auc(high, low)?.toFixed(2) ?? 'cannot tell'} (${high.length} high, ${low.length} low)`
}

console.log('How well a rate tells high from low demonstrations, AUC:')
for (const [label, sought, sign] of [
  ['reflections, more', reflections, 1],
  ['input (information, advice, options, plans), less', inputCodes, -1],
] as const) {
  const machine = (session: CodedLabelled): number => sign * rateOf(session, codesByTurn(session.coded.coding), sought)
  const people = (session: CodedLabelled): number => sign * rateOf(session, peoplesCodes(session), sought)
  console.log(`  ${label}
    test:     machine ${aucOf(['test'], machine)}, people ${aucOf(['test'], people)}
    and dev:  machine ${aucOf(['dev', 'test'], machine)}, people ${aucOf(['dev', 'test'], people)}`)
}
