import Papa from 'papaparse'
import type { IssueLog } from '../transcript/issue-log.ts'

export type TableRow = {
  /** By the name of the column, lower case, letters alone (`transcript_id` is `transcriptid`); trimmed. */
  readonly cells: Readonly<Record<string, string>>
  /** Where the row begins in the file, from 1. */
  readonly line: number
}

export type RawTable = { readonly header: readonly string[]; readonly rows: readonly TableRow[] }

/** CSV or TSV with the names of its columns in the first row. Rows that are broken are said, and kept as they are. */
export function tableRows(text: string, log: IssueLog): RawTable {
  const { data, errors } = Papa.parse<string[]>(text.trimStart(), { skipEmptyLines: false })
  const broken = new Set(errors.flatMap(({ row }) => row ?? []))
  const header = (data[0] ?? []).map((name) => name.toLowerCase().replace(/[^\p{L}]/gu, ''))
  const rows: TableRow[] = []
  let line = 1
  for (const [at, values] of data.entries()) {
    if (at > 0 && values.some((value) => value.trim() !== '')) {
      if (broken.has(at)) log.add('row-incomplete', { line })
      rows.push({
        line,
        cells: Object.fromEntries(header.map((name, column) => [name, (values[column] ?? '').trim()])),
      })
    }
    line += 1 + values.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0)
  }
  return { header, rows }
}
