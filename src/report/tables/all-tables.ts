import type { CodedSession } from '../../model/coded-session.ts'
import { codes, codesTable } from './codes-table.ts'
import { measures, measuresTable } from './measures-table.ts'
import { moments, momentsTable } from './moments-table.ts'
import { sessions, sessionsTable } from './sessions-table.ts'
import type { Column, CsvOptions, Table } from './table.ts'
import { turns, turnsTable } from './turns-table.ts'

/** A table as it is declared, whatever its rows are made of: all that a dictionary or a schema needs. */
export type TableDeclaration = Pick<Table<never>, 'name' | 'title' | 'description' | 'primaryKey' | 'foreignKeys'> & {
  readonly columns: readonly Omit<Column<never>, 'value'>[]
}

/** The tidy tables of an export, each before those that refer to it. */
export const tables: readonly TableDeclaration[] = [sessions, turns, codes, moments, measures]

/** Each of them as CSV, by its name. */
export const tablesAsCsv = {
  sessions: sessionsTable,
  turns: turnsTable,
  codes: codesTable,
  moments: momentsTable,
  measures: measuresTable,
} as const satisfies Readonly<Record<string, (coded: CodedSession, options?: CsvOptions) => string>>
export type TableName = keyof typeof tablesAsCsv
