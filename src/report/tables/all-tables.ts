import { codes } from './codes-table.ts'
import { measures } from './measures-table.ts'
import { moments } from './moments-table.ts'
import { sessions } from './sessions-table.ts'
import type { Column, Table } from './table.ts'
import { turns } from './turns-table.ts'

/** A table as it is declared, whatever its rows are made of: all that a dictionary or a schema needs. */
export type TableDeclaration = Pick<Table<never>, 'name' | 'title' | 'description' | 'primaryKey' | 'foreignKeys'> & {
  readonly columns: readonly Omit<Column<never>, 'value'>[]
}

/** The tidy tables of an export, each before those that refer to it. */
export const tables: readonly TableDeclaration[] = [sessions, turns, codes, moments, measures]
