import type { Coding } from '../model/coding.ts'
import type { Interval } from '../model/measure.ts'
import { answeredOpenings } from '../moments/index.ts'
import type { Limits, Random } from '../statistics/index.ts'
import { codeDrawer } from './draw-codes.ts'
import type { Measure } from './measure.ts'
import { type SessionView, viewOf } from './session-view.ts'
import { uncertaintyOf } from './uncertain-codes.ts'

/** The level of every interval that is shown. */
export const intervalLevel = 0.9

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

/** Views of the session as people might have coded it. Turns about safety stay out of moments in each. */
export function drawViews(view: SessionView, coding: Coding, random: Random, draws = times): readonly SessionView[] {
  const draw = codeDrawer(uncertaintyOf(coding), random)
  const { safety } = view
  const isSafety = (turn: number): boolean => safety.has(turn)
  return Array.from({ length: draws }, () => {
    const codes = draw()
    return viewOf(view.facts, { codes, safety, moments: answeredOpenings(view.session, codes, isSafety) })
  })
}

/**
 * The coding interval of a measure: where its value would lie, nine times in ten, had a person coded these very turns.
 * Undefined where half of the draws have no value.
 */
export function codingInterval(measure: Measure, views: readonly SessionView[]): Interval | undefined {
  const limits = limitsOver(measure, views)
  return limits && { ...limits, of: 'coding' }
}

/**
 * The middle of a measure's values over many views, at `intervalLevel`. Both limits are values that came up, so that an
 * interval of a count ends in counts. Undefined where half of the views have no value.
 */
export function limitsOver(measure: Measure, views: readonly SessionView[]): Limits | undefined {
  const values = views.flatMap((view) => measure.compute(view).value ?? []).sort((a, b) => a - b)
  if (values.length * 2 <= views.length) return undefined
  const tail = Math.floor((values.length * (1 - intervalLevel)) / 2)
  const low = values[tail]
  const high = values[values.length - 1 - tail]
  return low === undefined || high === undefined ? undefined : { low, high, level: intervalLevel }
}
