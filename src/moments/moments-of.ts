import type { CodeKey } from '../model/codebook.ts'
import type { Coding } from '../model/coding.ts'
import type { Moment } from '../model/moment.ts'
import type { Session } from '../model/session.ts'
import { wordCountOf } from '../model/words.ts'
import { aftermathOf, nextTurnOf } from './aftermath.ts'
import { answerOf } from './answer.ts'
import { openingsOf } from './openings.ts'
import { codesUnder, type Thresholds } from './thresholds.ts'

export type MomentOptions = {
  /** Raises or lowers the probability from which a code counts here; it uses the `possible` codes of the coding. */
  readonly thresholds?: Thresholds
  /** Turns that were found to be about safety by other ways than the code `safety`, such as a list of words. */
  readonly safetyTurns?: ReadonlySet<number>
}

/** An opening and its answer, before anything is said of what followed. */
export type AnsweredOpening = Pick<Moment, 'opening' | 'openingTurns' | 'openedBy' | 'response' | 'kind' | 'because'>

/** Each opening with what met it, from the codes of the turns; the core of `momentsOf`. */
export function answeredOpenings(
  session: Session,
  codes: ReadonlyMap<number, ReadonlySet<CodeKey>>,
  isSafety: (turn: number) => boolean,
): AnsweredOpening[] {
  return openingsOf(session, codes, isSafety).map(({ last, turns, openedBy, response }): AnsweredOpening => {
    const base = { opening: last, openingTurns: [...turns], openedBy: [...openedBy], response }
    if (response === null) return { ...base, kind: 'unanswered', because: [] }
    const { kind, because } = answerOf(codes.get(response))
    return { ...base, kind, because: [...because] }
  })
}

/**
 * Each opening of a session with what met it, in the order of the session; a session without openings gives none. No
 * turn about safety stands in a moment, whatever the thresholds: neither as opening, nor as answer, nor as what
 * followed. Rules: the codebook's “Moments”.
 */
export function momentsOf(session: Session, coding: Coding, options: MomentOptions = {}): Moment[] {
  const codes = codesUnder(coding, options.thresholds)
  const asCoded = options.thresholds ? codesUnder(coding) : codes
  const isSafety = (turn: number): boolean =>
    asCoded.get(turn)?.has('safety') === true ||
    codes.get(turn)?.has('safety') === true ||
    options.safetyTurns?.has(turn) === true
  return answeredOpenings(session, codes, isSafety).map((answered): Moment => {
    const { response } = answered
    if (response === null) return { ...answered, next: null }
    const pause = pauseBefore(session, response)
    const following = nextTurnOf(session, codes, response)
    const next = following && !isSafety(following.index) ? following : undefined
    return {
      ...answered,
      ...(pause === undefined ? {} : { pauseBefore: pause }),
      next: next?.index ?? null,
      ...(next ? { aftermath: aftermathOf(next, codes.get(next.index), openingWords(session, answered)) } : {}),
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

function openingWords(session: Session, { openingTurns }: AnsweredOpening): number {
  return openingTurns.reduce((sum, index) => {
    const turn = session.turns[index]
    return sum + (turn ? wordCountOf(turn) : 0)
  }, 0)
}
