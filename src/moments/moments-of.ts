import type { Coding } from '../model/coding.ts'
import type { Moment } from '../model/moment.ts'
import type { Session } from '../model/session.ts'
import { wordsOf } from '../model/words.ts'
import { aftermathOf, nextTurnOf } from './aftermath.ts'
import { answerOf } from './answer.ts'
import { type Opening, openingsOf } from './openings.ts'
import { codesUnder, type Thresholds } from './thresholds.ts'

export type MomentOptions = {
  /** Raises or lowers the probability from which a code counts here; it uses the `possible` codes of the coding. */
  readonly thresholds?: Thresholds
  /** Turns that were found to be about safety by other ways than the code `safety`, such as a list of words. */
  readonly safetyTurns?: ReadonlySet<number>
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
  return openingsOf(session, codes, isSafety).map((opening): Moment => {
    const base = { opening: opening.last, openingTurns: [...opening.turns], openedBy: [...opening.openedBy] }
    const { response } = opening
    if (response === null) return { ...base, response, kind: 'unanswered', because: [], next: null }
    const { kind, because } = answerOf(codes.get(response))
    const pause = pauseBefore(session, response)
    const following = nextTurnOf(session, codes, response)
    const next = following && !isSafety(following.index) ? following : undefined
    return {
      ...base,
      response,
      kind,
      because: [...because],
      ...(pause === undefined ? {} : { pauseBefore: pause }),
      next: next?.index ?? null,
      ...(next ? { aftermath: aftermathOf(next, codes.get(next.index), openingWords(session, opening)) } : {}),
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

function openingWords(session: Session, opening: Opening): number {
  return opening.turns.reduce((sum, turn) => sum + wordsOf(session.turns[turn]?.text ?? '').length, 0)
}
