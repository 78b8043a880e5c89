import Papa from 'papaparse'
import type { Coefficient, Comparison, FieldComparison, Icc, OverSessions } from '../../agreement/index.ts'
import { type Cell, neutralised, rounded } from '../tables/table.ts'

type Row = Readonly<Record<string, Cell>>
/** Enough to make every printed figure again; more would be noise of the arithmetic. */
const decimals = 6

type Extent = { readonly first?: string; readonly second?: string }

/** Every coefficient as a row: field, statistic, the pair where it is one, value and interval. What is not known is empty. */
export function agreementTable({ fields, coders }: Comparison): string {
  const names = [
    'field',
    'kind',
    'statistic',
    'first',
    'second',
    'value',
    'low',
    'high',
    'level',
    'n',
    'sessions',
    'reason',
  ]
  return csv(
    names,
    fields.flatMap((field) => fieldRows(field, coders.length)),
  )
}

/** Every turn that coders differ on, by field: a column a coder, empty where that coder said nothing. */
export function disagreementsTable({ disagreements, coders }: Comparison): string {
  const columns = coders.map((coder) => `coder ${coder}`)
  return csv(
    ['field', 'session', 'turn', 'divided', ...columns],
    disagreements.map(({ field, session, turn, divided, categories }) => ({
      field,
      session,
      turn,
      divided,
      ...Object.fromEntries(columns.map((column, at) => [column, categories[at]])),
    })),
  )
}

function fieldRows({ field, kind, pairs, all, counts }: FieldComparison, coders: number): Row[] {
  const row = (statistic: string, value: Coefficient | OverSessions | Icc, extent: Extent = {}): Row => ({
    field,
    kind,
    statistic,
    ...extent,
    value: value.value,
    ...('interval' in value && value.interval ? value.interval : {}),
    n: value.n,
    ...('sessions' in value ? { sessions: value.sessions } : {}),
    ...(value.value === null ? { reason: value.reason } : {}),
  })
  const many = coders > 2
  return [
    ...(all?.fleiss ? [row('Fleiss kappa', all.fleiss)] : []),
    ...(all ? [row('Krippendorff alpha', all.alpha), row('Gwet AC1', all.ac1), row('agreement', all.percent)] : []),
    ...(counts ? [row('ICC(A,1) of counts', counts)] : []),
    ...pairs.flatMap(({ first, second, kappa, percent, macroF1 }) => [
      row(all ? 'Cohen kappa' : 'event-alignment kappa', kappa, { first, second }),
      ...(many || !all ? [row('agreement', percent, { first, second })] : []),
      ...(macroF1 === undefined
        ? []
        : [{ field, kind, statistic: 'macro-F1', first, second, value: macroF1, n: kappa.n }]),
    ]),
  ]
}

function csv(names: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => names.map((name) => cellText(row[name])))
  return `${Papa.unparse([names.map(neutralised), ...cells], { newline: '\r\n' })}\r\n`
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return ''
  if (typeof cell === 'string') return neutralised(cell)
  return String(typeof cell === 'number' ? rounded(cell, decimals) : cell)
}
