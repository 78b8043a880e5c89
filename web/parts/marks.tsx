import type { CodeKey } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import type { MomentKind } from '../../src/model/moment.ts'
import { halfDisc, markPath } from '../../src/report/strip/paths.ts'
import { cx } from './class-names.ts'
import s from './shapes.module.css'

/** The shape that a code has in the strip. A code without a place there has none, and the word alone says it. */
export function CodeMark({ code, className }: { readonly code: CodeKey; readonly className?: string | undefined }) {
  const [viewBox, shape, path] = shapeOf(code)
  return (
    <svg className={className} width="10" height="10" viewBox={viewBox} aria-hidden="true">
      {path !== '' && <path className={s[shape]} d={path} />}
    </svg>
  )
}

function shapeOf(code: CodeKey): readonly [viewBox: string, shape: string, path: string] {
  if (code === 'shame' || code === 'inner-critic' || code === 'self-compassion') {
    return ['-5 -7 10 10', `m-${code}`, markPath(code, 0, 0)]
  }
  const { kind, side } = definitionOf(code)
  const box = '0 0 10 10'
  if (kind === 'client') return [box, '', '']
  if (side === 'compassion') return [box, 'compassion', 'M3 0h4v10h-4z']
  if (side === 'neutral') return [box, 'neutral', 'M0 4h10v2h-10z']
  if (side === 'pressing') return [box, 'pressing', 'M5 1l5 9h-10z']
  return [box, 'judging', 'M0 5h10v5h-10z']
}

export type BeadShape = 'full' | 'half' | 'ring'

/** Full: met. Half: explored. Ring: worth another look. */
export function beadShapeOf(kind: MomentKind): BeadShape {
  if (kind === 'meets') return 'full'
  return kind === 'explores' ? 'half' : 'ring'
}

export function Bead({ shape, className }: { readonly shape: BeadShape; readonly className?: string | undefined }) {
  return (
    <svg className={className} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <BeadShapes shape={shape} x={7} y={7} />
    </svg>
  )
}

export function BeadShapes({ shape, x, y }: { readonly shape: BeadShape; readonly x: number; readonly y: number }) {
  return (
    <>
      <circle className={cx(s.bead, shape === 'full' && s.full)} cx={x} cy={y} r={shape === 'full' ? 4.5 : 4} />
      {shape === 'half' && <path className={cx(s.bead, s.half)} d={halfDisc(x, y, 4)} />}
    </>
  )
}
