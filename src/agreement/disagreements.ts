/** A turn and what each coder said of it; undefined where that coder said nothing. */
export type CodedUnit = {
  readonly session: string
  readonly turn: number
  readonly categories: readonly (string | undefined)[]
}

export type Disagreement = CodedUnit & {
  /** The share of pairs of coders that differ, above 0, at most 1. */
  readonly divided: number
}

/**
 * The turns on which coders differ, most divided first, then in the order given. For talking them over: the list says
 * where the codebook or the turn is unclear, not who is right.
 */
export function disagreements(units: readonly CodedUnit[]): Disagreement[] {
  return units
    .map((unit) => ({ ...unit, divided: dividedShare(unit.categories) }))
    .filter((unit) => unit.divided > 0)
    .sort((a, b) => b.divided - a.divided)
}

function dividedShare(categories: readonly (string | undefined)[]): number {
  const given = categories.filter((category) => category !== undefined)
  if (given.length < 2) return 0
  const counts = new Map<string, number>()
  for (const category of given) counts.set(category, (counts.get(category) ?? 0) + 1)
  let same = 0
  for (const count of counts.values()) same += count * (count - 1)
  return 1 - same / (given.length * (given.length - 1))
}
