import type { CSSProperties, ReactNode } from 'react'
import {
  geometry,
  type Strip,
  type StripBead,
  type StripPiece,
  shapesOf,
  tickInWords,
} from '../../src/report/strip/index.ts'
import { cx } from '../parts/class-names.ts'
import { BeadShapes } from '../parts/marks.tsx'
import shapes from '../parts/shapes.module.css'
import s from './strip.module.css'

type StripDrawingProps = {
  readonly strip: Strip
  readonly part: StripPiece
  /** The strip in words; the other systems of a broken strip leave it to the first. */
  readonly label: string | undefined
  /** Lines over the drawing, in its units. */
  readonly now: number | undefined
  readonly reading: number | undefined
  readonly brush: StripPiece | undefined
  readonly labelOf: (bead: StripBead) => string
  readonly onBead: (bead: StripBead) => void
  readonly children?: ReactNode
}

/** One system of the strip: the shapes as the report draws them, and a real button for each moment. */
export function StripDrawing(props: StripDrawingProps) {
  const { strip, part, now, reading, brush } = props
  const inPart = (from: number, to: number): boolean => to >= part.from && from <= part.to
  const { height, ribbonTop, ribbonBottom, ground, axis } = geometry
  const across = part.to - part.from
  return (
    <div className={s.system} data-part-from={part.from} data-part-to={part.to}>
      <svg
        className={s.drawing}
        viewBox={`${part.from} 0 ${across} ${height}`}
        role="img"
        aria-label={props.label ?? ''}
        aria-hidden={props.label === undefined}
      >
        {shapesOf(strip, part).map(([name, path]) => (
          <path key={name} className={shapes[name]} d={path} />
        ))}
        {strip.beads
          .filter(({ x }) => inPart(x - 6, x + 6))
          .map((bead) => (
            <BeadShapes key={bead.opening} shape={bead.shape} x={bead.x} y={ground} />
          ))}
        {strip.ticks
          .filter(({ x }) => x >= part.from && x <= part.to)
          .map(({ x }, place, ticks) => (
            <text key={x} className={shapes.axis} x={x} y={axis} textAnchor={anchorOf(x, part)}>
              {tickInWords({ ticks, unit: strip.unit }, place)}
            </text>
          ))}
        {brush && (
          <rect
            className={s.brush}
            x={brush.from}
            width={Math.max(0, brush.to - brush.from)}
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
      {props.children}
      {strip.beads
        .filter(({ x }) => x >= part.from && x <= part.to)
        .map((bead) => {
          const place: CSSProperties = {
            left: `${((bead.x - part.from) / across) * 100}%`,
            top: `${(ground / height) * 100}%`,
          }
          return (
            <button
              key={bead.opening}
              type="button"
              tabIndex={-1}
              className={cx(s.handle)}
              style={place}
              aria-label={props.labelOf(bead)}
              onClick={() => props.onBead(bead)}
            />
          )
        })}
    </div>
  )
}

function anchorOf(x: number, part: StripPiece): 'start' | 'middle' | 'end' {
  if (x - part.from < 8) return 'start'
  return part.to - x < 8 ? 'end' : 'middle'
}
