import { type CSSProperties, memo, useMemo } from 'react'
import {
  geometry,
  type Strip,
  type StripBead,
  type StripPiece,
  shapesOf,
  tickInWords,
} from '../../src/report/strip/index.ts'
import { BeadShapes } from '../parts/marks.tsx'
import shapes from '../parts/shapes.module.css'
import s from './strip.module.css'

type StripDrawingProps = {
  readonly strip: Strip
  readonly part: StripPiece
  /** Units across: all systems are drawn at the scale of the longest. */
  readonly across: number
  /** The strip in words; the other systems of a broken strip leave it to the first. */
  readonly label: string | undefined
  /** Lines over the drawing, in its units. */
  readonly now: number | undefined
  readonly reading: number | undefined
  readonly brush: StripPiece | undefined
  readonly labelOf: (bead: StripBead) => string
  readonly onBead: (bead: StripBead) => void
}

/** One system of the strip: the shapes as the report draws them, and a real button for each moment. */
export function StripDrawing(props: StripDrawingProps) {
  const { strip, part, across, now, reading } = props
  const inPart = (from: number, to: number): boolean => to >= part.from && from <= part.to
  const paths = useMemo(() => shapesOf(strip, part), [strip, part])
  const { height, ribbonTop, ribbonBottom } = geometry
  const brush = props.brush && {
    from: Math.max(props.brush.from, part.from),
    to: Math.min(props.brush.to, part.to),
  }
  return (
    <div className={s.system} data-part-from={part.from} data-part-to={part.to} data-across={across}>
      <svg
        className={s.drawing}
        viewBox={`${part.from} 0 ${across} ${height}`}
        role="img"
        aria-label={props.label ?? ''}
        aria-hidden={props.label === undefined}
      >
        {paths.map(([name, path]) => (
          <path key={name} className={shapes[name]} d={path} />
        ))}
        <Beads strip={strip} part={part} />
        {brush && brush.to > brush.from && (
          <rect
            className={s.brush}
            x={brush.from}
            width={brush.to - brush.from}
            y={ribbonTop}
            height={ribbonBottom - ribbonTop}
          />
        )}
        {reading !== undefined && inPart(reading, reading) && (
          <path className={s.reading} d={`M${reading} ${ribbonTop - 4}V${ribbonBottom + 4}`} />
        )}
        {now !== undefined && inPart(now, now) && (
          <path className={s.now} d={`M${now} ${ribbonTop - 4}V${ribbonBottom + 4}`} />
        )}
      </svg>
      <Ticks strip={strip} part={part} across={across} />
      <Handles strip={strip} part={part} across={across} labelOf={props.labelOf} onBead={props.onBead} />
    </div>
  )
}

type PartProps = { readonly strip: Strip; readonly part: StripPiece }

const Beads = memo(function Beads({ strip, part }: PartProps) {
  return strip.beads
    .filter(({ x }) => x + 6 >= part.from && x - 6 <= part.to)
    .map((bead) => <BeadShapes key={bead.opening} shape={bead.shape} x={bead.x} y={geometry.ground} />)
})

type PlacedProps = PartProps & { readonly across: number }

/** The times, as text of the page: it keeps its size whatever the width of the drawing. */
const Ticks = memo(function Ticks({ strip, part, across }: PlacedProps) {
  return (
    <div aria-hidden="true">
      {strip.ticks
        .filter(({ x }) => x >= part.from && x <= part.to)
        .map(({ x }, place, ticks) => (
          <span key={x} className={s.tick} data-end={endOf(x, part)} style={{ left: shareOf(x, part, across) }}>
            {tickInWords({ ticks, unit: strip.unit }, place)}
          </span>
        ))}
    </div>
  )
})

type HandlesProps = PlacedProps & Pick<StripDrawingProps, 'labelOf' | 'onBead'>

/** Real buttons over the beads. Arrow keys reach what they reach, so Tab does not stop at each. */
const Handles = memo(function Handles({ strip, part, across, labelOf, onBead }: HandlesProps) {
  return strip.beads
    .filter(({ x }) => x >= part.from && x <= part.to)
    .map((bead) => {
      const place: CSSProperties = {
        left: shareOf(bead.x, part, across),
        top: `${(geometry.ground / geometry.height) * 100}%`,
      }
      return (
        <button
          key={bead.opening}
          type="button"
          tabIndex={-1}
          className={s.handle}
          style={place}
          aria-label={labelOf(bead)}
          onClick={() => onBead(bead)}
        />
      )
    })
})

function shareOf(x: number, part: StripPiece, across: number): string {
  return `${((x - part.from) / across) * 100}%`
}

/** At an end of a system a time stands within it. */
function endOf(x: number, part: StripPiece): 'left' | 'right' | undefined {
  if (x - part.from < 8) return 'left'
  return part.to - x < 8 ? 'right' : undefined
}
