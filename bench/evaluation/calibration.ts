/** How far probabilities can be taken at their word, and what abstaining buys. */

import type { CodeRow } from './code-figures.ts'
import { truthOf } from './code-figures.ts'
import { brierSkill, calibrationError, type Forecast, riskCoverage } from './forecasts.ts'
import type { JudgedSession } from './judged.ts'
import { enoughForCalibration } from './reference-figures.ts'

export type CalibrationRow = {
  readonly code: string
  readonly positives: number
  readonly brierSkill: number
  readonly calibrationError: number
  /** The share of turns that are wrong among the surest 100, 90, 80 and 50 %. */
  readonly risk: readonly number[]
}
export const coverages = [1, 0.9, 0.8, 0.5] as const

/** For each code with enough positives on all test turns. */
export function calibrationTable(judged: readonly JudgedSession[], rows: readonly CodeRow[]): CalibrationRow[] {
  return rows
    .filter((row) => row.both.positives >= enoughForCalibration && row.code !== 'advice.permitted')
    .map((row) => {
      const forecasts = judged.flatMap(({ session, turns }): Forecast[] => {
        const truth = truthOf(row.code, session.source)
        return turns.flatMap((turn) => {
          const happened = truth(turn)
          const probability = turn.probabilities.get(row.code)
          if (happened === undefined || probability === undefined) return []
          return [{ probability, happened, said: turn.codes.has(row.code) }]
        })
      })
      return {
        code: row.code,
        positives: row.both.positives,
        brierSkill: brierSkill(forecasts),
        calibrationError: calibrationError(forecasts),
        risk: coverages.map((coverage) => riskCoverage(forecasts, coverage)),
      }
    })
}
