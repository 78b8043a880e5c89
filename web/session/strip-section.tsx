import { type KeyboardEvent, memo, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { People } from '../../src/report/people.ts'
import { kindInWords } from '../../src/report/sentences.ts'
import { type Strip, type StripBead, type StripPiece, stripInWords, systemsOf } from '../../src/report/strip/index.ts'
import { capital, counted, placeOf } from '../../src/report/turn-words.ts'
import { cx } from '../parts/class-names.ts'
import { useMedia } from '../parts/use-media.ts'
import { shownOn } from './codes.ts'
import s from './strip.module.css'
import { StripDrawing } from './strip-drawing.tsx'
import { StripKey } from './strip-key.tsx'
import { zoomed } from './zoom.ts'

type StripSectionProps = {
  readonly coded: CodedSession
  readonly strip: Strip
  readonly people: People
  readonly assertions: ReadonlyMap<number, readonly CodeAssertion[]>
  /** The turn that has the focus in the transcript. */
  readonly on: number | undefined
  readonly onGo: (turn: number) => void
}

/** Less than this, in units of the drawing, is a click and no brush. */
const leastBrush = 12

/**
 * The session over its time, in one look. A reading line follows the pointer or the arrow keys and says what stands
 * there; Enter or a click goes to the turn; a stretch that is brushed fills the strip.
 */
export const StripSection = memo(function StripSection(props: StripSectionProps) {
  const { coded, strip: whole, people, assertions, on, onGo } = props
  const [part, setPart] = useState<StripPiece>()
  const [reading, setReading] = useState<number>()
  const [brush, setBrush] = useState<{ readonly from: number; readonly to: number }>()
  const strip = useMemo(() => (part ? zoomed(whole, part) : whole), [whole, part])
  const { session } = coded
  const columns = useMemo(() => [...strip.client, ...strip.therapist].toSorted((a, b) => a.turn - b.turn), [strip])
  const middleOf = (turn: number | undefined): number | undefined => {
    const column = columns.find((one) => one.turn === turn)
    return column && column.x + column.width / 2
  }
  const narrow = useMedia('screen and (max-width: 47.5rem)')
  const medium = useMedia('screen and (max-width: 56rem), print')
  const count = narrow ? 3 : medium ? 2 : 1
  const parts = useMemo(() => systemsOf(strip, count), [strip, count])

  const inWords = useMemo(() => stripInWords(whole, people.client), [whole, people.client])
  const line = reading ?? on
  const turn = line === undefined ? undefined : session.turns[line]
  const says = turn && describe(turn.index)
  function describe(index: number): string {
    const at = session.turns[index]
    const codes = shownOn(assertions.get(index) ?? []).map(({ code }) => definitionOf(code).label)
    const moment = coded.moments.find(({ opening, response }) => opening === index || response === index)
    const told = [codes.join(', '), moment && kindInWords(moment, coded)].filter(Boolean).join('; ')
    return `${placeOf(session, index)} ${at ? people.nameOf(at) : ''}${told ? `: ${told}` : ''}`
  }
  const step = (by: number): void => {
    if (columns.length === 0) return
    const here = columns.findIndex((column) => column.turn === line)
    const next = columns[here < 0 ? 0 : Math.min(columns.length - 1, Math.max(0, here + by))]
    if (next) setReading(next.turn)
  }
  const stepMoment = (by: 1 | -1): void => {
    const openings = strip.beads.map(({ opening }) => opening)
    const next = by > 0 ? openings.find((at) => at > (line ?? -1)) : openings.findLast((at) => at < (line ?? Infinity))
    if (next !== undefined) setReading(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps = new Map<string, () => void>([
      ['ArrowRight', () => step(1)],
      ['ArrowLeft', () => step(-1)],
      ['ArrowUp', () => step(1)],
      ['ArrowDown', () => step(-1)],
      ['PageUp', () => stepMoment(1)],
      ['PageDown', () => stepMoment(-1)],
      [']', () => stepMoment(1)],
      ['[', () => stepMoment(-1)],
      ['Home', () => step(-columns.length)],
      ['End', () => step(columns.length)],
      ['Enter', () => line !== undefined && onGo(line)],
      ['Escape', () => (part ? setPart(undefined) : setReading(undefined))],
    ])
    const act = steps.get(event.key)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  const pressed = useRef<number>(undefined)
  const unitsAt = (event: PointerEvent): number => {
    const system = event.target instanceof Element ? event.target.closest('[data-part-from]') : null
    if (!(system instanceof HTMLElement)) return 0
    const box = system.getBoundingClientRect()
    const from = Number(system.dataset.partFrom)
    const to = Number(system.dataset.partTo)
    return from + ((event.clientX - box.left) / box.width) * (to - from)
  }
  const turnAt = (x: number): number | undefined => {
    const near = columns.reduce<{ turn: number; away: number } | undefined>((best, column) => {
      const away = x < column.x ? column.x - x : Math.max(0, x - column.x - column.width)
      return !best || away < best.away ? { turn: column.turn, away } : best
    }, undefined)
    return near?.turn
  }
  const onPointerMove = (event: PointerEvent): void => {
    const x = unitsAt(event)
    setReading(turnAt(x))
    if (pressed.current !== undefined && Math.abs(x - pressed.current) > leastBrush) {
      setBrush({ from: Math.min(x, pressed.current), to: Math.max(x, pressed.current) })
    }
  }
  const onPointerUp = (event: PointerEvent): void => {
    if (pressed.current === undefined) return
    pressed.current = undefined
    if (brush) {
      const unit = part ? (part.to - part.from) / strip.width : 1
      const start = part?.from ?? 0
      setPart({ from: start + brush.from * unit, to: start + brush.to * unit })
      setBrush(undefined)
      return
    }
    const at = turnAt(unitsAt(event))
    if (at !== undefined) onGo(at)
  }
  const kinds = useMemo(
    () => new Map(coded.moments.map((moment) => [moment.opening, kindInWords(moment, coded)])),
    [coded],
  )
  const labelOf = useCallback(
    (bead: StripBead) => `${placeOf(session, bead.opening)}, ${kinds.get(bead.opening) ?? ''}`,
    [session, kinds],
  )
  const onBead = useCallback((bead: StripBead) => onGo(bead.opening), [onGo])

  return (
    <section className={s.strip} aria-label="The session over time">
      <div className={s.lanes} aria-hidden="true">
        <span className={s.up}>{people.Client === 'The client' ? 'Client' : people.Client} brought</span>
        <span className={s.down}>you did</span>
      </div>
      <div
        className={cx(s.systems, count === 2 && s.two, count === 3 && s.three)}
        onPointerMove={onPointerMove}
        onPointerDown={(event) => {
          if (event.button === 0 && !(event.target instanceof HTMLButtonElement)) pressed.current = unitsAt(event)
        }}
        onPointerUp={onPointerUp}
        onPointerLeave={() => {
          pressed.current = undefined
          setBrush(undefined)
          setReading(undefined)
        }}
      >
        <div
          className={s.slider}
          role="slider"
          tabIndex={0}
          aria-label="Reading line of the strip"
          aria-orientation="horizontal"
          aria-valuemin={1}
          aria-valuemax={Math.max(1, session.turns.length)}
          aria-valuenow={(line ?? 0) + 1}
          aria-valuetext={says ?? 'Arrow keys read the session, turn by turn'}
          onKeyDown={onKeyDown}
        />
        {parts.map((one, place) => (
          <StripDrawing
            key={`${one.from} of ${count}`}
            strip={strip}
            part={one}
            label={place === 0 ? inWords : undefined}
            now={middleOf(on)}
            reading={reading === on ? undefined : middleOf(reading)}
            brush={brush}
            labelOf={labelOf}
            onBead={onBead}
          />
        ))}
      </div>
      <div className={s.below}>
        {reading !== undefined && says ? (
          <p className={s.says} aria-hidden="true">
            {says}
          </p>
        ) : (
          <StripKey strip={whole} client={people.client} />
        )}
        {part && (
          <button type="button" className={s.whole} onClick={() => setPart(undefined)}>
            the whole session
          </button>
        )}
      </div>
      <StripNotes strip={whole} />
    </section>
  )
})

function StripNotes({ strip }: { readonly strip: Strip }) {
  if (strip.scale === 'turns') {
    return (
      <p className={s.noteLine}>
        The times of this session are not known: each turn is as wide as its words, and no pause can be shown.
      </p>
    )
  }
  const { placedBetween: n } = strip
  if (n === 0) return null
  return (
    <p className={s.noteLine}>
      {n === 1
        ? 'One turn has no time and is drawn between its neighbours.'
        : `${capital(counted(n, 'turn'))} have no time and are drawn between their neighbours.`}
    </p>
  )
}
