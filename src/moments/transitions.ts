import { type CodeGroup, type CodeSequence, holdsGroup } from './code-sequence.ts'
import {
  adjustedResidual,
  baseShare,
  conditionalShare,
  type OddsRatio,
  oddsRatio,
  pairsIn,
  type TwoByTwo,
  yulesQ,
} from './two-by-two.ts'

/** What follows what, at a lag, over all sessions together. */
export type Transition = {
  readonly given: CodeGroup
  readonly target: CodeGroup
  readonly lag: number
  readonly table: TwoByTwo
  readonly pairs: number
  /** Of the pairs whose first turn holds the given code, the share whose second holds the target. */
  readonly conditional: number | undefined
  readonly base: number | undefined
  readonly adjustedResidual: number | undefined
  readonly yulesQ: number | undefined
  readonly oddsRatio: OddsRatio | undefined
}

/**
 * Every given code with every target at a lag in turns: lag 1 is the very next turn. Pairs are counted within sessions,
 * among turns of the given code's role that have, so many turns later, a turn of the target's role.
 */
export function transitionsOf(
  sequences: readonly CodeSequence[],
  given: readonly CodeGroup[],
  targets: readonly CodeGroup[],
  lag = 1,
): readonly Transition[] {
  return given.flatMap((one) =>
    targets.map((target) => transitionFrom(one, target, lag, countAll(sequences, one, target, lag))),
  )
}

function transitionFrom(given: CodeGroup, target: CodeGroup, lag: number, table: TwoByTwo): Transition {
  return {
    given,
    target,
    lag,
    table,
    pairs: pairsIn(table),
    conditional: conditionalShare(table),
    base: baseShare(table),
    adjustedResidual: adjustedResidual(table),
    yulesQ: yulesQ(table),
    oddsRatio: oddsRatio(table),
  }
}

/** The pairs of all sessions, by given code and target. */
export function countAll(
  sequences: readonly CodeSequence[],
  given: CodeGroup,
  target: CodeGroup,
  lag: number,
): TwoByTwo {
  return addUp(sequences.map((sequence) => countPairs(sequence, given, target, lag)))
}

export function countPairs({ turns }: CodeSequence, given: CodeGroup, target: CodeGroup, lag: number): TwoByTwo {
  const counts = { both: 0, givenOnly: 0, targetOnly: 0, neither: 0 }
  for (let at = 0; at + lag < turns.length; at++) {
    const first = turns[at]
    const second = turns[at + lag]
    if (first?.role !== given.role || second?.role !== target.role) continue
    counts[cellOf(holdsGroup(first.codes, given), holdsGroup(second.codes, target))]++
  }
  return counts
}

export function cellOf(given: boolean, target: boolean): keyof TwoByTwo {
  if (given) return target ? 'both' : 'givenOnly'
  return target ? 'targetOnly' : 'neither'
}

export function addUp(tables: readonly TwoByTwo[]): TwoByTwo {
  const sum = { both: 0, givenOnly: 0, targetOnly: 0, neither: 0 }
  for (const table of tables) {
    sum.both += table.both
    sum.givenOnly += table.givenOnly
    sum.targetOnly += table.targetOnly
    sum.neither += table.neither
  }
  return sum
}
