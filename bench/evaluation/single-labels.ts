/** Figures of the single labels (`main`, `talk`) against a yardstick, with intervals over sessions. */
import {
  addTables,
  type ContingencyTable,
  cohenKappa,
  contingencyTable,
  macroF1OfTable,
} from '../../src/agreement/index.ts'
import { ClientTalk, MainBehaviour } from '../../src/model/coding.ts'
import { bootstrapClusters, type Limits, seededRandom } from '../../src/statistics/index.ts'
import { majority } from '../data/labelled-session.ts'
import type { JudgedSession, JudgedTurn } from './judged.ts'

export type Head = 'main' | 'talk'
export type Figure = { readonly value: number; readonly interval?: Limits }
export type SingleFigures = {
  readonly macroF1: Figure
  readonly kappa: Figure
  readonly each: Readonly<Record<string, number>>
  readonly turns: number
}
export type Labeller = (turn: JudgedTurn) => string | undefined

export const values: Readonly<Record<Head, readonly string[]>> = {
  main: MainBehaviour.options,
  talk: ClientTalk.options,
}

/**
 * Most annotators' label (a tie: none), the second reading, and what the coder says. Where a simulated recording gave the
 * turn to the other speaker, the coder says nothing of it: that counts as other and neutral.
 */
export const human: Readonly<Record<Head, Labeller>> = {
  main: (turn) => majority(turn.labelled.main),
  talk: (turn) => majority(turn.labelled.talk),
}
export const second: Readonly<Record<Head, Labeller>> = {
  main: (turn) => turn.labelled.secondMain,
  talk: (turn) => turn.labelled.secondTalk,
}
export const said: Readonly<Record<Head, Labeller>> = {
  main: (turn) => (turn.labelled.role === 'therapist' ? (turn.main ?? 'other') : undefined),
  talk: (turn) => (turn.labelled.role === 'client' ? (turn.talk ?? 'neutral') : undefined),
}

/** One labeller against another over some sessions; 95 % by bootstrap over sessions where there are two or more. */
export function singleFigures(
  sessions: readonly JudgedSession[],
  head: Head,
  truth: Labeller,
  other: Labeller,
): SingleFigures {
  const tables = sessions.map(({ turns }) => contingencyTable(turns.map(truth), turns.map(other), values[head]))
  const all = addTables(tables)
  return {
    macroF1: overSessions(tables, (table) => macroF1OfTable(table)),
    kappa: overSessions(tables, (table) => cohenKappa(table).value ?? undefined),
    each: Object.fromEntries(values[head].map((value, at) => [value, f1At(all, at)])),
    turns: all.counts.flat().reduce((sum, count) => sum + count, 0),
  }
}

export function overSessions<Category>(
  tables: readonly ContingencyTable<Category>[],
  statistic: (table: ContingencyTable<Category>) => number | undefined,
): Figure {
  const { value, interval } = bootstrapClusters(tables, (sample) => statistic(addTables(sample)), {
    random: seededRandom(1),
    times: 1000,
    level: 0.95,
  })
  return { value: value ?? 0, ...(interval ? { interval } : {}) }
}

function f1At(table: ContingencyTable<unknown>, at: number): number {
  const row = table.counts[at]?.reduce((sum, count) => sum + count, 0) ?? 0
  const column = table.counts.reduce((sum, counts) => sum + (counts[at] ?? 0), 0)
  return row + column === 0 ? 0 : (2 * (table.counts[at]?.[at] ?? 0)) / (row + column)
}
