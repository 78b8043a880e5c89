import Papa from 'papaparse'
import type { CodedSession } from '../../model/coded-session.ts'
import { several } from '../several.ts'

export type Cell = string | number | boolean | null | undefined

/** A column, declared as data: the table, its data dictionary and its Frictionless schema are made from it. */
export type Column<Row> = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly description: string
  readonly unit?: string
  /** All values that can stand here, where they are few. */
  readonly values?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  /** Never empty. */
  readonly required?: true
  readonly value: (row: Row) => Cell
}

/** A tidy table: one row for each thing of one kind, one column for each thing that is known of it. */
export type Table<Row> = {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The columns that tell one row from every other. */
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly {
    readonly fields: readonly string[]
    readonly table: string
    readonly to: readonly string[]
  }[]
  readonly columns: readonly Column<Row>[]
  readonly rows: (coded: CodedSession) => readonly Row[]
}

export type CsvOptions = {
  /** Without it the rows alone, so that tables of many sessions can be written one session after the other. */
  readonly header?: boolean
}

/** What a spreadsheet would take for a formula, also behind white space or in the wide forms of the signs. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Keeps a cell from being read as a formula: an apostrophe stands before it. Numbers are left as they are. */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/**
 * A table of one or more coded sessions as CSV (RFC 4180: commas, CRLF, quotation marks doubled), UTF-8 without a mark
 * at its head. What is not known is an empty cell; times and probabilities carry a point, never a comma.
 */
export function csvOf<Row>(
  table: Table<Row>,
  coded: CodedSession | readonly CodedSession[],
  options: CsvOptions = {},
): string {
  const sessions = several(coded)
  const rows = sessions.flatMap((one) =>
    table.rows(one).map((row) => table.columns.map((column) => cellText(column.value(row)))),
  )
  const header = options.header === false ? [] : [table.columns.map(({ name }) => name)]
  const lines = [...header, ...rows]
  return lines.length === 0 ? '' : `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return ''
  return typeof cell === 'string' ? neutralised(cell) : String(cell)
}

/** Three decimals are a millisecond of time and a thousandth of a probability. */
export function rounded(value: number | null | undefined, digits = 3): number | undefined {
  if (value === null || value === undefined) return undefined
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}
