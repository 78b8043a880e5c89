import type { AlignedBy, Coefficient, Comparison, FieldComparison, OverSessions } from '../../agreement/index.ts'
import { enoughSessions, whyUndefined } from '../../agreement/index.ts'
import { plainText, toAscii, wrapped } from '../terminal/plain-text.ts'
import { coefficientText, fieldLabel } from './agreement-words.ts'
import { turnsToLookAt } from './turns-to-look-at.ts'

export type AgreementPageOptions = {
  readonly width: number
  readonly ascii: boolean
  /** How many of the turns that coders differ on are listed. */
  readonly turns: number
}

/** The comparison of some codings as a page of text, without words of the sessions. Ends with a line end. */
export function agreementPage(comparison: Comparison, { width, ascii, turns }: AgreementPageOptions): string {
  const lines = [
    ...heading(comparison).flatMap((sentence) => wrapped(plainText(sentence), width)),
    '',
    ...table(comparison),
    ...pairLines(comparison),
    '',
    ...legend(comparison).flatMap((sentence) => wrapped(sentence, width)),
    ...turnsToLookAt(comparison, { width, turns }),
  ]
  const page = `${lines.map((line) => line.trimEnd()).join('\n')}\n`
  return ascii ? page.split('\n').map(toAscii).join('\n') : page
}

function heading({ coders, sessions, leftOut, complete, weak, alignedBy, level }: Comparison): string[] {
  const who =
    coders.length === 2 ? `by ${coders.join(' and ')}` : `by ${complete ? 'all' : 'some of'} ${coders.length} coders`
  return [
    `${count(sessions.length, 'session')}, ${sessions.length === 1 ? '' : 'each '}coded ${who}.`,
    ...(leftOut.length > 0
      ? [`${count(leftOut.length, 'more session')} had fewer coders and ${were(leftOut.length)} left out.`]
      : []),
    ...alignedBy.flatMap((by) => alignments[by] ?? []),
    'Kappa: 1 is full agreement, 0 what chance alone would give.',
    ...(sessions.length === 1
      ? ['With one session there is no interval: how sessions differ cannot be told.']
      : weak
        ? [
            `Weak: with fewer than ${enoughSessions} sessions the ${percent(level)} intervals are rough, most often too narrow.`,
          ]
        : []),
  ]
}

const alignments: Readonly<Partial<Record<AlignedBy, string>>> = {
  words:
    'The coders cut the turns differently. Turns were laid side by side by their words; a label that only one coder gave counts as disagreement.',
  codes:
    'There are no turn numbers or words to go by. Events were laid side by side by their codes, so agreement comes out high.',
}

const labelWidth = 22

type Column = {
  readonly name: string
  readonly of?: FieldComparison['kind']
  readonly width: number
  readonly cell: (field: FieldComparison) => string
}

function table({ coders, fields, level }: Comparison): string[] {
  const many = coders.length > 2
  const aligned = fields.every(({ all }) => all === undefined)
  const main = (field: FieldComparison): OverSessions | undefined => (many ? field.all?.fleiss : field.pairs[0]?.kappa)
  const columns: Column[] = [
    { name: aligned ? 'events' : 'turns', width: aligned ? 7 : 6, cell: ({ turns }) => String(turns) },
    { name: 'used', of: 'presence', width: 6, cell: usedText },
    ...(many && aligned
      ? []
      : [
          { name: many ? 'Fleiss' : 'kappa', width: 7, cell: (field: FieldComparison) => valueText(main(field)) },
          {
            name: `${percent(level)} interval`,
            width: 14,
            cell: (field: FieldComparison) => intervalText(main(field)),
          },
        ]),
    ...(aligned
      ? []
      : [
          { name: 'alpha', width: 7, cell: ({ all }: FieldComparison) => valueText(all?.alpha) },
          { name: 'AC1', width: 6, cell: ({ all }: FieldComparison) => valueText(all?.ac1) },
          {
            name: 'ICC',
            of: 'presence',
            width: 6,
            cell: ({ counts }: FieldComparison) => (counts ? valueText(counts) : ''),
          },
        ]),
    ...(many && aligned
      ? []
      : [
          {
            name: 'agree',
            width: 6,
            cell: (field: FieldComparison) => shareText(field.all?.percent ?? field.pairs[0]?.percent),
          },
        ]),
  ]
  const row = (label: string, cell: (column: Column) => string): string =>
    `${label.padEnd(labelWidth)}${columns.map((column) => cell(column).padStart(column.width)).join('')}`
  const group = (kind: FieldComparison['kind'], title: string): string[] => {
    const ofKind = fields.filter((field) => field.kind === kind)
    if (ofKind.length === 0) return []
    return [
      row(title, ({ name }) => name),
      ...ofKind.map((field) => row(shortLabel(field.field), ({ cell }) => cell(field))),
    ]
  }
  const labels = group('label', 'One label a turn')
  const codes = group('presence', 'Code, or not')
  return [...labels, ...(labels.length > 0 && codes.length > 0 ? [''] : []), ...codes]
}

/** How pairs of more than two coders spread; for two the table above says it. */
function pairLines({ coders, fields }: Comparison): string[] {
  if (coders.length < 3) return []
  const labels = fields.filter(({ kind }) => kind === 'label')
  const shown = (labels.length > 0 ? labels : fields).filter(({ pairs }) =>
    pairs.some(({ kappa }) => kappa.value !== null),
  )
  if (shown.length === 0) return []
  const rows = shown.map((field) => {
    const kappas = field.pairs.flatMap(({ kappa }) => kappa.value ?? [])
    const f1 = field.pairs.flatMap(({ macroF1 }) => macroF1 ?? [])
    const range = `${coefficientText(Math.min(...kappas))} to ${coefficientText(Math.max(...kappas))}`
    return `${shortLabel(field.field).padEnd(labelWidth)}${String(field.pairs.length).padStart(7)}${coefficientText(average(kappas)).padStart(14)}${range.padStart(17)}${coefficientText(average(f1)).padStart(13)}`
  })
  return [
    '',
    `${'Coders in pairs'.padEnd(labelWidth)}${'pairs'.padStart(7)}${'mean kappa'.padStart(14)}${'from … to'.padStart(17)}${'macro-F1'.padStart(13)}`,
    ...rows,
  ]
}

function legend({ coders, fields, notCompared }: Comparison): string[] {
  const aligned = fields.every(({ all }) => all === undefined)
  const kappa = coders.length > 2 ? 'Fleiss’ kappa over all coders; Cohen’s in pairs.' : 'Kappa is Cohen’s.'
  const oneSided = coders.length > 2 ? [] : fields.filter(({ pairs }) => pairs[0]?.oneSided).map(({ field }) => field)
  const reasons = new Set(fields.flatMap(reasonsOf))
  return [
    aligned
      ? 'Kappa over aligned events (Bakeman & Quera). Used: how often the code was given. Agree: before chance is taken off.'
      : `${kappa} Alpha is Krippendorff’s, AC1 Gwet’s; ICC(A,1) is over the counts per session. Used: the share of turns with the code, all coders together. Agree: pairs that agree before chance is taken off, so it never stands alone.`,
    ...[...reasons].map((reason) => `– cannot be said: ${whyUndefined[reason]}.`),
    ...(notCompared.length > 0
      ? [`Not looked for by every coder, so not compared: ${notCompared.map(fieldLabel).join(', ')}.`]
      : []),
    ...oneSided.map(
      (field) => `${fieldLabel(field)}: one of the two never varied, so kappa is 0 whatever the other did.`,
    ),
    'Agreement says how steady the codes are, not who is right.',
  ]
}

function reasonsOf({ all, pairs, counts }: FieldComparison): (keyof typeof whyUndefined)[] {
  const shown: (Coefficient | undefined)[] = [
    all?.fleiss,
    all?.alpha,
    all?.ac1,
    counts,
    ...(all?.fleiss ? [] : pairs.map(({ kappa }) => kappa)),
  ]
  return shown.flatMap((coefficient) => (coefficient?.value === null ? [coefficient.reason] : []))
}

function shortLabel(field: string): string {
  const label = plainText(fieldLabel(field))
  return label.length < labelWidth ? label : `${label.slice(0, labelWidth - 2)}…`
}

function usedText({ kind, given }: FieldComparison): string {
  if (kind === 'label') return ''
  const all = Object.values(given).reduce((sum, value) => sum + value, 0)
  return all === 0 ? '–' : percent((given.present ?? 0) / all)
}

function valueText(coefficient: Coefficient | undefined): string {
  return coefficient?.value === undefined || coefficient.value === null ? '–' : coefficientText(coefficient.value)
}

function intervalText(coefficient: OverSessions | undefined): string {
  const interval = coefficient?.interval
  return interval ? `${coefficientText(interval.low)} to ${coefficientText(interval.high)}` : ''
}

function shareText(coefficient: Coefficient | undefined): string {
  return coefficient?.value === undefined || coefficient.value === null ? '–' : percent(coefficient.value)
}

function percent(share: number): string {
  const rounded = Math.round(share * 100)
  // A thing that was seen is never 0, and one that was missed once is never all.
  if (rounded === 0 && share > 0) return '<1 %'
  return rounded === 100 && share < 1 ? '>99 %' : `${rounded} %`
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function were(number: number): string {
  return number === 1 ? 'was' : 'were'
}
