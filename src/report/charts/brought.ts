import { axisY, barX } from '@observablehq/plot'
import type { CodeKey } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { codesByTurn } from '../../model/holds.ts'
import type { DrawingElement } from '../drawing.ts'
import type { Strip } from '../strip/strip.ts'
import { type ChartOptions, chartOverStrip } from './plot.ts'

/** Where a code of the client’s stands along the session. */
export type BroughtRow = {
  readonly code: CodeKey
  readonly label: string
  readonly turns: readonly { readonly turn: number; readonly x: number; readonly width: number }[]
}

const rows = [
  ['feeling', 'feeling-4'],
  ['inner-experience', 'ink'],
  ['shame', 'm-shame'],
  ['inner-critic', 'm-inner-critic'],
  ['self-compassion', 'kindness'],
  ['strength', 'ink'],
] as const satisfies readonly (readonly [CodeKey, string])[]

/** The client's turns that carry each code, feelings of all kinds as one; a code that nowhere holds has no row. */
export function broughtAlong(coded: Pick<CodedSession, 'coding'>, strip: Strip): readonly BroughtRow[] {
  const codes = codesByTurn(coded.coding)
  return rows.flatMap(([code]) => {
    const turns = strip.client
      .filter(({ turn }) => [...(codes.get(turn) ?? [])].some((held) => held === code || held.startsWith(`${code}.`)))
      .map(({ turn, x, width }) => ({ turn, x, width }))
    const { label, young } = definitionOf(code)
    return turns.length === 0 ? [] : [{ code, label: `${label}${young ? '°' : ''}`, turns }]
  })
}

/** One row a code: a block as long as each turn that carries it. */
export function drawBrought(
  strip: Strip,
  brought: readonly BroughtRow[],
  options: Omit<ChartOptions, 'height' | 'label'>,
): DrawingElement {
  const domain = brought.map(({ label }) => label)
  return chartOverStrip(
    strip,
    {
      ...options,
      height: 8 + 22 + domain.length * 22,
      label: brought.map(({ label, turns }) => `${label}: ${turns.length} turns`).join('; '),
    },
    {
      y: { domain, axis: null, padding: 0.4, label: null },
      marks: [
        ...rows.flatMap(([code, className]) =>
          brought
            .filter((row) => row.code === code)
            .map(({ label, turns }) =>
              barX(turns, { x1: 'x', x2: (turn) => turn.x + turn.width, y: () => label, className, rx: 1.5 }),
            ),
        ),
        axisY({ tickSize: 0, tickPadding: 12, label: null, className: 'row-name' }),
      ],
    },
  )
}
