import type { Coding } from '../model/coding.ts'
import { answeredOpenings } from '../moments/index.ts'
import type { Random } from '../statistics/index.ts'
import { codeDrawer } from './draw-codes.ts'
import { type SessionView, viewOf } from './session-view.ts'
import { uncertaintyOf } from './uncertain-codes.ts'

/** Enough that each limit of a 90 % interval is itself good to about 1.5 % of the draws; more would cost time only. */
const times = 240

/**
 * Whether people's codes can be drawn: the coding is a machine's and carries every code's probability, also those that
 * it does not assert.
 */
export function canDraw(coding: Coding): boolean {
  return (
    coding.coder.kind === 'machine' &&
    coding.codes.some(({ state, probability }) => state === 'possible' && probability !== undefined)
  )
}

/**
 * Views of the session as people might have coded it, one at a time: a view of a long session is large. Turns about
 * safety stay out of moments in each.
 */
export function* drawViews(view: SessionView, coding: Coding, random: Random, draws = times): Generator<SessionView> {
  const draw = codeDrawer(uncertaintyOf(coding), random)
  const { safety } = view
  const isSafety = (turn: number): boolean => safety.has(turn)
  for (let at = 0; at < draws; at++) {
    const codes = draw()
    yield viewOf(view.facts, { codes, safety, moments: answeredOpenings(view.session, codes, isSafety) })
  }
}
