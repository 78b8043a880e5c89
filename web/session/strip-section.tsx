import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { People } from '../../src/report/people.ts'
import { kindInWords } from '../../src/report/sentences.ts'
import { type Strip, type StripBead, type StripPiece, stripInWords, systemsOf } from '../../src/report/strip/index.ts'
import { capital, counted, placeOf } from '../../src/report/turn-words.ts'
import { useMedia } from '../parts/use-media.ts'
import { shownOn } from './codes.ts'
import s from './strip.module.css'
import { StripDrawing } from './strip-drawing.tsx'
import { StripKey } from './strip-key.tsx'
import { useBrush } from './use-brush.ts'
import { nearer, withIn, zoomed } from './zoom.ts'

type StripSectionProps = {
  readonly coded: CodedSession
  readonly strip: Strip
  readonly people: People
  readonly assertions: ReadonlyMap<number, readonly CodeAssertion[]>
  /** The turn that has the focus in the transcript. */
  readonly on: number | undefined
  readonly onGo: (turn: number) => void
}

/**
 * The session over its time, in one look. A reading line follows the pointer or the arrow keys and says what stands
 * there; Enter or a click goes to the turn; a stretch that is brushed fills the strip, as + and - do
 * around the reading line.
 */
export const StripSection = memo(function StripSection(props: StripSectionProps) {
  const { coded, strip: whole, people, assertions, on, onGo } = props
  const [part, setPart] = useState<StripPiece>()
  const [reading, setReading] = useState<number>()
  const slider = useRef<HTMLDivElement>(null)
  const strip = useMemo(() => (part ? zoomed(whole, part) : whole), [whole, part])
  const { session } = coded
  const placed = useMemo(() => columnsOf(whole), [whole])
  const columns = useMemo(() => (strip === whole ? placed : columnsOf(strip)), [strip, whole, placed])
  const middleOf = (turn: number | undefined): number | undefined => {
    const column = columns.find((one) => one.turn === turn)
    return column && column.x + column.width / 2
  }
  const narrow = useMedia('screen and (max-width: 47.5rem)')
  const medium = useMedia('screen and (max-width: 56rem), print')
  const count = narrow ? 3 : medium ? 2 : 1
  const parts = useMemo(() => systemsOf(strip, count), [strip, count])
  const across = Math.max(...parts.map(({ from, to }) => to - from))

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
  const middleInWhole = (turn: number | undefined): number | undefined => {
    const column = placed.find((one) => one.turn === turn)
    return column && column.x + column.width / 2
  }
  /** Reads a turn; a part that fills the strip goes along. */
  const read = (turn: number): void => {
    setReading(turn)
    const x = middleInWhole(turn)
    if (part && x !== undefined) setPart(withIn(whole, part, x))
  }
  const step = (by: number): void => {
    const here = placed.findIndex((column) => column.turn === line)
    const next = placed[here < 0 ? 0 : Math.min(placed.length - 1, Math.max(0, here + by))]
    if (next) read(next.turn)
  }
  const stepMoment = (by: 1 | -1): void => {
    const openings = whole.beads.map(({ opening }) => opening)
    const next = by > 0 ? openings.find((at) => at > (line ?? -1)) : openings.findLast((at) => at < (line ?? Infinity))
    if (next !== undefined) read(next)
  }
  const zoom = (factor: number): void => setPart(nearer(whole, part, middleInWhole(line), factor))
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
      ['Home', () => step(-placed.length)],
      ['End', () => step(placed.length)],
      ['+', () => zoom(0.5)],
      ['-', () => zoom(2)],
      ['Enter', () => line !== undefined && onGo(line)],
      ['Escape', () => (part ? setPart(undefined) : setReading(undefined))],
    ])
    const act = steps.get(event.key)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  const turnAt = (x: number): number | undefined => {
    const near = columns.reduce<{ turn: number; away: number } | undefined>((best, column) => {
      const away = x < column.x ? column.x - x : Math.max(0, x - column.x - column.width)
      return !best || away < best.away ? { turn: column.turn, away } : best
    }, undefined)
    return near?.turn
  }
  const { brush, handlers } = useBrush({
    onOver: (x) => setReading(x === undefined ? undefined : turnAt(x)),
    onPick: (x) => {
      const at = turnAt(x)
      if (at !== undefined) onGo(at)
    },
    onBrush: (piece) => {
      const unit = part ? (part.to - part.from) / strip.width : 1
      const start = part?.from ?? 0
      setPart({ from: start + piece.from * unit, to: start + piece.to * unit })
      // The keys of the strip act on what was brushed: Escape shows the whole.
      slider.current?.focus({ preventScroll: true })
    },
  })
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
      <div className={s.systems} {...handlers}>
        <div
          ref={slider}
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
            across={across}
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
          <button
            type="button"
            className={s.whole}
            onClick={() => {
              setPart(undefined)
              slider.current?.focus({ preventScroll: true })
            }}
          >
            the whole session
          </button>
        )}
      </div>
      <StripNotes strip={whole} />
    </section>
  )
})

/** In the order of the turns. */
function columnsOf({ client, therapist }: Strip): (Strip['client'] | Strip['therapist'])[number][] {
  return [...client, ...therapist].toSorted((a, b) => a.turn - b.turn)
}

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
