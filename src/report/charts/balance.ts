import { rectY, ruleY } from '@observablehq/plot'
import { sideOfTurn } from '../../measures/index.ts'
import type { Side } from '../../model/codebook.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { codesByTurn } from '../../model/holds.ts'
import { isFacilitation } from '../../moments/index.ts'
import type { DrawingElement } from '../drawing.ts'
import type { Strip } from '../strip/strip.ts'
import { type Bin, binOf, binsOf } from './bins.ts'
import { type ChartOptions, chartOverStrip } from './plot.ts'

export type BalanceBin = Bin & Readonly<Record<Side, number>>

/** Therapist turns with content in each stretch of the session, by their side. */
export function balanceAlong(coded: Pick<CodedSession, 'coding'>, strip: Strip): readonly BalanceBin[] {
  const codes = codesByTurn(coded.coding)
  const bins = binsOf(strip).map((bin) => ({ ...bin, compassion: 0, neutral: 0, pressing: 0, judgement: 0 }))
  for (const column of strip.therapist) {
    const held = codes.get(column.turn)
    const bin = bins[binOf(bins, column)]
    if (bin && !isFacilitation(held)) bin[sideOfTurn(held)]++
  }
  return bins
}

/** Compassion stands over the line; pressing and judging hang under it. Neutral turns are in the table only. */
export function drawBalance(
  strip: Strip,
  bins: readonly BalanceBin[],
  options: Omit<ChartOptions, 'height' | 'label'>,
): DrawingElement {
  const up = Math.max(1, ...bins.map(({ compassion }) => compassion))
  const down = Math.max(0, ...bins.map(({ pressing, judgement }) => pressing + judgement))
  const perTurn = Math.min(18, 90 / up)
  const bars = (className: string, y1: (bin: BalanceBin) => number, y2: (bin: BalanceBin) => number) =>
    rectY(
      bins.filter((bin) => y1(bin) !== y2(bin)),
      { x1: 'from', x2: 'to', y1, y2, insetLeft: 1.5, insetRight: 1.5, className },
    )
  return chartOverStrip(
    strip,
    {
      ...options,
      height: Math.round(8 + 22 + (up + down) * perTurn) + 6,
      label: `Turns with compassion in each stretch: ${bins.map(({ compassion }) => compassion).join(', ')}. Pressing or judging: ${bins.map(({ pressing, judgement }) => pressing + judgement).join(', ')}.`,
    },
    {
      y: { domain: [-down, up], axis: null },
      marks: [
        bars(
          'compassion',
          () => 0,
          ({ compassion }) => compassion,
        ),
        bars(
          'pressing',
          () => 0,
          ({ pressing }) => -pressing,
        ),
        bars(
          'judging',
          ({ pressing }) => -pressing,
          ({ pressing, judgement }) => -pressing - judgement,
        ),
        ruleY([0], { className: 'ground' }),
      ],
    },
  )
}
