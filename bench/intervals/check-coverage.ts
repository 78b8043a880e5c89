import { invariant } from '../../src/errors.ts'
import { measures } from '../../src/measures/all-measures.ts'
import { codeDrawer } from '../../src/measures/draw-codes.ts'
import { drawViews } from '../../src/measures/draw-views.ts'
import { intervalLevel, limitsOver } from '../../src/measures/limits-over.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { viewOfCoded } from '../../src/measures/measure-session.ts'
import { viewOf } from '../../src/measures/session-view.ts'
import { uncertaintyOf } from '../../src/measures/uncertain-codes.ts'
import {
  type Limits,
  mean,
  percentileInterval,
  type Random,
  randomNormal,
  seededRandom,
} from '../../src/statistics/index.ts'
import { type CodedLabelled, foundByPeople, peoplesCodes } from '../data/coded-annomi.ts'
import { fitShift } from './fit-shift.ts'

const judged = [
  ['reflections-per-100', 'reflection'],
  ['questions-per-100', 'question'],
  ['input-per-100', 'input'],
] as const

/** One session: what people's codes give, and what was said of it beforehand. */
export type Judged = {
  readonly human: number
  readonly expected: number
  readonly counted: number
  readonly interval: Limits
  readonly withoutShift: Limits
  readonly withoutText: Limits
}
export type Coverage = { readonly measure: Measure; readonly sessions: readonly Judged[] }

const simulations = 1000

/** `dev` gives the interval that ignores the text its base rate and its spread between sessions. */
export function checkCoverage(sessions: readonly CodedLabelled[], dev: readonly CodedLabelled[]): Coverage[] {
  const drawn = sessions.map((session) => ({ session, ...viewsOf(session) }))
  return judged.map(([id, what]) => {
    const measure = measures.find((one) => one.id === id)
    invariant(measure, 'the measure that is judged exists')
    const ignoring = intervalWithoutText(dev, what)
    return {
      measure,
      sessions: drawn.flatMap(({ session, view, people, shifted, unshifted }): Judged[] => {
        const human = measure.compute(people).value
        const counted = measure.compute(view).value
        const interval = limitsOver([measure], shifted).get(measure)
        const withoutShift = limitsOver([measure], unshifted).get(measure)
        const expected = mean(shifted.flatMap((one) => measure.compute(one).value ?? []))
        if (human === null || counted === null || !interval || !withoutShift || expected === undefined) return []
        const withoutText = ignoring(people.therapistTurns.length, seededRandom(session.turns.length))
        return [{ human, expected, counted, interval, withoutShift, withoutText }]
      }),
    }
  })
}

/** The session as the machine coded it, as people did, and as people might have by the machine's probabilities. */
function viewsOf(session: CodedLabelled) {
  const { coded } = session
  const view = viewOfCoded(coded)
  const draw = codeDrawer(uncertaintyOf(coded.coding), seededRandom(session.turns.length), () => ({ mean: 0, sd: 0 }))
  return {
    view,
    people: viewOf(view.facts, { codes: peoplesCodes(session), safety: view.safety, moments: [] }),
    shifted: [...drawViews(view, coded.coding, seededRandom(session.turns.length), simulations)],
    unshifted: Array.from({ length: simulations }, () =>
      viewOf(view.facts, { codes: draw(), safety: view.safety, moments: [] }),
    ),
  }
}

/** The same model with dev's base rate in the place of each turn's probability. */
function intervalWithoutText(dev: readonly CodedLabelled[], what: 'reflection' | 'question' | 'input') {
  const found = dev.map(({ turns }) =>
    turns.filter((turn) => turn.role === 'therapist').map((turn) => foundByPeople(turn, what)),
  )
  const all = found.flat()
  const base = all.filter(Boolean).length / all.length
  const fit = fitShift(found.map((session) => session.map((one) => ({ probabilities: [base], found: one }))))
  return (turns: number, random: Random): Limits => {
    const rates = Array.from({ length: simulations }, () => {
      const factor = Math.exp(-(fit.mean + fit.sd * randomNormal(random)))
      const p = 1 / (1 + ((1 - base) / base) * factor)
      let hits = 0
      for (let turn = 0; turn < turns; turn++) if (random() < p) hits++
      return (100 * hits) / turns
    })
    const limits = percentileInterval(rates, intervalLevel)
    invariant(limits, 'there are simulations')
    return limits
  }
}
