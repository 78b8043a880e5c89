import type { CodeKey } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import type { DrawingElement } from '../drawing.ts'
import { markPath } from '../strip/paths.ts'
import type { PageSetting } from './page-setting.ts'

/** The shape that a code has in the strip, for a chip or a legend: ten units wide. A code without a place there has none. */
export function codeMark({ svg }: Pick<PageSetting, 'svg'>, code: CodeKey): DrawingElement {
  const [viewBox, className, path] = shapeOf(code)
  return svg(
    'svg',
    { class: path === '' ? 'mark none' : 'mark', width: 10, height: 10, viewBox, 'aria-hidden': 'true' },
    ...(path === '' ? [] : [svg('path', { class: className, d: path })]),
  )
}

function shapeOf(code: CodeKey): readonly [viewBox: string, className: string, path: string] {
  if (code === 'shame' || code === 'inner-critic' || code === 'self-compassion') {
    return ['-5 -7 10 10', `m-${code}`, markPath(code, 0, 0)]
  }
  const { kind, side } = definitionOf(code)
  const box = '0 0 10 10'
  if (kind === 'client') return [box, '', '']
  switch (side) {
    case 'compassion':
      return [box, 'compassion', 'M3 0h4v10h-4z']
    case 'neutral':
      return [box, 'neutral', 'M0 4h10v2h-10z']
    case 'pressing':
      return [box, 'pressing', 'M5 1l5 9h-10z']
    case 'judgement':
      return [box, 'judging', 'M0 5h10v5h-10z']
  }
}

/** The bead of a moment: full = met, half = explored, ring = worth another look. */
export function beadMark({ svg }: Pick<PageSetting, 'svg'>, shape: 'full' | 'half' | 'ring'): DrawingElement {
  return svg(
    'svg',
    { class: 'bead-mark', width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true' },
    svg('circle', { class: shape === 'full' ? 'bead full' : 'bead', cx: 7, cy: 7, r: shape === 'full' ? 4.5 : 4 }),
    ...(shape === 'half' ? [svg('path', { class: 'bead half', d: 'M7 3a4 4 0 0 0 0 8z' })] : []),
  )
}
