import mammoth from 'mammoth/mammoth.browser.js'
import * as z from 'zod'
import type { IssueLog } from './issue-log.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import type { SourceLine } from './source-line.ts'
import { readRows, type TableRow } from './table.ts'
import { columnsOf } from './table-columns.ts'
import { clockPattern } from './timestamp.ts'
import { isSafeWordDocument } from './word-safety.ts'

/** Of mammoth's document tree what is read here; everything else (pictures, styles, notes) is passed over. */
type Node = {
  readonly type: string
  readonly value?: string | undefined
  readonly children?: readonly Node[] | undefined
}
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({ type: z.string(), value: z.string().optional(), children: z.array(Node).optional() }),
)

/** A Word document: its paragraphs are read as plain text, the rows of its tables as turns. */
export async function readWordDocument(bytes: Uint8Array, log: IssueLog): Promise<Reading | undefined> {
  if (!(await isSafeWordDocument(bytes, log))) return undefined
  const document = await documentOf(bytes)
  if (!document) {
    log.add('file-damaged')
    return undefined
  }
  const { lines, tables } = contentOf(document)
  const table = tables.find((rows) => rows.length > 1 && columnsOf(rows[0]?.cells ?? [], ','))
  if (!table) return readPlainText(lines, log)
  const inTable = new Set(table.map(({ line }) => line))
  for (const { line } of lines) if (!inTable.has(line)) log.add('line-not-understood', { line })
  return readRows(table, log)
}

/** Mammoth's own tree, before it would become HTML; undefined where it cannot be read. */
async function documentOf(bytes: Uint8Array): Promise<Node | undefined> {
  let found: object | undefined
  try {
    await mammoth.convertToHtml(
      { arrayBuffer: new Uint8Array(bytes).buffer },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        transformDocument: (document) => {
          found = document
          return { ...document, children: [] }
        },
      },
    )
  } catch {
    // Mammoth throws plain errors for damaged XML; what it had read of the document then counts for nothing.
    return undefined
  }
  const parsed = Node.safeParse(found)
  return parsed.success ? parsed.data : undefined
}

/** Paragraphs as lines, and tables both as rows and as lines. */
function contentOf(document: Node): { lines: readonly SourceLine[]; tables: readonly (readonly TableRow[])[] } {
  const lines: SourceLine[] = []
  const tables: TableRow[][] = []
  let line = 0
  for (const block of document.children ?? []) {
    if (block.type === 'table') {
      const rows: TableRow[] = []
      for (const row of block.children ?? []) {
        line += 1
        const cells = (row.children ?? []).map((cell) => textOf(cell).trim())
        rows.push({ cells, line })
        const text = lineOfCells(cells)
        if (text !== '') lines.push({ text, line, opens: true })
      }
      tables.push(rows)
    } else {
      line += 1
      for (const [index, text] of textOf(block).split('\n').entries()) {
        if (text.trim() !== '') lines.push({ text, line, opens: index === 0 })
      }
    }
  }
  return { lines, tables }
}

const clock = new RegExp(String.raw`^[\[(]?${clockPattern}[\])]?$`)

/** A row without known columns as a line: times first, a number of the row left away, the rest set off by tabs. */
function lineOfCells(cells: readonly string[]): string {
  const said = cells.filter(
    (cell, index) => cell !== '' && !(index === 0 && cells.length > 2 && /^\d{1,4}\.?$/.test(cell)),
  )
  const times = said.filter((cell) => clock.test(cell)).map((cell) => `[${cell.replace(/[[\]()]/g, '')}]`)
  const rest = said.filter((cell) => !clock.test(cell)).map((cell) => cell.replace(/\s+/g, ' '))
  return [times[0], rest.join('\t')].filter((part) => part).join(' ')
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return '\n'
  const parts = (node.children ?? []).map(textOf)
  return node.type === 'tableCell' ? parts.join('\n') : parts.join('')
}
