import { type AlignedBy, alignedTable, alignmentOf, alignTurns } from './align-turns.ts'
import { type Coefficient, defined, undefinedBecause } from './coefficient.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { CompareOptions, FieldComparison, PairComparison } from './comparison.ts'
import { addTables, contingencyTable, isOneSided, macroF1OfTable, margins } from './contingency-table.ts'
import type { CodedUnit } from './disagreements.ts'
import { type EventTable, eventAlignmentKappa, nil } from './event-alignment-kappa.ts'
import type { Field } from './fields.ts'
import type { SharedSession } from './gather-sessions.ts'
import { overSessions, withoutInterval } from './over-sessions.ts'
import { pairsOf } from './pairs-of.ts'
import { categoryOf, concerns, sessionRatings } from './session-ratings.ts'

type AlignedSession = {
  readonly by: AlignedBy
  readonly tableOf: (field: Field) => EventTable | undefined
}

/** Coders pair by pair, where at least one session is cut differently: turns are laid side by side first. */
export function compareAligned(
  coders: readonly string[],
  sessions: readonly SharedSession[],
  fields: readonly Field[],
  options: CompareOptions,
): { readonly fields: readonly FieldComparison[]; readonly alignedBy: readonly AlignedBy[] } {
  const aligned = pairsOf(coders).map(([first, second]) => ({
    first: first.coder,
    second: second.coder,
    sessions: sessions.flatMap((session) => alignSession(session, first.at, second.at)),
  }))
  const compared = fields.flatMap((field): FieldComparison[] => {
    const results = aligned.flatMap(({ first, second, sessions: ofPair }) => {
      const tables = ofPair.flatMap(({ tableOf }) => tableOf(field) ?? [])
      const table = addTables(tables)
      return margins(table).total === 0 ? [] : [{ ...comparePair(field, tables, options), first, second, table }]
    })
    if (results.length === 0) return []
    return [
      {
        field: field.id,
        kind: field.kind,
        turns: Math.max(...results.map(({ table }) => margins(table).total)),
        given: givenIn(sessions, field),
        pairs: results.map(({ table: _, ...pair }) => pair),
      },
    ]
  })
  return { fields: compared, alignedBy: [...new Set(aligned.flatMap(({ sessions: all }) => all.map(({ by }) => by)))] }
}

function alignSession({ session, codings, cutAlike }: SharedSession, first: number, second: number): AlignedSession[] {
  const one = codings[first]
  const two = codings[second]
  if (!one || !two) return []
  if (cutAlike) {
    const both = { session, codings: [one, two], cutAlike }
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

/** How often each category was given, all coders together. */
function givenIn(sessions: readonly SharedSession[], field: Field): Record<string, number> {
  const given = new Map(field.categories.map((category) => [category, 0]))
  for (const coding of sessions.flatMap(({ codings }) => codings)) {
    for (const turn of coding?.turns ?? []) {
      const category = coding && concerns(field, [turn]) ? categoryOf(field, coding, turn) : undefined
      if (category !== undefined) given.set(category, (given.get(category) ?? 0) + 1)
    }
  }
  return Object.fromEntries(given)
}
