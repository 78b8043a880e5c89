import { memo, useState } from 'react'
import { measures } from '../../src/measures/index.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { Moment } from '../../src/model/moment.ts'
import { chooseMoments } from '../../src/moments/index.ts'
import { quotable, shortened } from '../../src/report/excerpt.ts'
import { momentGroups } from '../../src/report/moment-groups.ts'
import { answerInWords } from '../../src/report/page/moments-aside.ts'
import type { PageSetting } from '../../src/report/page/page-setting.ts'
import { afterwards, cameBack } from '../../src/report/sentences.ts'
import { measuresTalkOfChange } from '../../src/report/talk-of-change.ts'
import { placeOf } from '../../src/report/turn-words.ts'
import { Bead, type BeadShape } from '../parts/marks.tsx'
import { MeasureRow } from '../parts/measure-row.tsx'
import { hrefOf } from '../router.ts'
import s from './aside.module.css'

type AsideProps = {
  readonly sessionId: string
  readonly set: PageSetting
  readonly goal: boolean
  /** The ranges of the measures are still being worked out. */
  readonly measuring: boolean
}

/** How many of a kind stand open; characters of a quotation: about two lines. */
const standOpen = 3
const quoteLength = 72

/** Moments, met ones first, then those worth another look; then the measures. */
export const Aside = memo(function Aside({ sessionId, set, goal, measuring }: AsideProps) {
  const { coded } = set
  return (
    <aside className={s.aside}>
      <section id="moments" aria-labelledby="moments-heading">
        <h2 id="moments-heading" tabIndex={-1}>
          Moments
        </h2>
        {coded.moments.length === 0 && <p className={s.note}>No opening was found in the words.</p>}
        {momentGroups(coded, set.people).map(({ heading, shape, moments }) => (
          <Group key={heading} heading={heading} shape={shape} moments={moments} sessionId={sessionId} set={set} />
        ))}
      </section>
      <Measures sessionId={sessionId} coded={coded} goal={goal} measuring={measuring} />
    </aside>
  )
})

type GroupProps = {
  readonly heading: string
  readonly shape: BeadShape | undefined
  readonly moments: readonly Moment[]
  readonly sessionId: string
  readonly set: PageSetting
}

function Group({ heading, shape, moments, sessionId, set }: GroupProps) {
  const [all, setAll] = useState(false)
  const few = moments.length <= standOpen + 1 ? moments : chooseMoments(moments, set.coded, standOpen)
  return (
    <>
      <h3>
        {shape && <Bead shape={shape} className={s.bead} />}
        {heading}, {moments.length}
      </h3>
      <ul className={s.list}>
        {(all ? moments : few).map((moment) => (
          <MomentItem key={moment.opening} moment={moment} sessionId={sessionId} set={set} />
        ))}
        {few.length < moments.length && (
          <li className={s.moment}>
            <button type="button" className={s.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'fewer' : `${moments.length - few.length} more`}
            </button>
          </li>
        )}
      </ul>
    </>
  )
}

function MomentItem({
  moment,
  sessionId,
  set,
}: {
  readonly moment: Moment
  readonly sessionId: string
  readonly set: PageSetting
}) {
  const { coded, people } = set
  const words = shortened(quotable(coded, moment.opening, moment.openedBy, quoteLength), quoteLength)
  const told = [answerInWords(set, moment), afterwards(moment, coded, people), cameBack(moment, coded)]
  return (
    <li className={s.moment}>
      <a href={hrefOf({ screen: 'session', id: sessionId, turn: moment.opening })}>
        <q>“{words}”</q>
      </a>{' '}
      <time>{placeOf(coded.session, moment.opening)}</time> {told.filter(Boolean).join(' ')}
    </li>
  )
}

/** The few that stand beside the transcript; all others are one click away. */
const beside: readonly string[] = [
  'moments-met',
  'reflections-per-100',
  'names-feeling-pause',
  'talk-share',
  'self-compassion',
]
const byId = new Map(measures.map((measure) => [measure.id, measure]))

function Measures({
  sessionId,
  coded,
  goal,
  measuring,
}: {
  readonly sessionId: string
  readonly coded: CodedSession
  readonly goal: boolean
  readonly measuring: boolean
}) {
  const [all, setAll] = useState(false)
  const results = new Map(coded.measures.map((result) => [result.id, result]))
  const row = (id: string) => {
    const [measure, result] = [byId.get(id), results.get(id)]
    if (!measure || !result) return null
    return (
      <MeasureRow
        key={id}
        sessionId={sessionId}
        coded={coded}
        measure={measure}
        result={result}
        measuring={measuring}
      />
    )
  }
  const others = measures.filter((one) => !beside.includes(one.id) && (goal || !measuresTalkOfChange(one)))
  const interval = coded.measures.find((result) => result.interval)?.interval
  return (
    <section aria-labelledby="measures-heading">
      <h2 id="measures-heading">Measures</h2>
      <dl>{beside.map(row)}</dl>
      {interval && (
        <p className={s.note}>
          The line holds what people’s own codes would give, {Math.round(interval.level * 100)} times in 100.
        </p>
      )}
      {all && <dl>{others.map(({ id }) => row(id))}</dl>}
      <p className={s.note}>
        <button type="button" className={s.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer measures' : 'all measures'}
        </button>
      </p>
    </section>
  )
}
