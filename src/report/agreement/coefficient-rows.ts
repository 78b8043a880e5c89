import type { Coefficient, Comparison, FieldComparison, OverSessions, whyUndefined } from '../../agreement/index.ts'
import { plainText } from '../terminal/plain-text.ts'
import { coefficientText, fieldLabel, shareText } from './agreement-words.ts'

type Column = {
  readonly name: string
  readonly width: number
  readonly cell: (field: FieldComparison) => string
  /** Only for the presence of codes. */
  readonly ofCodes?: boolean
}

const labelWidth = 21

/** The coefficients, a row a field: first the fields with one label a turn, then the codes. */
export function coefficientRows(comparison: Comparison): string[] {
  const columns = columnsOf(comparison)
  const group = (kind: FieldComparison['kind'], title: string): string[] => {
    const fields = comparison.fields.filter((field) => field.kind === kind)
    if (fields.length === 0) return []
    const heads = columns.map(({ name, ofCodes }) => (ofCodes && kind === 'label' ? '' : name))
    const rows = fields.map((field) => [shortLabel(field.field), ...columns.map(({ cell }) => cell(field))])
    return [[title, ...heads], ...rows].map(([label = '', ...cells]) => {
      const set = cells.map((cell, at) => cell.padStart(columns[at]?.width ?? 0))
      return `${label.padEnd(labelWidth)}${set.join('')}`
    })
  }
  const labels = group('label', 'One label a turn')
  const codes = group('presence', 'Code, or not')
  return [...labels, ...(labels.length > 0 && codes.length > 0 ? [''] : []), ...codes]
}

function columnsOf({ coders, fields, level }: Comparison): Column[] {
  const overall = fields.some(({ all }) => all !== undefined)
  const many = coders.length > 2
  const kappa = (field: FieldComparison): OverSessions | undefined => (many ? field.all?.fleiss : field.pairs[0]?.kappa)
  const turns: Column[] = [
    { name: 'turns', width: 6, cell: (field) => String(kappa(field)?.n ?? field.turns) },
    { name: 'used', width: 6, cell: usedText, ofCodes: true },
  ]
  // Three coders of events in a row have coefficients in pairs alone.
  if (many && !overall) return turns
  const main: Column[] = [
    { name: kappaName(many), width: 7, cell: (field) => valueText(kappa(field)) },
    { name: `${shareText(level)} interval`, width: 15, cell: (field) => intervalText(kappa(field)) },
  ]
  const others: Column[] = [
    { name: 'alpha', width: 7, cell: ({ all }) => valueText(all?.alpha) },
    { name: 'AC1', width: 6, cell: ({ all }) => valueText(all?.ac1) },
    { name: 'ICC', width: 6, cell: ({ kind, counts }) => (kind === 'label' ? '' : valueText(counts)), ofCodes: true },
  ]
  const agree: Column = {
    name: 'agree',
    width: 6,
    cell: ({ all, pairs }) => {
      const value = (many ? all?.percent : pairs[0]?.percent)?.value
      return value === undefined || value === null ? '–' : shareText(value)
    },
  }
  return [...turns, ...main, ...(overall ? others : []), agree]
}

/** How pairs of more than two coders spread; of two, the table above says it. */
export function pairRows({ coders, fields }: Comparison): string[] {
  if (coders.length < 3) return []
  const labels = fields.filter(({ kind }) => kind === 'label')
  const rows = (labels.length > 0 ? labels : fields).flatMap((field) => {
    const kappas = field.pairs.flatMap(({ kappa }) => kappa.value ?? [])
    const f1 = field.pairs.flatMap(({ macroF1 }) => macroF1 ?? [])
    if (kappas.length === 0) return []
    const range = `${coefficientText(Math.min(...kappas))} to ${coefficientText(Math.max(...kappas))}`
    return [
      [
        shortLabel(field.field),
        String(kappas.length),
        coefficientText(average(kappas)),
        range,
        coefficientText(average(f1)),
      ],
    ]
  })
  if (rows.length === 0) return []
  return ['', ...[['Coders in pairs', 'pairs', 'mean kappa', 'from … to', 'macro-F1'], ...rows].map(pairRow)]
}

function pairRow([label = '', pairs = '', kappa = '', range = '', f1 = '']: readonly string[]): string {
  return `${label.padEnd(labelWidth)}${pairs.padStart(6)}${kappa.padStart(13)}${range.padStart(18)}${f1.padStart(12)}`
}

/** Why there are dashes in the table: each reason with the columns in which it made one. */
export function reasonsShown({
  coders,
  fields,
}: Comparison): ReadonlyMap<keyof typeof whyUndefined, ReadonlySet<string>> {
  const many = coders.length > 2
  const found = new Map<keyof typeof whyUndefined, Set<string>>()
  for (const { all, pairs, counts } of fields) {
    const shown: Readonly<Record<string, Coefficient | undefined>> = {
      [kappaName(many)]: many ? all?.fleiss : pairs[0]?.kappa,
      alpha: all?.alpha,
      AC1: all?.ac1,
      ICC: counts,
      agree: many ? all?.percent : pairs[0]?.percent,
    }
    for (const [column, coefficient] of Object.entries(shown)) {
      if (coefficient?.value !== null) continue
      found.set(coefficient.reason, (found.get(coefficient.reason) ?? new Set()).add(column))
    }
  }
  return found
}

function kappaName(many: boolean): string {
  return many ? 'Fleiss' : 'kappa'
}

function shortLabel(field: string): string {
  const label = plainText(fieldLabel(field))
  return label.length < labelWidth ? label : `${label.slice(0, labelWidth - 2)}…`
}

function usedText({ kind, given }: FieldComparison): string {
  if (kind === 'label') return ''
  const all = Object.values(given).reduce((sum, value) => sum + value, 0)
  return all === 0 ? '–' : shareText((given.present ?? 0) / all)
}

function valueText(coefficient: Coefficient | undefined): string {
  return coefficient?.value === undefined || coefficient.value === null ? '–' : coefficientText(coefficient.value)
}

function intervalText(coefficient: OverSessions | undefined): string {
  const interval = coefficient?.interval
  return interval ? `${coefficientText(interval.low)} to ${coefficientText(interval.high)}` : ''
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
