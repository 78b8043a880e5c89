import type { Random } from '../statistics/index.ts'
import { shuffle } from '../statistics/index.ts'
import { type CodeGroup, type CodeSequence, holdsGroup } from './code-sequence.ts'

/** With fewer sessions of a client not even a perfect order is beyond chance at one in twenty, nor worth saying. */
export const fewestSessions = 6

export type OrderTest = {
  readonly sessions: number
  /** Kendall's tau-b, −1 to 1; undefined where one side never varies, or with fewer than 6 sessions. */
  readonly tau: number | undefined
  /** Two-sided, over orders of the sessions. */
  readonly p: number | undefined
}

export type OrderOptions = { readonly random: Random; readonly times?: number }

const cannotTell = (sessions: number): OrderTest => ({ sessions, tau: undefined, p: undefined })

/**
 * Does something rise or fall over the sessions of one client, which stand in their order? Such as: does the inner
 * critic soften? Values are shares of turns, one a session.
 * Source: Mann (1945) and Kendall's tau-b; p by permutation of the sessions.
 */
export function trendOver(values: readonly number[], options: OrderOptions): OrderTest {
  if (values.length < fewestSessions) return cannotTell(values.length)
  return orderTest(
    values.map((_, at) => at),
    values,
    values.length,
    options,
  )
}

/**
 * Does something in one session go with something in the client's next? Such as: is there more self-compassion after a
 * session with more compassion? At least 7 sessions, so that there are 6 pairs.
 */
export function followsAcross(earlier: readonly number[], later: readonly number[], options: OrderOptions): OrderTest {
  const sessions = Math.min(earlier.length, later.length)
  if (sessions - 1 < fewestSessions) return cannotTell(sessions)
  return orderTest(earlier.slice(0, sessions - 1), later.slice(1, sessions), sessions, options)
}

/** The share of a role's turns that hold a group's codes, 0 to 1; one value a session, in the order given. No turn: 0. */
export function sharesOver(sequences: readonly CodeSequence[], group: CodeGroup): readonly number[] {
  return sequences.map(({ turns }) => {
    const ofRole = turns.filter((turn) => turn.role === group.role)
    return ofRole.length === 0 ? 0 : ofRole.filter((turn) => holdsGroup(turn.codes, group)).length / ofRole.length
  })
}

function orderTest(
  one: readonly number[],
  other: readonly number[],
  sessions: number,
  { random, times = 9999 }: OrderOptions,
): OrderTest {
  const tau = kendallTau(one, other)
  if (tau === undefined) return cannotTell(sessions)
  let asFar = 1
  for (let time = 0; time < times; time++) {
    const again = kendallTau(one, shuffle(other, random)) ?? 0
    if (Math.abs(again) >= Math.abs(tau) - 1e-12) asFar++
  }
  return { sessions, tau, p: asFar / (times + 1) }
}

/** Kendall's tau-b, −1 to 1: concordant less discordant pairs, ties on either side taken out. All tied: undefined. */
export function kendallTau(one: readonly number[], other: readonly number[]): number | undefined {
  let sum = 0
  let untiedOne = 0
  let untiedOther = 0
  for (let i = 0; i < one.length; i++) {
    for (let j = i + 1; j < one.length; j++) {
      const first = Math.sign((one[j] ?? 0) - (one[i] ?? 0))
      const second = Math.sign((other[j] ?? 0) - (other[i] ?? 0))
      sum += first * second
      untiedOne += Math.abs(first)
      untiedOther += Math.abs(second)
    }
  }
  return untiedOne === 0 || untiedOther === 0 ? undefined : sum / Math.sqrt(untiedOne * untiedOther)
}
