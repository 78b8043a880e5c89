import type { CodedTurn, CodingToCompare } from '../agreement/index.ts'
import { codeKeys } from '../model/codebook.ts'
import type { Role } from '../model/session.ts'
import type { IssueLog } from '../transcript/issue-log.ts'
import { meaningOf } from '../transcript/role-words.ts'
import { turnGatherer } from './gather-turns.ts'
import type { RawTable, TableRow } from './table-rows.ts'

/** Names of columns, as letters alone. */
const names = {
  session: ['session', 'sessionid', 'transcript', 'transcriptid', 'conversationid'],
  turn: ['turn', 'turnindex', 'turnid', 'utterance', 'utteranceid', 'utteranceindex', 'volley'],
  coder: ['coder', 'coderid', 'annotator', 'annotatorid', 'rater', 'raterid'],
  role: ['role', 'speakerrole', 'interlocutor', 'speaker'],
  text: ['text', 'utterancetext', 'turntext', 'words'],
  main: ['main', 'maincode', 'maintherapistbehaviour'],
  talk: ['talk', 'talktype', 'clienttalk', 'clienttalktype'],
  code: ['code'],
  codes: ['codes'],
} as const
type Column = keyof typeof names

/** A cell that says that there is nothing. */
const nothing = /^(?:|-|n\/?a|none|null)$/i

/**
 * A table of people's codes: a row a turn (`main`, `talk`, `codes` with spaces or semicolons between them), or a row a
 * code (`code`, as it stands). `session` and `coder` may be left out, `turn` too: then rows are events in their order, to
 * be aligned by their codes. The codes looked for are those that the table uses; in the table that `regard code --format
 * csv` writes, the whole codebook.
 */
export function readCodingTable(
  { header, rows }: RawTable,
  fallback: { readonly coder: string; readonly session: string },
  log: IssueLog,
): CodingToCompare[] {
  const columns = new Map<Column, string>()
  for (const [column, list] of Object.entries(names)) {
    const found = list.find((name) => header.includes(name))
    // `Object.entries` forgets that the keys are those of `names`.
    if (found !== undefined) columns.set(column as Column, found)
  }
  if (!(['main', 'talk', 'code', 'codes'] as const).some((column) => columns.has(column))) {
    log.add('coding-columns-missing')
    return []
  }
  const numbered = columns.has('turn')
  const places = new Map<string, number>()
  const gathered = turnGatherer(log)
  for (const { cells, line } of rows) {
    const cell: Cell = (column) => {
      const value = cells[columns.get(column) ?? ''] ?? ''
      return nothing.test(value) ? undefined : value
    }
    const session = cell('session') ?? fallback.session
    const coder = cell('coder') ?? fallback.coder
    const place = numbered ? turnNumber(cell('turn')) : next(places, `${session}\u0000${coder}`)
    if (place === undefined) log.add('coding-row-unplaced', { line })
    else gathered.add(session, coder, turnOf(place, cell, numbered), line)
  }
  const codings = gathered.codings()
  const writtenByRegard = header.includes('mainprobability') && header.includes('talkprobability')
  const used = new Set(codings.flatMap(({ turns }) => turns.flatMap(({ codes }) => codes)))
  return codings.map((coding) => ({
    ...coding,
    scheme: writtenByRegard ? codeKeys : [...used],
    sparse: true,
    numbered,
  }))
}

type Cell = (column: Column) => TableRow['cells'][string] | undefined

function turnOf(turn: number, cell: Cell, numbered: boolean): CodedTurn {
  const role = roleOf(cell('role'))
  const text = cell('text')
  const main = cell('main')
  const talk = cell('talk')
  const code = cell('code')
  return {
    turn,
    ...(role === undefined ? {} : { role }),
    ...(text === undefined ? {} : { text }),
    labels: {
      ...(main === undefined ? {} : { main }),
      ...(talk === undefined ? {} : { talk }),
      // Without turn numbers a code is an event in a row of events, to be aligned as such.
      ...(code === undefined || numbered ? {} : { event: code }),
    },
    codes: [...(code === undefined ? [] : [code]), ...(cell('codes')?.split(/[\s;|]+/) ?? [])].filter(
      (one) => one !== '',
    ),
  }
}

function roleOf(cell: string | undefined): Role | undefined {
  const meaning = meaningOf(cell ?? '')
  return meaning === 'therapist' || meaning === 'client' || meaning === 'other' ? meaning : undefined
}

function turnNumber(cell: string | undefined): number | undefined {
  return cell !== undefined && /^\d{1,7}$/.test(cell) ? Number(cell) : undefined
}

function next(places: Map<string, number>, key: string): number {
  const place = places.get(key) ?? 0
  places.set(key, place + 1)
  return place
}
