import { describe, expect, test } from 'vitest'
import { brierSkill, calibrationError, type Forecast, riskCoverage } from './forecasts.ts'

const forecast = (probability: number, happened: boolean): Forecast => ({
  probability,
  happened,
  said: probability >= 0.5,
})

describe('forecasts', () => {
  test('sure and right: a skill of 1, no calibration error; the share itself: a skill of 0', () => {
    const right = [forecast(1, true), forecast(0, false)]
    expect(brierSkill(right)).toBe(1)
    expect(calibrationError(right)).toBe(0)
    expect(brierSkill([forecast(0.5, true), forecast(0.5, false)])).toBe(0)
  })

  test('calibration error by hand: two bins, a half and a quarter of their turns', () => {
    // bin 0.2: said 0.2 twice, happened once: |0.4 − 1| = 0.6; bin 0.9: said 0.9 twice, happened twice: 0.2
    const forecasts = [forecast(0.2, true), forecast(0.2, false), forecast(0.9, true), forecast(0.9, true)]
    expect(calibrationError(forecasts)).toBeCloseTo((0.6 + 0.2) / 4)
  })

  test('what is least sure is let go first', () => {
    const forecasts = [forecast(0.95, true), forecast(0.02, false), forecast(0.55, false), forecast(0.9, true)]
    expect(riskCoverage(forecasts, 1)).toBe(0.25)
    expect(riskCoverage(forecasts, 0.75)).toBe(0)
  })
})
