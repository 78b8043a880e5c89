import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Measure, measures } from '../../src/measures/index.ts'
import { headingOf } from '../../src/report/page/measures-section.ts'
import { measuresTalkOfChange } from '../../src/report/talk-of-change.ts'
import { capital, counted } from '../../src/report/turn-words.ts'
import type { Growth } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { type Change, changeOf, type GrowthPoint } from '../growth/change.ts'
import s from '../growth/growth.module.css'
import { GrowthChart } from '../growth/growth-chart.tsx'
import { inWords, pointsOf, withUnit } from '../growth/points.ts'
import { dayInWords } from '../parts/days.ts'
import { Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import { goTo } from '../router.ts'
import page from '../styles/page.module.css'

const first = 'moments-met'

/** One measure over the sessions, with its ranges. A change is called one only where it is more than sessions differ anyway. */
export function GrowthScreen({ measure: wanted }: { readonly measure: string | undefined }) {
  const client = useClient()
  const { data: growth, error } = useQuery(queries.growth(client))
  const measure = measures.find(({ id }) => id === (wanted ?? first)) ?? measures[0]
  useEffect(() => {
    window.document.title = 'Growth · Regard'
  }, [])
  if (!measure) return null
  const points = growth ? pointsOf(growth, measure) : []
  const change = changeOf(points)
  return (
    <main className={`${page.page} ${page.wide}`} id="main" tabIndex={-1}>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <h1>{measure.label}</h1>
            {points.length > 0 && `, ${sinceWords(points)}`}
          </p>
        </div>
        {growth && <p className={page.lead}>{leadOf(measure, points, change)}</p>}
        <Trouble error={error} />
        <Choose measure={measure} offered={growth ? measuresFor(growth) : []} />
      </header>
      {points.length > 0 && <GrowthChart measure={measure} points={points} change={change} />}
      {growth && <How measure={measure} points={points} change={change} />}
    </main>
  )
}

/** Every measure; those of talk of change only where a session with a goal has them. */
function measuresFor(growth: Growth): readonly Measure[] {
  const found = new Set(growth.measures.flatMap(({ id, points }) => (points.length > 0 ? [id] : [])))
  return measures.filter((one) => !measuresTalkOfChange(one) || found.has(one.id))
}

type ChooseProps = { readonly measure: Measure; readonly offered: readonly Measure[] }

function Choose({ measure, offered }: ChooseProps) {
  const groups = [...new Set(offered.map(({ group }) => group))]
  return (
    <p className={s.choose}>
      <label htmlFor="measure">Show</label>
      <select
        id="measure"
        value={measure.id}
        onChange={(event) => goTo({ screen: 'growth', measure: event.target.value })}
      >
        {groups.map((group) => (
          <optgroup key={group} label={headingOf(group)}>
            {offered
              .filter((one) => one.group === group)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  )
}

function sinceWords(points: readonly GrowthPoint[]): string {
  const clients = new Set(points.map(({ clientId }) => clientId)).size
  return `${counted(points.length, 'session')} since ${dayInWords(points[0]?.day ?? '')}, ${counted(clients, 'client')}`
}

function leadOf(measure: Measure, points: readonly GrowthPoint[], change: Change): string {
  if (points.length === 0) return 'This can be said of none of your sessions yet.'
  if (change.kind === 'too-few') {
    return `${capital(counted(change.have, 'session'))} so far: a change is spoken of from ${counted(change.need, 'session')} on.`
  }
  const [now, then] = [withUnit(measure, change.last.value), inWords(measure, change.first.value)]
  const values = `about ${now} in the last three, about ${then} in the first three`
  if (change.kind === 'same') return `No change beyond what your sessions differ by anyway: ${values}.`
  return `It has gone ${change.kind}: ${values}. That is more than your sessions differ by anyway.`
}

type HowProps = { readonly measure: Measure; readonly points: readonly GrowthPoint[]; readonly change: Change }

function How({ measure, points, change }: HowProps) {
  const clients = new Set(points.map(({ clientId }) => clientId)).size
  return (
    <dl className={s.how}>
      <div>
        <dt>How it is counted</dt>
        <dd>
          {measure.formula} {measure.source}
        </dd>
      </div>
      <div>
        <dt>How sure</dt>
        <dd>
          {change.kind === 'too-few'
            ? 'A line holds what people’s own codes would give, or what another such session would.'
            : `The last three sessions together are held against the first three; the shaded block is where they would lie 95 times in 100, from how much these six differ among themselves.`}
          {clients === 1 && ' All are with one client: with another it may be different.'}
        </dd>
      </div>
      <div>
        <dt>What it cannot say</dt>
        <dd>
          {measure.limits} Whether it helped is for {clients > 1 ? 'your clients' : 'your client'} to say, and for you
          to ask.
        </dd>
      </div>
    </dl>
  )
}
