import { type AlignedPair, alignSequences } from './align-sequences.ts'
import type { CodedTurn, CodingToCompare } from './coding-to-compare.ts'
import { contingencyTable } from './contingency-table.ts'
import { alignEvents, type EventTable, nil } from './event-alignment-kappa.ts'
import { absent, type Field, present } from './fields.ts'
import { categoryOf, concerns } from './session-ratings.ts'
import { turnWords, wordOverlap } from './turn-words.ts'

/** What decided which turn of one coding belongs to which of the other. */
export type AlignedBy = 'turn-numbers' | 'words' | 'codes'

/** Two turns pair where at least a fifth of their words are the same; what falls below is cheaper as two gaps. */
const gap = 0.4

/** Lays the turns of two codings of one session side by side by their words. Turns of different speakers never pair. */
export function alignTurns(first: readonly CodedTurn[], second: readonly CodedTurn[]): AlignedPair[] {
  const withWords = (turns: readonly CodedTurn[]) =>
    turns.map(({ role, text }) => ({ role, words: turnWords(text ?? '') }))
  return alignSequences(withWords(first), withWords(second), {
    gap,
    replace: (a, b) => {
      const differ = a.role !== undefined && b.role !== undefined && a.role !== b.role
      return differ ? 3 * gap : 1 - wordOverlap(a.words, b.words)
    },
  })
}

/** How two codings of one session that are cut differently can be aligned. */
export function alignmentOf(first: CodingToCompare, second: CodingToCompare): AlignedBy {
  const hasWords = ({ turns }: CodingToCompare): boolean => turns.some(({ text }) => text !== undefined)
  return hasWords(first) && hasWords(second) ? 'words' : 'codes'
}

/**
 * The table of one field over two codings of one session that are cut differently. A label without a partner stands
 * against nil. A present code without a partner stands against absent, since the other coder passed over those words
 * without it; turns that have no partner and no code say nothing and are left out.
 * Undefined for the presence of a code where only codes could align.
 */
export function alignedTable(
  first: CodingToCompare,
  second: CodingToCompare,
  field: Field,
  pairs: readonly AlignedPair[] | undefined,
): EventTable | undefined {
  if (pairs === undefined) {
    if (field.kind === 'presence') return undefined
    const events = ({ turns }: CodingToCompare): string[] =>
      turns.map(({ labels }) => labels[field.id]).filter((label) => label !== undefined)
    return alignEvents(events(first), events(second), field.categories).table
  }
  const rows: (readonly [string | undefined, string | undefined])[] = pairs.map((pair) => {
    const one = pair.first === undefined ? undefined : first.turns[pair.first]
    const two = pair.second === undefined ? undefined : second.turns[pair.second]
    if (!concerns(field, [one, two])) return [undefined, undefined]
    return [one && categoryOf(field, first, one), two && categoryOf(field, second, two)]
  })
  const other = (own: string | undefined, theirs: string | undefined): string | typeof nil | undefined => {
    if (own !== undefined || theirs === undefined) return own
    return field.kind === 'label' ? nil : theirs === present ? absent : undefined
  }
  return contingencyTable<string | typeof nil>(
    rows.map(([a, b]) => other(a, b)),
    rows.map(([a, b]) => other(b, a)),
    [...field.categories, nil],
  )
}
