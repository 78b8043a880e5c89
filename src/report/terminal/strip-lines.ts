import type { Strip, StripMark } from '../strip/strip.ts'
import type { Paint } from './paint.ts'

/** The glyphs of the strip; the ASCII ones stand where a terminal has no Unicode. */
export type Glyphs = {
  readonly feeling: readonly [string, ...string[]]
  readonly compassion: string
  readonly neutral: string
  readonly pressing: string
  readonly legend: string
}

export const unicodeGlyphs: Glyphs = {
  feeling: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  compassion: '▀',
  neutral: '·',
  pressing: '▂',
  legend: '▁▃▅█',
}

export const asciiGlyphs: Glyphs = {
  feeling: ['.', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  compassion: '#',
  neutral: '.',
  pressing: 'v',
  legend: '1-9',
}

/** The letters over the strip are the codes' own keys. */
export const markLetters: Readonly<Record<StripMark, string>> = {
  shame: 's',
  'inner-critic': 'k',
  'self-compassion': 'y',
}

/** As many codes of feeling as fill a cell to its top. */
const fullFeeling = 2.5

/**
 * The strip in `cells` columns of characters, without the names of its rows: rows of letters (none where no mark is),
 * the client's row, the therapist's row, the axis. In a cell stands the strongest feeling of the client's turns there;
 * of the therapist's turns, each counted for its one side, whichever of compassion and pressing or judging has more,
 * compassion on a tie. A cell in which someone says nothing is a space.
 */
export function stripCells(
  strip: Strip,
  cells: number,
  glyphs: Glyphs,
): { readonly letters: readonly string[]; readonly client: string; readonly therapist: string; readonly axis: string } {
  const cellOf = (x: number): number => Math.min(cells - 1, Math.max(0, Math.floor((x / strip.width) * cells)))
  const client = new Array<string>(cells).fill(' ')
  const most = new Array<number>(cells).fill(-1)
  const marks = new Map<number, Set<string>>()
  for (const column of strip.client) {
    for (let cell = cellOf(column.x); cell <= cellOf(column.x + column.width - 0.01); cell++) {
      if (column.feeling <= (most[cell] ?? -1)) continue
      most[cell] = column.feeling
      const step = Math.floor((column.feeling / fullFeeling) * glyphs.feeling.length)
      client[cell] = glyphs.feeling[Math.min(step, glyphs.feeling.length - 1)] ?? glyphs.feeling[0]
    }
    const middle = cellOf(column.x + column.width / 2)
    for (const mark of column.marks) {
      const there = marks.get(middle) ?? new Set<string>()
      marks.set(middle, there.add(markLetters[mark]))
    }
  }
  return {
    letters: letterRows(marks, cells),
    client: client.join(''),
    therapist: therapistRow(strip, cells, cellOf, glyphs),
    axis: axisRow(strip, cells, cellOf),
  }
}

function therapistRow(strip: Strip, cells: number, cellOf: (x: number) => number, glyphs: Glyphs): string {
  const kind = new Array<number>(cells).fill(0)
  const pressed = new Array<number>(cells).fill(0)
  const any = new Array<boolean>(cells).fill(false)
  for (const column of strip.therapist) {
    for (let cell = cellOf(column.x); cell <= cellOf(column.x + column.width - 0.01); cell++) {
      any[cell] = true
      if (column.side === 'compassion') kind[cell] = (kind[cell] ?? 0) + 1
      else if (column.side !== 'neutral') pressed[cell] = (pressed[cell] ?? 0) + 1
    }
  }
  return any
    .map((someone, cell) => {
      const met = kind[cell] ?? 0
      const pressing = pressed[cell] ?? 0
      if (!someone) return ' '
      if (met === 0 && pressing === 0) return glyphs.neutral
      return met >= pressing ? glyphs.compassion : glyphs.pressing
    })
    .join('')
}

function letterRows(marks: ReadonlyMap<number, ReadonlySet<string>>, cells: number): readonly string[] {
  const order = Object.values(markLetters)
  const rows: string[] = []
  const tallest = Math.max(0, ...[...marks.values()].map((letters) => letters.size))
  for (let row = tallest - 1; row >= 0; row--) {
    const line = Array.from({ length: cells }, (_, cell) => {
      const letters = [...(marks.get(cell) ?? [])].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      return letters[row] ?? ' '
    })
    rows.push(line.join('').trimEnd())
  }
  return rows
}

function axisRow(strip: Strip, cells: number, cellOf: (x: number) => number): string {
  let row = ''
  for (const { x, label } of strip.ticks) {
    const start = Math.min(cells - label.length, Math.max(0, cellOf(x) - Math.floor(label.length / 2)))
    if (row !== '' && start <= row.length) continue
    row = row.padEnd(start) + label
  }
  return row
}

/** Colours a row glyph by glyph, runs of one kind together. */
export function paintRow(
  row: string,
  toneOf: (glyph: string) => Parameters<Paint>[0] | undefined,
  paint: Paint,
): string {
  return row.replace(/(.)\1*/gu, (run, glyph: string) => {
    const tone = toneOf(glyph)
    return tone ? paint(tone, run) : run
  })
}
