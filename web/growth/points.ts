import type { Measure } from '../../src/measures/index.ts'
import { numberInWords, unitInWords } from '../../src/report/measure-words.ts'
import type { Growth } from '../../src/server/api.ts'
import type { GrowthPoint } from './change.ts'

/** Counts of openings are drawn as a share of the session's openings: what differs between sessions is how many there were. */
export function isShareOfOpenings({ group, id }: Pick<Measure, 'group' | 'id'>): boolean {
  return group === 'moments' && id !== 'openings'
}

/** The sessions in which the measure can be said, the earliest first. */
export function pointsOf(growth: Growth, measure: Measure): readonly GrowthPoint[] {
  const sessions = new Map(growth.sessions.map((session) => [session.sessionId, session]))
  const points = growth.measures.find(({ id }) => id === measure.id)?.points ?? []
  const share = isShareOfOpenings(measure)
  return points
    .flatMap((point): GrowthPoint[] => {
      const session = sessions.get(point.sessionId)
      if (!session || point.value === null) return []
      const under = share ? point.n : 1
      if (!under) return []
      return [
        {
          sessionId: session.sessionId,
          clientId: session.clientId,
          alias: session.alias,
          day: session.day,
          corrected: point.corrected,
          value: point.value / under,
          n: point.n ?? undefined,
          interval: point.interval
            ? {
                low: point.interval.low / under,
                high: Math.min(share ? 1 : Number.POSITIVE_INFINITY, point.interval.high / under),
              }
            : undefined,
        },
      ]
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

/** The ends of the axis and its lines: nought and the end of the scale, or a round number over the highest value. */
export function scaleOf(
  measure: Measure,
  points: readonly GrowthPoint[],
): { low: number; high: number; ticks: number[] } {
  const [low, end] = measure.range
  const highest = Math.max(...points.map(({ value, interval }) => Math.max(value, interval?.high ?? value)), low + 1e-9)
  const lowest = Math.min(low, ...points.map(({ value, interval }) => Math.min(value, interval?.low ?? value)))
  const whole = isShareOfOpenings(measure) || (end !== null && highest > end / 2)
  const high = isShareOfOpenings(measure) ? 1 : whole && end !== null ? end : roundUp(highest)
  return { low: lowest, high, ticks: [lowest, (lowest + high) / 2, high] }
}

function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 5, 10].map((step) => step * size).find((end) => end >= value) ?? value
}

/** A value as the chart writes it: openings and shares out of ten, everything else in its own digits. */
export function written(measure: Measure, value: number): string {
  if (isShareOfOpenings(measure)) return String(Math.round(value * 10))
  if (measure.unit.startsWith('share')) return `${Math.round(value * 100)}\u00a0%`
  return value.toFixed(measure.digits)
}

export function inWords(measure: Measure, value: number): string {
  return isShareOfOpenings(measure) ? `${Math.round(value * 10)} in 10` : numberInWords(measure, value)
}

/** `7 in 10 openings`, `41 per 100 therapist turns`. */
export function withUnit(measure: Measure, value: number): string {
  const words = inWords(measure, value)
  return isShareOfOpenings(measure) ? `${words} openings` : `${words}${unitInWords(measure, words)}`
}

/** What the numbers of the axis count. */
export function axisInWords(measure: Measure): string {
  if (isShareOfOpenings(measure)) return 'of 10 openings'
  return measure.unit === 'seconds' ? 'seconds' : unitInWords(measure, '').trim()
}
