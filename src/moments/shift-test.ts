import { mean, type Random, randomInteger, standardDeviation } from '../statistics/index.ts'
import { type CodeGroup, type CodeSequence, holdsGroup } from './code-sequence.ts'
import type { Transition } from './transitions.ts'
import { transitionsOf } from './transitions.ts'
import { adjustedResidual } from './two-by-two.ts'

export type ShiftTest = {
  readonly transition: Transition
  /** Two-sided, for this pair of codes alone; undefined where there is nothing to test. */
  readonly p: number | undefined
  /** Two-sided, against the largest of all pairs in the same shift: holds the family at the level. */
  readonly pOfAll: number | undefined
}

export type ShiftOptions = { readonly random: Random; readonly times?: number }

/**
 * Tests every given code against every target at a lag by circular shift: within each session the target's side is
 * turned against the given side by a random number of its own turns, so that each side keeps its own rhythm, its streaks
 * and its share, and only what ties the two together is lost. The statistic is the adjusted residual of all sessions
 * together, measured from its mean over the shifts in their standard deviations: sessions that differ put that mean
 * away from 0. p counts what lies at least as far out, the observed order among the shifts.
 * Multiplicity: the largest statistic over all pairs of codes (Westfall & Young, 1993).
 */
export function shiftTest(
  sequences: readonly CodeSequence[],
  given: readonly CodeGroup[],
  targets: readonly CodeGroup[],
  lag: number,
  { random, times = 999 }: ShiftOptions,
): readonly ShiftTest[] {
  const transitions = transitionsOf(sequences, given, targets, lag)
  const sides = sequences.map((sequence) => sidesOf(sequence, given, targets, lag))
  const byPair = transitions.map((): number[] => [])
  for (let time = 0; time < times; time++) {
    const shifts = sides.map(({ rounds }) => rounds.map((length) => randomInteger(random, Math.max(1, length))))
    byPair.forEach((residuals, at) => {
      residuals.push(shiftedResidual(sides, shifts, Math.floor(at / targets.length), at % targets.length) ?? 0)
    })
  }
  const tested = transitions.map(({ adjustedResidual }, at) =>
    adjustedResidual === undefined ? undefined : distances(adjustedResidual, byPair[at] ?? []),
  )
  const largest = Array.from({ length: times }, (_, time) =>
    Math.max(0, ...tested.map((one) => one?.shifted[time] ?? 0)),
  )
  return transitions.map((transition, at) => {
    const one = tested[at]
    if (!one) return { transition, p: undefined, pOfAll: undefined }
    return { transition, p: shareAsFar(one.observed, one.shifted), pOfAll: shareAsFar(one.observed, largest) }
  })
}

/** How far the observed statistic and each shifted one lie from the mean of all of them, in standard deviations. */
function distances(
  observed: number,
  shifted: readonly number[],
): { observed: number; shifted: readonly number[] } | undefined {
  const all = [observed, ...shifted]
  const middle = mean(all)
  const spread = standardDeviation(all)
  if (middle === undefined || spread === undefined || spread < 1e-9) return undefined
  const far = (value: number): number => Math.abs(value - middle) / spread
  return { observed: far(observed), shifted: shifted.map(far) }
}

function shareAsFar(observed: number, shifted: readonly number[]): number {
  return (1 + shifted.filter((value) => value >= observed - 1e-9).length) / (shifted.length + 1)
}

/**
 * One session made ready for shifting. The targets of a role are turned together, so that what ties them to each other
 * stays. `rounds`: how many turns each target's role has; `pairs`: for each given code and target, where they meet.
 */
type Sides = {
  readonly rounds: readonly number[]
  /** Which round each target belongs to. */
  readonly roundOf: readonly number[]
  /** For each target: whether it holds on each turn of its role. */
  readonly holds: readonly Uint8Array[]
  /** For each given code and role of a target: for each pair, whether the given code holds, and the target turn's place. */
  readonly pairs: readonly (readonly { readonly given: Uint8Array; readonly place: Int32Array }[])[]
}

const roles = ['therapist', 'client'] as const

function sidesOf(
  { turns }: CodeSequence,
  given: readonly CodeGroup[],
  targets: readonly CodeGroup[],
  lag: number,
): Sides {
  const ofRole = roles.map((role) => turns.flatMap((turn, at) => (turn.role === role ? [at] : [])))
  const placeOf = new Map(ofRole.flatMap((places) => places.map((at, place) => [at, place] as const)))
  return {
    rounds: ofRole.map((places) => places.length),
    roundOf: targets.map((target) => roles.indexOf(target.role)),
    holds: targets.map((target) => {
      const places = ofRole[roles.indexOf(target.role)] ?? []
      return Uint8Array.from(places, (at) => (holdsGroup(turns[at]?.codes ?? new Set(), target) ? 1 : 0))
    }),
    pairs: given.map((one) =>
      roles.map((role) => {
        const first = turns.flatMap((turn, at) =>
          turn.role === one.role && turns[at + lag]?.role === role ? [at] : [],
        )
        return {
          given: Uint8Array.from(first, (at) => (holdsGroup(turns[at]?.codes ?? new Set(), one) ? 1 : 0)),
          place: Int32Array.from(first, (at) => placeOf.get(at + lag) ?? 0),
        }
      }),
    ),
  }
}

function shiftedResidual(
  sides: readonly Sides[],
  shifts: readonly (readonly number[])[],
  given: number,
  target: number,
): number | undefined {
  let both = 0
  let givenCount = 0
  let targetCount = 0
  let pairs = 0
  sides.forEach((side, session) => {
    const round = side.roundOf[target] ?? 0
    const length = side.rounds[round] ?? 0
    const shift = shifts[session]?.[round] ?? 0
    const holds = side.holds[target]
    const meeting = side.pairs[given]?.[round]
    if (!holds || !meeting) return
    pairs += meeting.given.length
    for (let pair = 0; pair < meeting.given.length; pair++) {
      const isGiven = meeting.given[pair] ?? 0
      const isTarget = holds[((meeting.place[pair] ?? 0) + shift) % length] ?? 0
      givenCount += isGiven
      targetCount += isTarget
      both += isGiven & isTarget
    }
  })
  return adjustedResidual({
    both,
    givenOnly: givenCount - both,
    targetOnly: targetCount - both,
    neither: pairs - givenCount - targetCount + both,
  })
}
