import { type AlignedPair, alignSequences } from './align-sequences.ts'
import { beyondChance, type Coefficient, undefinedBecause } from './coefficient.ts'
import { type ContingencyTable, contingencyTable, margins } from './contingency-table.ts'

/** Stands in a table where the other coder saw an event and this one saw none. */
export const nil = Symbol('nil')
export type EventTable<Category = string> = ContingencyTable<Category | typeof nil>

/**
 * Two coders' sequences of events, cut differently, laid side by side by their codes and cross-tabulated; what has no
 * partner stands against `nil`, the last category. Costs: 0 for the same code, 1 for another, 1 for a gap.
 * Because the codes themselves decide what belongs together, agreement comes out high: where the words or the times can
 * decide, align by those and use `tabulateAligned`.
 */
export function alignEvents<Category>(
  first: readonly Category[],
  second: readonly Category[],
  categories: readonly Category[] = [...new Set([...first, ...second])],
): { readonly pairs: readonly AlignedPair[]; readonly table: EventTable<Category> } {
  const pairs = alignSequences(first, second, { replace: (a, b) => (a === b ? 0 : 1), gap: 1 })
  return { pairs, table: tabulateAligned(pairs, first, second, categories) }
}

/** The table of events that were laid side by side by whatever means; `nil` is its last category. */
export function tabulateAligned<Category>(
  pairs: readonly AlignedPair[],
  first: readonly Category[],
  second: readonly Category[],
  categories: readonly Category[],
): EventTable<Category> {
  const codeAt = (events: readonly Category[], at: number | undefined): Category | typeof nil =>
    at === undefined ? nil : (events[at] ?? nil)
  return contingencyTable<Category | typeof nil>(
    pairs.map((pair) => codeAt(first, pair.first)),
    pairs.map((pair) => codeAt(second, pair.second)),
    [...categories, nil],
  )
}

/**
 * Kappa over aligned events, −1 to 1: events that only one coder saw count as disagreement. Nobody can see both miss an
 * event, so nil with nil is empty by construction, and chance is what fits the margins with that cell held empty
 * (quasi-independence). Without a nil it is Cohen's kappa. No event, or one category only: undefined.
 * Source: Quera, Bakeman & Gnisci 2007; Bakeman & Quera 2011, Sequential Analysis and Observational Methods, ch. 6 (GSEQ).
 *
 * GSEQ fits iteratively. With a single empty corner the fit is known: of the M events that both saw, chance pairs the
 * categories by each coder's shares among the events they saw themselves, M · (row / R) · (column / C).
 */
export function eventAlignmentKappa(table: EventTable<unknown>): Coefficient {
  const { rows, columns, total } = margins(table)
  if (total === 0) return undefinedBecause('no-units', 0)
  const last = rows.length - 1
  const seenByFirst = total - (rows[last] ?? 0)
  const seenBySecond = total - (columns[last] ?? 0)
  const seenByBoth = seenByFirst + seenBySecond - total
  let agreed = 0
  let byChance = 0
  for (let at = 0; at < last; at += 1) {
    agreed += table.counts[at]?.[at] ?? 0
    if (seenByBoth > 0) {
      byChance += seenByBoth * ((rows[at] ?? 0) / seenByFirst) * ((columns[at] ?? 0) / seenBySecond)
    }
  }
  return beyondChance(agreed / total, byChance / total, total)
}
