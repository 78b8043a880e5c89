import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { measureSession } from '../../measures/index.ts'
import { codeKeys } from '../../model/codebook.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { deidentified } from '../deidentified.ts'
import { tables } from './all-tables.ts'
import { codesTable } from './codes-table.ts'
import { dataDictionary } from './data-dictionary.ts'
import { dataPackage } from './data-package.ts'
import { measuresTable } from './measures-table.ts'
import { momentsTable } from './moments-table.ts'
import { sessionsTable } from './sessions-table.ts'
import type { CsvOptions } from './table.ts'
import { turnsTable } from './turns-table.ts'

function whole(coded: CodedSession): CodedSession {
  const measures = measureSession(coded).map((result) =>
    result.value === null ? result : { ...result, interval: { low: 0, high: 1, level: 0.9, of: 'coding' as const } },
  )
  return { ...coded, measures }
}

const corrected: Line[] = shortSession.map(
  (line, at): Line =>
    at === 4
      ? {
          ...line,
          codes: [
            { code: 'advice', state: 'rejected', probability: 0.86 },
            { code: 'options', state: 'added', replaces: 'advice', span: [0, 9] },
          ],
        }
      : line,
)
const untimed = shortSession.map(({ at, ...line }): Line => line)

const many: readonly CodedSession[] = [
  whole(codedFrom(shortSession, { id: 'a' })),
  whole({
    ...codedFrom(corrected, { id: 'b' }),
    issues: [
      { code: 'speaker-guessed', severity: 'warning', message: 'x' },
      { code: 'speaker-guessed', severity: 'warning', message: 'y' },
    ],
  }),
  whole(codedFrom([...untimed, { by: 'O', says: 'I am his mother.' }], { id: 'c' })),
  whole(deidentified(codedFrom(shortSession, { id: 'd' }))),
  whole(codedFrom([], { id: 'e' })),
]

const csv: Readonly<Record<string, (coded: readonly CodedSession[], options?: CsvOptions) => string>> = {
  sessions: sessionsTable,
  turns: turnsTable,
  codes: codesTable,
  moments: momentsTable,
  measures: measuresTable,
}

function read(name: string, coded = many): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(csv[name]?.(coded) ?? '', { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

describe.each(tables.map((table) => [table.name, table] as const))('%s.csv', (name, table) => {
  it('has exactly the columns that are declared', () => {
    expect(csv[name]?.([]).trim().split(',')).toEqual(table.columns.map((column) => column.name))
  })

  it('keeps what each column declares: type, values, limits, never empty', () => {
    const rows = read(name)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      for (const column of table.columns) {
        const cell = row[column.name] ?? ''
        const where = `${name}.${column.name}: ${cell}`
        if (cell === '') {
          expect(column.required, where).toBeUndefined()
          continue
        }
        if (column.type === 'boolean') expect(['true', 'false'], where).toContain(cell)
        if (column.type === 'integer') expect(cell, where).toMatch(/^-?\d+$/)
        if (column.type === 'number') expect(Number.isFinite(Number(cell)), where).toBe(true)
        if (column.values) expect(column.values, where).toContain(cell)
        if (column.minimum !== undefined) expect(Number(cell), where).toBeGreaterThanOrEqual(column.minimum)
        if (column.maximum !== undefined) expect(Number(cell), where).toBeLessThanOrEqual(column.maximum)
      }
    }
  })

  it('has a key that tells its rows apart, and finds the rows that it refers to', () => {
    const rows = read(name)
    const keys = rows.map((row) => table.primaryKey.map((field) => row[field]).join('\u0000'))
    expect(new Set(keys).size).toBe(rows.length)
    for (const { fields, table: other, to } of table.foreignKeys) {
      const known = new Set(read(other).map((row) => to.map((field) => row[field]).join('\u0000')))
      for (const row of rows) expect(known).toContain(fields.map((field) => row[field]).join('\u0000'))
    }
  })

  it('grows session by session as it does in one', () => {
    const grown = many.map((coded, at) => csv[name]?.([coded], { header: at === 0 })).join('')
    expect(grown).toBe(csv[name]?.(many))
  })
})

it('sessions.csv counts what was said, corrected and found', () => {
  expect(read('sessions')[1]).toMatchObject({
    session: 'b',
    turns: '11',
    therapist_turns: '6',
    client_turns: '5',
    end: '134',
    timed_turns: '11',
    corrections: '2',
    openings: '3',
    issues: 'speaker-guessed',
    coder: 'regard-1',
  })
  expect(read('sessions')[2]).toMatchObject({ end: '', timed_turns: '0', speakers: '3' })
})

it('codes.csv holds corrections with what they replace', () => {
  const rows = read('codes').filter(({ session, turn }) => session === 'b' && turn === '4')
  expect(rows).toEqual([
    expect.objectContaining({
      code: 'advice',
      state: 'rejected',
      holds: 'false',
      probability: '0.86',
      side: 'pressing',
      replaces: '',
    }),
    expect.objectContaining({
      code: 'options',
      state: 'added',
      holds: 'true',
      probability: '',
      span_start: '0',
      span_end: '9',
      replaces: 'advice',
    }),
  ])
})

it('moments.csv says what came again and was met', () => {
  expect(
    read('moments')
      .filter(({ session }) => session === 'a')
      .map(({ opening, kind, came_back }) => [opening, kind, came_back]),
  ).toEqual([
    ['1', 'turns-from', '5'],
    ['5', 'meets', ''],
    ['7', 'explores', ''],
  ])
})

it('measures.csv has a row for each measure, with its reason where it has no value', () => {
  const rows = read('measures').filter(({ session }) => session === 'c')
  expect(rows).toHaveLength(many[2]?.measures.length ?? 0)
  expect(rows.find(({ measure }) => measure === 'pauses')).toMatchObject({
    value: '',
    low: '',
    reason: 'no times in this transcript',
  })
  expect(read('measures').find(({ measure }) => measure === 'pauses')).toMatchObject({
    value: '3',
    level: '0.9',
    interval_of: 'coding',
  })
})

describe('datapackage.json', () => {
  const described = JSON.parse(dataPackage({ name: 'My Study: 2026', title: 'A study' }))

  it('names each table with its file, columns and keys', () => {
    expect(described.name).toBe('my-study-2026')
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(
      tables.map(({ name }) => `${name}.csv`),
    )
    for (const [at, table] of tables.entries()) {
      const { schema } = described.resources[at]
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(table.columns.map(({ name }) => name))
      expect(schema.primaryKey).toEqual(table.primaryKey)
    }
  })

  it('leaves out keys to tables that were not written', () => {
    const { resources } = JSON.parse(dataPackage({ name: 'x', only: ['turns', 'codes'] }))
    expect(resources.map(({ name }: { name: string }) => name)).toEqual(['turns', 'codes'])
    expect(resources[0].schema.foreignKeys).toBeUndefined()
    expect(resources[1].schema.foreignKeys).toHaveLength(1)
  })
})

it('the data dictionary explains every column, every code and every measure', () => {
  const dictionary = dataDictionary()
  for (const { columns } of tables) for (const { name } of columns) expect(dictionary).toContain(`| \`${name}\` |`)
  for (const key of codeKeys) expect(dictionary).toContain(`| \`${key}\` |`)
  for (const { id } of measureSession(codedFrom(shortSession))) expect(dictionary).toContain(`| \`${id}\` |`)
})
