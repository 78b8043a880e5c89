import { rectY, ruleY } from '@observablehq/plot'
import { sideOfTurn } from '../../measures/index.ts'
import type { Side } from '../../model/codebook.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { codesByTurn } from '../../model/holds.ts'
import { hasContent } from '../../moments/index.ts'
import type { DrawingElement } from '../drawing.ts'
import type { Strip } from '../strip/strip.ts'
import { type Bin, binOf, binsOf } from './bins.ts'
import { type ChartOptions, chartOverStrip } from './plot.ts'

export type BalanceBin = Bin & Readonly<Record<Side, number>>

/** Therapist turns with content in each stretch of the session, by their side. */
export function balanceAlong(coded: Pick<CodedSession, 'session' | 'coding'>, strip: Strip): readonly BalanceBin[] {
  const codes = codesByTurn(coded.coding)
  const bins = binsOf(strip).map((bin) => ({ ...bin, compassion: 0, neutral: 0, pressing: 0, judgement: 0 }))
  for (const column of strip.therapist) {
    const held = codes.get(column.turn)
    const turn = coded.session.turns[column.turn]
    const bin = bins[binOf(bins, column)]
    if (bin && turn && hasContent(turn, held)) bin[sideOfTurn(held)]++
  }
  return bins
}

type Block = { readonly from: number; readonly to: number; readonly low: number; readonly high: number }

/** One block a turn, upwards or downwards from `start` turns. */
function blocks({ from, to }: Bin, turns: number, start: number, way: 1 | -1): readonly Block[] {
  return Array.from({ length: turns }, (_, at) => ({ from, to, low: way * (start + at), high: way * (start + at + 1) }))
}

/** Each turn is a block: compassion stands over the line, pressing and judging hang under it. Neutral turns are in the table only. */
export function drawBalance(
  strip: Strip,
  bins: readonly BalanceBin[],
  options: Omit<ChartOptions, 'height' | 'label'>,
): DrawingElement {
  const up = Math.max(1, ...bins.map(({ compassion }) => compassion))
  const down = Math.max(0, ...bins.map(({ pressing, judgement }) => pressing + judgement))
  const perTurn = Math.min(11, 90 / up)
  const bars = (className: string, found: readonly Block[]) =>
    rectY(found, { x1: 'from', x2: 'to', y1: 'low', y2: 'high', inset: 0.75, rx: 1, className })
  return chartOverStrip(
    strip,
    {
      ...options,
      height: Math.round(8 + 26 + (up + down) * perTurn),
      label: `Turns with compassion in each stretch: ${bins.map(({ compassion }) => compassion).join(', ')}. Pressing or judging: ${bins.map(({ pressing, judgement }) => pressing + judgement).join(', ')}.`,
    },
    {
      marginBottom: 26,
      y: { domain: [-down, up], axis: null },
      marks: [
        bars(
          'compassion',
          bins.flatMap((bin) => blocks(bin, bin.compassion, 0, 1)),
        ),
        bars(
          'pressing',
          bins.flatMap((bin) => blocks(bin, bin.pressing, 0, -1)),
        ),
        bars(
          'judging',
          bins.flatMap((bin) => blocks(bin, bin.judgement, bin.pressing, -1)),
        ),
        ruleY([0], { className: 'ground' }),
      ],
    },
  )
}
