import { useId, useState } from 'react'
import { type Measure, turnsBehind } from '../../src/measures/index.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { MeasureResult } from '../../src/model/measure.ts'
import { intervalMeaning, measureInWords, tooUnsure } from '../../src/report/measure-words.ts'
import { upperEnd } from '../../src/report/page/range.ts'
import { placeOf } from '../../src/report/turn-words.ts'
import { hrefOf } from '../router.ts'
import s from './measure.module.css'

type MeasureRowProps = {
  readonly sessionId: string
  readonly coded: CodedSession
  readonly measure: Measure
  readonly result: MeasureResult
  /** The ranges are still being worked out. */
  readonly measuring: boolean
}

/** How many turns stand open under a measure; the others are one click away. */
const turnsOpen = 24

/** Figure and range in words, drawn range. Its name opens what it says, how it is counted, and the turns behind it. */
export function MeasureRow({ sessionId, coded, measure, result, measuring }: MeasureRowProps) {
  const [open, setOpen] = useState(false)
  const told = useId()
  // A figure without its range would say more than is known, and be another one a moment later.
  const waiting = measuring && result.value !== null && !result.interval && measure.needs.length > 0
  return (
    <div className={s.measure}>
      <dt>
        <button
          type="button"
          className={s.label}
          aria-expanded={open}
          aria-controls={told}
          onClick={() => setOpen(!open)}
        >
          {measure.label}
        </button>
      </dt>
      <dd>
        <p className={s.value}>
          {waiting
            ? 'with its range in a moment'
            : measureInWords(measure, result, coded.measures).map(({ text, figure }, place) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line, in their order
                figure ? <b key={place}>{text}</b> : text,
              )}
        </p>
        {!waiting && <Range measure={measure} result={result} />}
        <div id={told} hidden={!open}>
          {open && <Told sessionId={sessionId} coded={coded} measure={measure} result={result} />}
        </div>
      </dd>
    </div>
  )
}

function Told({ sessionId, coded, measure, result }: Omit<MeasureRowProps, 'measuring'>) {
  const [all, setAll] = useState(false)
  const turns = turnsBehind(coded, measure)
  const shown = all ? turns : turns.slice(0, turnsOpen)
  return (
    <dl className={s.told}>
      <div>
        <dt>What it says</dt>
        <dd>{measure.meaning}</dd>
      </div>
      <div>
        <dt>How it is counted</dt>
        <dd>{measure.formula}</dd>
      </div>
      {result.interval && (
        <div>
          <dt>How sure</dt>
          <dd>{intervalMeaning(result.interval)}</dd>
        </div>
      )}
      <div>
        <dt>What it does not say</dt>
        <dd>{measure.limits}</dd>
      </div>
      <div>
        <dt>Source</dt>
        <dd>{measure.source}</dd>
      </div>
      {turns.length > 0 && turns.length < coded.session.turns.length && (
        <div>
          <dt>The turns behind it</dt>
          <dd className={s.turns}>
            {shown.map((turn) => (
              <a key={turn} href={hrefOf({ screen: 'session', id: sessionId, turn })}>
                {placeOf(coded.session, turn)}
              </a>
            ))}
            {shown.length < turns.length && (
              <button type="button" onClick={() => setAll(true)}>
                {turns.length - shown.length} more
              </button>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** A tick on a hair line, with the range as a thicker one, alone where a rate is too unsure. Never a gauge; without an upper end nothing is drawn. */
export function Range({
  measure,
  result,
}: {
  readonly measure: Pick<Measure, 'range' | 'group' | 'id' | 'unit'>
  readonly result: MeasureResult
}) {
  const [low] = measure.range
  const high = upperEnd(measure, result)
  if (high === undefined || high <= low || result.value === null) return null
  const at = (value: number): string =>
    `${Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * 1000) / 10}%`
  const { interval, value } = result
  return (
    <svg className={s.range} aria-hidden="true">
      <line className={s.all} x1="0" x2="100%" y1="7" y2="7" />
      {interval && <line className={s.ci} x1={at(interval.low)} x2={at(interval.high)} y1="7" y2="7" />}
      {!tooUnsure(measure, result) && <line className={s.at} x1={at(value)} x2={at(value)} y1="2" y2="12" />}
    </svg>
  )
}
