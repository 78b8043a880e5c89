import type { BootstrapOptions } from '../statistics/bootstrap.ts'
import type { AlignedBy } from './align-turns.ts'
import type { CodingToCompare } from './coding-to-compare.ts'
import type { Coefficient } from './coefficient.ts'
import { alignPairs } from './compare-aligned.ts'
import { compareField } from './compare-field.ts'
import { type CodedUnit, type Disagreement, disagreements } from './disagreements.ts'
import { type Field, fieldsOf } from './fields.ts'
import { gatherSessions, type SharedSession } from './gather-sessions.ts'
import type { Icc } from './intraclass-correlation.ts'
import { enoughSessions, type OverSessions } from './over-sessions.ts'
import { seatOnOneCut } from './seat-on-one-cut.ts'
import { sessionRatings } from './session-ratings.ts'

/** Two coders on one field. */
export type PairComparison = {
  readonly first: string
  readonly second: string
  /** Cohen's kappa; kappa over aligned events where the two cut the session differently. */
  readonly kappa: OverSessions
  /**
   * True where one of the two used a single category and the other did not: then kappa is 0 whatever the other did, and
   * an interval of no width would look sure of itself, so that there is none.
   */
  readonly oneSided: boolean
  readonly percent: Coefficient
  readonly macroF1: number | undefined
}

export type FieldComparison = {
  readonly field: string
  readonly kind: Field['kind']
  /** Turns (or aligned events, nil among them) that at least two coders said something of. */
  readonly turns: number
  /** How often each category was given, all coders together. */
  readonly given: Readonly<Record<string, number>>
  readonly pairs: readonly PairComparison[]
  /**
   * Over all coders. Fleiss' kappa for three coders and more, over the turns that all of them coded. Absent where only
   * events in a row are known; where coders cut differently, over the turns whose words meet.
   */
  readonly all?: {
    readonly fleiss?: OverSessions
    readonly alpha: OverSessions
    readonly ac1: OverSessions
    readonly percent: Coefficient
  }
  /** For the presence of a code: how alike the coders' counts per session are, ICC(A,1). */
  readonly counts?: Icc
}

export type Comparison = {
  readonly format: 'regard.agreement'
  readonly version: 1
  readonly coders: readonly string[]
  readonly sessions: readonly string[]
  readonly leftOut: readonly string[]
  /** False where some of these sessions lack some of the coders. */
  readonly complete: boolean
  /** Fewer than 15 sessions: intervals over sessions are rough. */
  readonly weak: boolean
  readonly level: number
  readonly alignedBy: readonly AlignedBy[]
  readonly fields: readonly FieldComparison[]
  /** Codes that were used, but not looked for by every coder; they are not compared. */
  readonly notCompared: readonly string[]
  /** Turns to talk over, by field; where coders cut differently, by the turns of most of them. */
  readonly disagreements: readonly (Disagreement & { readonly field: string })[]
}

export type CompareOptions = BootstrapOptions & { readonly level: number }

/**
 * Holds two or more codings of the same sessions against each other, field by field. No session that two coders coded:
 * undefined.
 */
export function compareCodings(codings: readonly CodingToCompare[], options: CompareOptions): Comparison | undefined {
  const { coders, sessions, complete, leftOut } = gatherSessions(codings)
  if (coders.length < 2) return undefined
  const taken = sessions.flatMap(({ codings: ofSession }) => ofSession.filter((coding) => coding !== undefined))
  const { fields, onlySome } = fieldsOf(taken)
  const shared = {
    format: 'regard.agreement',
    version: 1,
    coders,
    sessions: sessions.map(({ session }) => session),
    leftOut,
    complete,
    weak: sessions.length < enoughSessions,
    level: options.level,
  } as const
  const seated = sessions.flatMap((session) => seatOnOneCut(session) ?? [])
  const aligned = sessions.every(({ cutAlike }) => cutAlike) ? undefined : alignPairs(coders, sessions)
  const units = fields.map((field) => ({ field, sessions: seated.map((session) => sessionRatings(session, field)) }))
  return {
    ...shared,
    alignedBy: aligned?.alignedBy ?? ['turn-numbers'],
    fields: units.flatMap(({ field, sessions: ofField }): FieldComparison[] => {
      const overall = compareField(coders, field, ofField, { ...options, withPairs: aligned === undefined })
      if (aligned === undefined) return overall ? [overall] : []
      const pairs = aligned.compare(field, options)
      return pairs.length === 0 ? [] : [{ ...(overall ?? withoutTurns(field, sessions, pairs)), pairs }]
    }),
    notCompared: onlySome,
    disagreements: units.flatMap(({ field, sessions: ofField }) => dividedOn(field, ofField.flat())),
  }
}

/** What can be said of a field where turns are not known, only events in a row. */
function withoutTurns(
  field: Field,
  sessions: readonly SharedSession[],
  pairs: readonly PairComparison[],
): Omit<FieldComparison, 'pairs'> {
  const given = new Map(field.categories.map((category) => [category, 0]))
  for (const { turns } of sessions.flatMap(({ codings }) => codings.filter((coding) => coding !== undefined))) {
    for (const { labels } of turns) {
      const label = labels[field.id]
      if (label !== undefined) given.set(label, (given.get(label) ?? 0) + 1)
    }
  }
  const turns = Math.max(...pairs.map(({ kappa }) => kappa.n))
  return { field: field.id, kind: field.kind, turns, given: Object.fromEntries(given) }
}

function dividedOn(field: Field, units: readonly CodedUnit[]): Comparison['disagreements'] {
  return disagreements(units).map((unit) => ({ field: field.id, ...unit }))
}
