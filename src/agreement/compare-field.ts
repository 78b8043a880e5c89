import { cohenKappa } from './cohen-kappa.ts'
import type { CompareOptions, FieldComparison, PairComparison } from './comparison.ts'
import { addTables, contingencyTable, isOneSided, macroF1OfTable } from './contingency-table.ts'
import type { CodedUnit } from './disagreements.ts'
import { type Field, present } from './fields.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC1 } from './gwet-ac1.ts'
import { type Icc, intraclassCorrelation } from './intraclass-correlation.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { overSessions, withoutInterval } from './over-sessions.ts'
import { pairsOf } from './pairs-of.ts'
import { percentAgreement } from './percent-agreement.ts'
import { addTallies, tally } from './tally.ts'

/** Pairs get intervals of their own up to three coders; with more, what counts is the whole, and how far pairs spread. */
const codersWithPairIntervals = 3

/**
 * One field over sessions that are cut alike: for every pair of coders, and for all together. `sessions`: the units of
 * each session. No unit that two coders said something of: undefined.
 */
export function compareField(
  coders: readonly string[],
  field: Field,
  sessions: readonly (readonly CodedUnit[])[],
  options: CompareOptions & { readonly withPairs: boolean },
): FieldComparison | undefined {
  const ratings = sessions.map((units) => units.map(({ categories }) => categories)).filter((units) => units.length > 0)
  const tallies = ratings.map((units) => tally(units, field.categories))
  const whole = addTallies(tallies)
  if (whole.units === 0) return undefined
  const complete = ratings
    .map((units) => units.filter((row) => row.every((category) => category !== undefined)))
    .map((units) => tally(units, field.categories))
  const given = new Map(field.categories.map((category) => [category, 0]))
  for (const category of ratings.flat(2)) {
    if (category !== undefined) given.set(category, (given.get(category) ?? 0) + 1)
  }
  const pairs = (options.withPairs ? pairsOf(coders) : []).map(([first, second]): PairComparison => {
    const tables = ratings.map((units) =>
      contingencyTable(
        units.map((row) => row[first.at]),
        units.map((row) => row[second.at]),
        field.categories,
      ),
    )
    const ofTwo = ratings.map((units) => units.map((row) => [row[first.at], row[second.at]]))
    const oneSided = isOneSided(addTables(tables))
    const summed = oneSided || coders.length > codersWithPairIntervals ? withoutInterval : overSessions
    return {
      first: first.coder,
      second: second.coder,
      oneSided,
      kappa: summed(tables, addTables, cohenKappa, options),
      percent: percentAgreement(addTallies(ofTwo.map((units) => tally(units, field.categories)))),
      macroF1: macroF1OfTable(addTables(tables)),
    }
  })
  return {
    field: field.id,
    kind: field.kind,
    turns: whole.units,
    given: Object.fromEntries(given),
    pairs,
    all: {
      ...(coders.length > 2 ? { fleiss: overSessions(complete, addTallies, fleissKappa, options) } : {}),
      alpha: overSessions(tallies, addTallies, krippendorffAlpha, options),
      ac1: overSessions(tallies, addTallies, gwetAC1, options),
      percent: percentAgreement(whole),
    },
    ...(field.kind === 'presence' ? { counts: agreementOfCounts(ratings, options.level) } : {}),
  }
}

/** ICC(A,1) of how often each coder gave the code in a session, over sessions in which no coder left a turn out. */
function agreementOfCounts(ratings: readonly (readonly (readonly (string | undefined)[])[])[], level: number): Icc {
  const counts = ratings
    .filter((units) => units.every((row) => row.every((category) => category !== undefined)))
    .map((units) => (units[0] ?? []).map((_, coder) => units.filter((row) => row[coder] === present).length))
  return intraclassCorrelation(counts, 'ICC(2,1)', level)
}
