/** A probability that was given, what was the case, and what was said. */
export type Forecast = { readonly probability: number; readonly happened: boolean; readonly said: boolean }

/**
 * 1 − Brier / Brier of always saying the share of positives: above 0 where the probabilities tell more than the share.
 * Source: Brier 1950; Murphy 1973.
 */
export function brierSkill(forecasts: readonly Forecast[]): number {
  const share = forecasts.filter((forecast) => forecast.happened).length / forecasts.length
  const error = forecasts.reduce((sum, { probability, happened }) => sum + (probability - Number(happened)) ** 2, 0)
  return 1 - error / forecasts.length / (share * (1 - share))
}

/**
 * Expected calibration error: the mean distance between probability and share, over ten bins of equal width weighted by
 * how many fall in each. Source: Naeini et al. 2015.
 */
export function calibrationError(forecasts: readonly Forecast[], bins = 10): number {
  const sums = Array.from({ length: bins }, () => 0)
  for (const { probability, happened } of forecasts) {
    const bin = Math.min(bins - 1, Math.floor(probability * bins))
    sums[bin] = (sums[bin] ?? 0) + probability - Number(happened)
  }
  return sums.reduce((total, sum) => total + Math.abs(sum), 0) / forecasts.length
}

/** The share that is wrong among the surest `coverage` of what was said (sure: far from the border between yes and no). */
export function riskCoverage(forecasts: readonly Forecast[], coverage: number): number {
  const border = Math.min(1, ...forecasts.filter((forecast) => forecast.said).map((forecast) => forecast.probability))
  // Distance from the border on its own side, as a share of that side: sides of different width can be compared.
  const sureness = ({ probability, said }: Forecast): number =>
    said ? (probability - border) / Math.max(1 - border, 1e-9) : (border - probability) / Math.max(border, 1e-9)
  const kept = forecasts.toSorted((a, b) => sureness(b) - sureness(a)).slice(0, Math.ceil(forecasts.length * coverage))
  return kept.filter((forecast) => forecast.said !== forecast.happened).length / kept.length
}
