import type { CodeKey } from '../model/codebook.ts'
import type { Coding } from '../model/coding.ts'
import type { Moment } from '../model/moment.ts'
import type { SafetyPointer } from '../model/safety.ts'
import type { Session } from '../model/session.ts'
import { wordCountOf } from '../model/words.ts'
import { followingOf } from './aftermath.ts'
import { answerOf } from './answer.ts'
import { openingsOf } from './openings.ts'
import { safetyPointers } from './safety.ts'
import { codesUnder, type Thresholds } from './thresholds.ts'

export type MomentOptions = {
  /** Raises or lowers the probability from which a code counts here; it uses the `possible` codes of the coding. */
  readonly thresholds?: Thresholds
  /** The turns about safety, where they are known already; otherwise they are found by code and by the list of words. */
  readonly safety?: readonly SafetyPointer[]
}

/** An opening and its answer, before anything is said of what followed. */
export type AnsweredOpening = Pick<Moment, 'opening' | 'openingTurns' | 'openedBy' | 'response' | 'kind' | 'because'>

/**
 * Each opening with what met it, from the codes of the turns; the core of `momentsOf`. Where the client went on to speak
 * about safety before the therapist answered, the answer is to that: such an opening stands among moments only if it
 * was met or explored all the same, and is never said to be passed or left.
 */
export function answeredOpenings(
  session: Session,
  codes: ReadonlyMap<number, ReadonlySet<CodeKey>>,
  isSafety: (turn: number) => boolean,
): AnsweredOpening[] {
  return openingsOf(session, codes, isSafety).flatMap(
    ({ last, turns, openedBy, response, beforeSafety }): AnsweredOpening[] => {
      const base = { opening: last, openingTurns: [...turns], openedBy: [...openedBy], response }
      if (response === null) return beforeSafety ? [] : [{ ...base, kind: 'unanswered', because: [] }]
      const { kind, because } = answerOf(codes.get(response))
      if (beforeSafety && kind !== 'meets' && kind !== 'explores') return []
      return [{ ...base, kind, because: [...because] }]
    },
  )
}

/**
 * Each opening of a session with what met it, in the order of the session; a session without openings gives none. No
 * turn about safety stands in a moment, whatever the thresholds: neither as opening nor as what followed. Rules: the
 * codebook's “Moments”.
 */
export function momentsOf(session: Session, coding: Coding, options: MomentOptions = {}): Moment[] {
  const codes = codesUnder(coding, options.thresholds)
  const safety = new Set((options.safety ?? safetyPointers(session, coding)).map(({ turn }) => turn))
  const isSafety = (turn: number): boolean => safety.has(turn)
  return answeredOpenings(session, codes, isSafety).map((answered): Moment => {
    const { response, kind } = answered
    if (response === null) return { ...answered, next: null }
    const pause = pauseBefore(session, response)
    const openingWords = wordsIn(session, answered.openingTurns)
    const following = followingOf(session, codes, { response, kind, openingWords })
    const shown = following && !isSafety(following.turn.index) ? following : undefined
    return {
      ...answered,
      ...(pause === undefined ? {} : { pauseBefore: pause }),
      next: shown?.turn.index ?? null,
      ...(shown ? { aftermath: shown.aftermath } : {}),
    }
  })
}

/** Seconds from the end of the turn just before the answer to its start; an overlap is 0; undefined without times. */
function pauseBefore(session: Session, response: number): number | undefined {
  const end = session.turns[response - 1]?.end
  const start = session.turns[response]?.start
  if (end === undefined || start === undefined) return undefined
  return Math.max(0, Math.round((start - end) * 1000) / 1000)
}

function wordsIn(session: Session, turns: readonly number[]): number {
  return turns.reduce((sum, index) => {
    const turn = session.turns[index]
    return sum + (turn ? wordCountOf(turn) : 0)
  }, 0)
}
