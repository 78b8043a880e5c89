import type { IssueLog } from './issue-log.ts'

export type Times = { readonly start?: number; readonly end?: number }
type Timed = {
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly line?: number | undefined
}

/**
 * The times of utterances in their order, without those that cannot be: an end before its start, a start that runs
 * backwards. Of starts that contradict each other the fewest are left out, so that one wrong hour does not cost the rest.
 * Each is said with its line, and so are overlaps, which stay: people do talk at the same time.
 */
export function checkTimes(all: readonly Timed[], log: IssueLog): readonly Times[] {
  const inverted = all.map(({ start, end }) => start !== undefined && end !== undefined && end < start)
  const backwards = outOfOrder(all.map(({ start }, index) => (inverted[index] ? undefined : start)))
  let latestEnd = 0
  return all.map(({ start, end, line }, index) => {
    const at = line === undefined ? {} : { line }
    if (inverted[index]) log.add('cue-time-inverted', at)
    else if (backwards.has(index)) log.add('times-out-of-order', at)
    else {
      if (start !== undefined && start < latestEnd) log.add('cue-times-overlap', at)
      latestEnd = Math.max(latestEnd, end ?? 0)
      return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
    }
    return {}
  })
}

/** The positions outside a longest run of starts that never falls (patience sorting, n log n). */
function outOfOrder(starts: readonly (number | undefined)[]): ReadonlySet<number> {
  /** The position that ends the best run of each length so far, and which position each one follows. */
  const ends: number[] = []
  const follows = new Map<number, number>()
  const valueAt = (position: number | undefined) => starts[position ?? -1] ?? Number.POSITIVE_INFINITY
  for (const [position, start] of starts.entries()) {
    if (start === undefined) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (valueAt(ends[middle]) <= start) low = middle + 1
      else high = middle
    }
    const before = ends[low - 1]
    if (before !== undefined) follows.set(position, before)
    ends[low] = position
  }
  const kept = new Set<number>()
  for (let position = ends.at(-1); position !== undefined; position = follows.get(position)) kept.add(position)
  return new Set(starts.flatMap((start, position) => (start === undefined || kept.has(position) ? [] : [position])))
}
