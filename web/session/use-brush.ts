import { type PointerEvent, useRef, useState } from 'react'
import type { StripPiece } from '../../src/report/strip/strip.ts'

type BrushInput = {
  /** The pointer stands over the strip, at `x` units of the drawing; undefined where it has left. */
  readonly onOver: (x: number | undefined) => void
  readonly onPick: (x: number) => void
  readonly onBrush: (piece: StripPiece) => void
}

/** Less than this, in units of the drawing, is a click and no brush. */
const leastBrush = 12

/** A pointer over the strip: it reads, a click picks a place, and a stretch that is drawn over is brushed, up to the ends. */
export function useBrush({ onOver, onPick, onBrush }: BrushInput) {
  const pressed = useRef<number>(undefined)
  const [brush, setBrush] = useState<StripPiece>()
  const leave = (): void => {
    pressed.current = undefined
    setBrush(undefined)
    onOver(undefined)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || event.target instanceof HTMLButtonElement) return
      // A brush goes on where the pointer leaves the strip, so that it can reach its ends.
      event.currentTarget.setPointerCapture(event.pointerId)
      pressed.current = unitsAt(event)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const x = unitsAt(event)
      onOver(x)
      const from = pressed.current
      if (from !== undefined && (brush || Math.abs(x - from) > leastBrush)) {
        setBrush({ from: Math.min(x, from), to: Math.max(x, from) })
      }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      if (pressed.current === undefined) return
      pressed.current = undefined
      setBrush(undefined)
      if (!brush) onPick(unitsAt(event))
      else if (brush.to - brush.from > leastBrush) onBrush(brush)
    },
    onPointerLeave: leave,
    onPointerCancel: leave,
  }
  return { brush, handlers }
}

/** Where the pointer stands, in units of the drawing: on the system that is nearest, and never beyond its ends. */
function unitsAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): number {
  const systems = [...currentTarget.querySelectorAll<HTMLElement>('[data-part-from]')].map((element) => ({
    box: element.getBoundingClientRect(),
    from: Number(element.dataset.partFrom),
    to: Number(element.dataset.partTo),
    across: Number(element.dataset.across),
  }))
  const away = ({ top, bottom }: DOMRect): number => Math.max(top - clientY, clientY - bottom, 0)
  const system = systems.toSorted((a, b) => away(a.box) - away(b.box))[0]
  if (!system) return 0
  const x = system.from + ((clientX - system.box.left) / system.box.width) * system.across
  return Math.min(system.to, Math.max(system.from, x))
}
