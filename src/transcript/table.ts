import Papa from 'papaparse'
import type { Role } from '../model/session.ts'
import type { IssueLog } from './issue-log.ts'
import { holdsNote } from './note-line.ts'
import { type Reading, speakerKey, type Utterance } from './reading.ts'
import { meaningOf } from './role-words.ts'
import { columnsOf, headerColumns } from './table-columns.ts'
import { parseTime } from './timestamp.ts'
import { sayUnlabelled } from './unlabelled-lines.ts'

/** A row of cells; `line` is where it begins, from 1. */
export type TableRow = { readonly cells: readonly string[]; readonly line: number }

/** CSV or TSV with the names of its columns in the first row; fields in quotes may hold delimiters and line ends. */
export function readTable(text: string, log: IssueLog): Reading {
  const columns = headerColumns(text)
  if (!columns) {
    log.add('columns-missing')
    return { utterances: [] }
  }
  const parsed = Papa.parse<string[]>(text, { delimiter: columns.delimiter, skipEmptyLines: false })
  const broken = new Set(parsed.errors.flatMap(({ row }) => row ?? []))
  const rows: TableRow[] = []
  let line = 1
  for (const [index, cells] of parsed.data.entries()) {
    rows.push({ cells, line })
    if (broken.has(index)) log.add('row-incomplete', { line })
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
  }
  return readRows(rows, log, columns.delimiter)
}

/** The same for rows that are already cut into cells, such as those of a table in a document. */
export function readRows(rows: readonly TableRow[], log: IssueLog, delimiter = ','): Reading {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const columns = columnsOf(rows[first]?.cells ?? [], delimiter)
  if (!columns) {
    log.add('columns-missing')
    return { utterances: [] }
  }
  const width = rows[first]?.cells.length ?? 0
  const utterances: Utterance[] = []
  const sessions = new Set<string>()
  let speaker: Pick<Utterance, 'speaker' | 'label' | 'role'> = { speaker: '', label: '' }
  const carriedOn: number[] = []
  const unnamed: number[] = []
  for (const { cells, line } of rows.slice(first + 1)) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const cell = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? '').trim())
    const extra = cells.slice(width).some((cell) => cell.trim() !== '')
    if (cells.length <= columns.text || extra) log.add('row-incomplete', { line })
    if (cell(columns.session) !== '') sessions.add(cell(columns.session))
    const own = speakerOf(cell(columns.speaker), cell(columns.role))
    if (own) speaker = own
    else if (speaker.speaker === '') unnamed.push(line)
    else carriedOn.push(line)
    const times = {
      ...timeOf(cell(columns.start), columns.startUnit, 'start', line, log),
      ...timeOf(cell(columns.end), columns.endUnit, 'end', line, log),
    }
    const text = extra ? textAcross(cells, columns.text, width, delimiter) : cell(columns.text)
    if (holdsNote(text)) log.add('note-taken-as-said', { line })
    utterances.push({ ...speaker, text, line, ...times })
  }
  // A column in which nothing stands is no loss.
  const leftOut = columns.unknown.filter((index) => rows.slice(first + 1).some(({ cells }) => cells[index]?.trim()))
  if (leftOut.length > 0) log.add('columns-left-out', { count: leftOut.length, line: rows[first]?.line ?? 1 })
  if (sessions.size > 1) log.add('sessions-several', { count: sessions.size })
  sayUnlabelled({ carriedOn, unnamed }, log)
  return { utterances }
}

/** What is said in a row with more cells than columns: a delimiter in it was not quoted. Nothing of it is lost. */
function textAcross(cells: readonly string[], text: number, width: number, delimiter: string): string {
  const isLast = text === width - 1
  const parts = isLast ? [cells.slice(text).join(delimiter)] : [cells[text] ?? '', ...cells.slice(width)]
  return parts.join(' ')
}

function speakerOf(speaker: string, role: string): Pick<Utterance, 'speaker' | 'label' | 'role'> | undefined {
  const label = speaker || role
  const key = speakerKey(label)
  if (key === '') return undefined
  const own = roleInColumn(role)
  return { speaker: key, label, ...(own === undefined ? {} : { role: own }) }
}

/** What a column of roles says; there a single letter is plain. */
function roleInColumn(cell: string): Role | undefined {
  const meaning = meaningOf(cell)
  if (meaning === 'therapist' || meaning === 'client' || meaning === 'other') return meaning
  return { t: 'therapist' as const, c: 'client' as const, p: 'client' as const }[cell.toLowerCase()]
}

/** Empty cells and `-`, `n/a` are no times; anything else that cannot be read is said. */
function timeOf(
  cell: string,
  unit: number,
  name: 'start' | 'end',
  line: number,
  log: IssueLog,
): { start?: number; end?: number } {
  if (/^(?:|-|n\/?a|null|none)$/i.test(cell)) return {}
  const time = parseTime(cell)
  if (time === undefined) log.add('cue-time-invalid', { line })
  return time === undefined ? {} : { [name]: time / unit }
}
