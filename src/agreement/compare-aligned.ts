import { type AlignedBy, alignedTable, alignmentOf, alignTurns } from './align-turns.ts'
import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { CompareOptions, PairComparison } from './comparison.ts'
import { addTables, contingencyTable, isOneSided, macroF1OfTable, margins } from './contingency-table.ts'
import type { CodedUnit } from './disagreements.ts'
import { type EventTable, eventAlignmentKappa, nil } from './event-alignment-kappa.ts'
import type { Field } from './fields.ts'
import { areCutAlike, type SharedSession } from './gather-sessions.ts'
import { overSessions, withoutInterval } from './over-sessions.ts'
import { pairsOf } from './pairs-of.ts'
import { sessionRatings } from './session-ratings.ts'

type AlignedSession = {
  readonly by: AlignedBy
  readonly tableOf: (field: Field) => EventTable | undefined
}

/** Pairs of coders whose turns were laid side by side once, ready for every field. */
export type AlignedPairs = {
  readonly alignedBy: readonly AlignedBy[]
  /** Every pair on one field; those without a turn that both said something of are left out. */
  readonly compare: (field: Field, options: CompareOptions) => readonly PairComparison[]
}

/** Lays every pair of coders side by side, session by session, each by the best means that is there. */
export function alignPairs(coders: readonly string[], sessions: readonly SharedSession[]): AlignedPairs {
  const aligned = pairsOf(coders).map(([first, second]) => ({
    first: first.coder,
    second: second.coder,
    sessions: sessions.flatMap((session) => alignSession(session, first.at, second.at)),
  }))
  return {
    alignedBy: [...new Set(aligned.flatMap(({ sessions: ofPair }) => ofPair.map(({ by }) => by)))],
    compare: (field, options) =>
      aligned.flatMap(({ first, second, sessions: ofPair }) => {
        const tables = ofPair.flatMap(({ tableOf }) => tableOf(field) ?? [])
        const nothing = margins(addTables(tables)).total === 0
        return nothing ? [] : [{ first, second, ...comparePair(field, tables, options) }]
      }),
  }
}

function alignSession({ session, codings }: SharedSession, first: number, second: number): AlignedSession[] {
  const one = codings[first]
  const two = codings[second]
  if (!one || !two) return []
  if (areCutAlike([one, two])) {
    const both = { session, codings: [one, two], cutAlike: true }
    return [{ by: 'turn-numbers', tableOf: (field) => tableOfTurns(sessionRatings(both, field), field) }]
  }
  const by = alignmentOf(one, two)
  const pairs = by === 'words' ? alignTurns(one.turns, two.turns) : undefined
  return [{ by, tableOf: (field) => alignedTable(one, two, field, pairs) }]
}

/** The table of two coders of the same turns, with the empty place for nil that the tables of other sessions have. */
function tableOfTurns(units: readonly CodedUnit[], field: Field): EventTable {
  return contingencyTable<string | typeof nil>(
    units.map(({ categories }) => categories[0]),
    units.map(({ categories }) => categories[1]),
    [...field.categories, nil],
  )
}

function comparePair(
  field: Field,
  tables: readonly EventTable[],
  options: CompareOptions,
): Omit<PairComparison, 'first' | 'second'> {
  const table = addTables(tables)
  const oneSided = isOneSided(table)
  const summed = oneSided ? withoutInterval : overSessions
  return {
    oneSided,
    kappa: summed(tables, addTables, field.kind === 'label' ? eventAlignmentKappa : cohenKappa, options),
    percent: agreed(table),
    macroF1: macroF1OfTable(table, field.categories),
  }
}

function agreed(table: EventTable): Coefficient {
  const { total } = margins(table)
  const same = table.counts.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
  return total === 0 ? undefinedBecause('no-units', 0) : defined(same / total, total)
}
