import type { Measure } from '../../src/measures/index.ts'
import { cx } from '../parts/class-names.ts'
import { shortDay } from '../parts/days.ts'
import { useMedia } from '../parts/use-media.ts'
import { hrefOf } from '../router.ts'
import type { Change, GrowthPoint, Level } from './change.ts'
import s from './growth.module.css'
import { axisInWords, inWords, scaleOf, withUnit, written } from './points.ts'

/** Heights of the drawing, in pixels: the axis lies between them. */
const top = 22
const bottom = 270

type GrowthChartProps = { readonly measure: Measure; readonly points: readonly GrowthPoint[]; readonly change: Change }

/** A measure over the sessions: a dot and its range each, filled where corrected; levels and what chance could do. */
export function GrowthChart({ measure, points, change }: GrowthChartProps) {
  const scale = scaleOf(measure, points)
  const y = (value: number): number =>
    bottom -
    ((Math.min(scale.high, Math.max(scale.low, value)) - scale.low) / (scale.high - scale.low)) * (bottom - top)
  const step = 96 / Math.max(1, points.length)
  const x = (place: number): number => 4 + step * (place + 0.5)
  const percent = (value: number): string => `${Math.round(value * 100) / 100}%`
  // Where there are many sessions, their names would run into each other.
  const narrow = useMedia('screen and (max-width: 47.5rem)')
  const every = Math.ceil(points.length / (narrow ? 5 : 12))
  const level = ({ value, from, to }: Level, key: string) => (
    <line
      key={key}
      className={s.level}
      x1={percent(x(from) - step * 0.42)}
      x2={percent(x(to) + step * 0.42)}
      y1={y(value)}
      y2={y(value)}
    />
  )
  return (
    <figure className={s.chart}>
      <p className={s.unit}>{axisInWords(measure)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
      <svg className={s.plot} role="group" aria-label={`${measure.label}, session by session`}>
        {change.kind !== 'too-few' && (
          <rect
            className={s.could}
            x={percent(x(change.last.from) - step * 0.42)}
            width={percent(step * (change.last.to - change.last.from + 0.84))}
            y={y(change.could.high)}
            height={Math.max(0, y(change.could.low) - y(change.could.high))}
          />
        )}
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className={s.tick} x1="4%" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="3%" y={y(tick) + 4} textAnchor="end">
              {written(measure, tick)}
            </text>
          </g>
        ))}
        {change.kind !== 'too-few' && [level(change.first, 'first'), level(change.last, 'last')]}
        {points.map((point, place) => {
          const at = percent(x(place))
          const machine = !point.corrected && s.machine
          return (
            <g key={point.sessionId}>
              <a href={hrefOf({ screen: 'session', id: point.sessionId })} aria-label={describe(measure, point)}>
                {point.interval && (
                  <line
                    className={cx(s.ci, machine)}
                    x1={at}
                    x2={at}
                    y1={y(point.interval.low)}
                    y2={y(point.interval.high)}
                  />
                )}
                <circle cx={at} cy={y(point.value)} r="12" fill="none" pointerEvents="all" />
                <circle className={cx(s.dot, machine)} cx={at} cy={y(point.value)} r="5" />
              </a>
              {place % every === 0 && (
                <>
                  <text x={at} y="290" textAnchor="middle">
                    {shortDay(point.day)}
                  </text>
                  <text className={s.say} x={at} y="308" textAnchor="middle">
                    {point.alias.length > 8 ? `${point.alias.slice(0, 7)}…` : point.alias}
                  </text>
                </>
              )}
            </g>
          )
        })}
      </svg>
      <GrowthKey points={points} change={change} />
    </figure>
  )
}

function describe(measure: Measure, { day, alias, value, interval, corrected }: GrowthPoint): string {
  const range = interval ? `, ${inWords(measure, interval.low)} to ${inWords(measure, interval.high)}` : ''
  return `${shortDay(day)}, ${alias}: ${withUnit(measure, value)}${range}, ${corrected ? 'corrected by you' : 'machine only'}`
}

function GrowthKey({ points, change }: { readonly points: readonly GrowthPoint[]; readonly change: Change }) {
  return (
    <figcaption className={s.key}>
      {points.some(({ corrected }) => corrected) && (
        <span>
          <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
            <line className={s.ci} x1="6" x2="6" y1="0" y2="14" />
            <circle className={s.dot} cx="6" cy="7" r="4.5" />
          </svg>
          corrected by you
        </span>
      )}
      {points.some(({ corrected }) => !corrected) && (
        <span>
          <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
            <line className={cx(s.ci, s.machine)} x1="6" x2="6" y1="0" y2="14" />
            <circle className={cx(s.dot, s.machine)} cx="6" cy="7" r="4" />
          </svg>
          machine only, so less sure
        </span>
      )}
      {change.kind !== 'too-few' && (
        <>
          <span>
            <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
              <path className={s.level} d="M0 7h18" />
            </svg>
            three sessions together
          </span>
          <span>
            <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
              <path className={s.could} d="M0 0h18v14h-18z" />
            </svg>
            where the last three could lie, had nothing changed
          </span>
        </>
      )}
    </figcaption>
  )
}
