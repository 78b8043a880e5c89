import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import * as z from 'zod'

/** Rows of a CSV file with a header, each held against a schema. */
export function readTable<T>(folder: string, path: string, row: z.ZodType<T>): T[] {
  const parsed = Papa.parse<unknown>(readFileSync(join(folder, path), 'utf8'), { header: true, skipEmptyLines: true })
  return parsed.data.map((value) => row.parse(value))
}

export const wholeNumber = z.string().regex(/^\d+$/).transform(Number)

/** Rows by key, in the order of first appearance. (`Map.groupBy` needs Node 21.) */
export function groupBy<K, T>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
