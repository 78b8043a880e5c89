import {
  type PooledTransition,
  type ShiftTest,
  transitionSentence,
  whatFollowingCannotShow,
} from '../../moments/index.ts'
import { plainText, toAscii, wrapped } from '../terminal/plain-text.ts'

export type TestedTransition = ShiftTest & { readonly pooled: PooledTransition }

export type SequencesToPrint = {
  readonly sessions: number
  readonly lags: readonly { readonly lag: number; readonly rows: readonly TestedTransition[] }[]
  readonly essay?: Readonly<Record<string, { readonly sentence: string }>>
}

export type SequencesPageOptions = {
  /** Cells of the terminal; the table needs 79. */
  readonly width: number
  readonly ascii: boolean
}

const labelWidth = 38
const cellWidths = [8, 6, 6, 7, 7, 6]

/**
 * What follows what as a page of text, without words of the sessions: a table a lag, a sentence for each pair of codes
 * whose order makes a difference, and what none of it can show. Ends with a line end.
 */
export function sequencesPage(
  { sessions, lags, essay }: SequencesToPrint,
  { width, ascii }: SequencesPageOptions,
): string {
  const said = (...sentences: readonly string[]) => sentences.flatMap((text) => wrapped(plainText(text), width))
  const page = [
    ...said(sessions === 1 ? 'One session.' : `${sessions} sessions.`),
    ...lags.flatMap(({ lag, rows }) => ['', ...table(lag, rows), '', ...said(...sentences(rows))]),
    ...(essay
      ? ['', 'Over this client’s sessions', ...said(...Object.values(essay).map(({ sentence }) => sentence))]
      : []),
    '',
    ...said(
      'The residual describes, and is no test: turns hang together. p is by circular shift within sessions, all pairs of this table considered.',
      whatFollowingCannotShow,
    ),
  ]
  return `${(ascii ? page.map(toAscii) : page).join('\n')}\n`
}

function table(lag: number, rows: readonly TestedTransition[]): string[] {
  const head = [lag === 1 ? 'The next turn' : `${lag} turns later`, 'count', 'share', 'base', 'resid.', 'Q', 'p']
  return [head, ...rows.map(cellsOf)].map(([label = '', ...cells]) =>
    `${label.padEnd(labelWidth)}${cells.map((cell, at) => cell.padStart(cellWidths[at] ?? 0)).join('')}`.trimEnd(),
  )
}

function cellsOf({ transition, pOfAll }: TestedTransition): string[] {
  const { given, target, table, conditional, base, adjustedResidual, yulesQ } = transition
  return [
    plainText(`${bare(given.label)} → ${bare(target.label)}`),
    `${table.both}/${table.both + table.givenOnly}`,
    part(conditional),
    part(base),
    signed(adjustedResidual, 1),
    signed(yulesQ, 2),
    pOfAll === undefined ? '–' : pOfAll < 0.001 ? '<.001' : part(pOfAll, 3),
  ]
}

/** Only what may be more than chance: the table has the rest. */
function sentences(rows: readonly TestedTransition[]): string[] {
  const telling = rows.filter(({ pOfAll }) => pOfAll !== undefined && pOfAll < 0.05)
  if (telling.length === 0) return ['Nothing here stands out beyond what chance could bring.']
  return telling.map((row) => transitionSentence(row, row.pooled))
}

function bare(label: string): string {
  return label.replace(/^(?:an?|the) /, '')
}

function part(value: number | undefined, digits = 2): string {
  return value === undefined ? '–' : value.toFixed(digits).replace(/^0\./, '.')
}

function signed(value: number | undefined, digits: number): string {
  if (value === undefined) return '–'
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}
