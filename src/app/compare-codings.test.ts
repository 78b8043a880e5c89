import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldComparison } from '../agreement/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { agreementPage } from '../report/agreement/index.ts'
import { type CodingFile, compareCodingFiles } from './compare-codings.ts'
import { readCodings } from './read-codings.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../test/fixtures/agreement/${name}`, import.meta.url))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (name: string, text: string): CodingFile => ({ name, bytes: bytes(text) })
const read = (text: string) => readCodings(bytes(text), { fallback: { coder: 'me', session: 's' } })
const codes = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code)

function coded(id: string, coder: string, main: 'question' | 'input', text = 'Would you like to begin?'): CodedSession {
  return {
    format: 'regard.coded-session',
    version: 1,
    session: {
      id,
      title: '',
      language: 'en',
      speakers: [{ id: 's1', role: 'therapist', label: 'T' }],
      turns: [{ index: 0, speaker: 's1', role: 'therapist', text }],
    },
    coding: {
      coder: { kind: 'machine', id: coder, version: '1' },
      codebook: { id: 'regard', version: '1.0' },
      main: [{ turn: 0, value: main, probability: 0.9 }],
      talk: [],
      codes: [
        { turn: 0, code: 'question.open', state: 'suggested' },
        { turn: 0, code: 'advice', state: 'possible' },
        { turn: 0, code: 'validation', state: 'rejected' },
      ],
      unsure: [],
    },
    moments: [],
    measures: [],
    issues: [],
  }
}

describe('a table of codes', () => {
  test('several coders and sessions', () => {
    const { value, issues } = readCodings(fixture('three-coders.csv'), { fallback: { coder: 'x', session: 'x' } })
    expect(issues).toEqual([])
    expect(value?.map(({ session, coder, turns }) => [session, coder, turns.length])).toEqual([
      ['elm', 'ana', 6],
      ['elm', 'ben', 6],
      ['elm', 'cyd', 6],
      ['oak', 'ana', 4],
      ['oak', 'ben', 4],
      ['oak', 'cyd', 4],
      ['yew', 'ana', 2],
    ])
    expect(value?.[0]?.turns[2]).toEqual({
      turn: 2,
      role: 'therapist',
      labels: { main: 'reflection' },
      codes: ['reflection.complex', 'names-feeling'],
    })
    expect(value?.[0]?.scheme).toContain('feeling.fear')
  })

  test('a row a code, of a scheme of one’s own, with semicolons', () => {
    const { value } = read('Session;Turn;Rater;Code\r\ns1;3;A;Open question\r\ns1;3;A;Support\r\ns1;4;B;Support\r\n')
    expect(value).toMatchObject([
      {
        session: 's1',
        coder: 'A',
        sparse: true,
        numbered: true,
        turns: [{ turn: 3, codes: ['Open question', 'Support'] }],
      },
      { session: 's1', coder: 'B', turns: [{ turn: 4, codes: ['Support'] }] },
    ])
  })

  test('without coder and session, the file says', () => {
    expect(read('turn,main\n0,question\n2,n/a\n').value).toMatchObject([
      {
        session: 's',
        coder: 'me',
        turns: [
          { turn: 0, labels: { main: 'question' } },
          { turn: 2, labels: {} },
        ],
      },
    ])
  })

  test('without turn numbers, rows are events in their order', () => {
    expect(read('coder,code\na,Q\nb,Q\na,R\n').value).toMatchObject([
      {
        coder: 'a',
        numbered: false,
        turns: [
          { turn: 0, labels: { event: 'Q' } },
          { turn: 1, labels: { event: 'R' } },
        ],
      },
      { coder: 'b', numbered: false, turns: [{ turn: 0, labels: { event: 'Q' } }] },
    ])
  })

  test('what cannot be used is said with its line', () => {
    const { value, issues } = read('turn,main\n0,question\nlast,input\n0,input\n')
    expect(value?.[0]?.turns).toEqual([{ turn: 0, labels: { main: 'question' }, codes: [] }])
    expect(issues).toMatchObject([
      { code: 'coding-row-unplaced', line: 3 },
      { code: 'turn-labelled-twice', line: 4 },
    ])
  })

  test('no column with codes, an empty file, no text: an error and no value', () => {
    expect(codes(read('speaker,text\nT,hello\n').issues)).toEqual(['coding-columns-missing'])
    expect(codes(read(' \n').issues)).toEqual(['file-empty'])
    expect(codes(readCodings(new Uint8Array(99), { fallback: { coder: '', session: '' } }).issues)).toEqual([
      'file-damaged',
    ])
    expect(read('speaker,text\nT,hello\n').value).toBeUndefined()
  })
})

describe('AnnoMI’s table', () => {
  test('annotators are coders; its words are turned into Regard’s', () => {
    const { value, issues } = readCodings(fixture('annomi-form.csv'), { fallback: { coder: 'x', session: 'x' } })
    expect(issues).toEqual([])
    expect(value?.map(({ session, coder }) => [session, coder])).toEqual([
      ['4', '1'],
      ['4', '2'],
      ['5', '1'],
    ])
    expect(value?.[0]?.turns.map(({ role, labels, codes: held }) => [role, labels, held])).toEqual([
      ['therapist', { main: 'reflection' }, ['reflection.complex']],
      ['client', { talk: 'change' }, ['change-talk']],
      ['therapist', { main: 'input' }, ['question.closed', 'advice']],
      ['client', { talk: 'neutral' }, []],
    ])
    expect(value?.[1]?.turns[2]?.codes).toEqual(['question.closed', 'goal-setting'])
  })

  test('a row that does not fit is said', () => {
    const text = new TextDecoder().decode(fixture('annomi-form.csv')).replace('reflection,n/a', 'musing,n/a')
    expect(read(text).issues).toMatchObject([{ code: 'row-incomplete', line: 2 }])
  })
})

describe('coded sessions', () => {
  test('one, a list, or one a line; only codes that hold', () => {
    const one = JSON.stringify(coded('a', 'm', 'question'))
    const two = JSON.stringify(coded('b', 'm', 'input'))
    const sessions = (text: string) => read(text).value?.map(({ session }) => session)
    expect(sessions(one)).toEqual(['a'])
    expect(sessions(`[${one},${two}]`)).toEqual(['a', 'b'])
    expect(sessions(`${one}\n${two}\n`)).toEqual(['a', 'b'])
    expect(read(one).value?.[0]?.turns[0]).toMatchObject({ labels: { main: 'question' }, codes: ['question.open'] })
  })

  test('another JSON is refused, a broken line named', () => {
    expect(codes(read('{"a":1}').issues)).toEqual(['coded-session-invalid'])
    const line = JSON.stringify(coded('a', 'm', 'question'))
    expect(read(`${line}\n${line.slice(0, 50)}\n`).issues).toMatchObject([{ code: 'coded-session-invalid', line: 2 }])
  })
})

describe('several files', () => {
  const json = (name: string, session: CodedSession): CodingFile => file(name, JSON.stringify(session))
  const main = (found: ReturnType<typeof compareCodingFiles>): FieldComparison | undefined =>
    found.value?.fields.find(({ field }) => field === 'main')

  test('one coder of the same name in two files is two coders', () => {
    const found = compareCodingFiles([
      json('old.json', coded('a', 'm', 'question')),
      json('new.json', coded('a', 'm', 'input')),
    ])
    expect(found.value?.coders).toEqual(['m (old)', 'm (new)'])
    expect(main(found)?.pairs[0]?.percent.value).toBe(0)
  })

  test('the same words under two ids are one session', () => {
    const found = compareCodingFiles([
      json('a.json', coded('a', 'x', 'question')),
      json('b.json', coded('b', 'y', 'question')),
    ])
    expect(found.value?.sessions).toEqual(['a'])
    expect(found.issues).toMatchObject([{ code: 'sessions-joined' }])
  })

  test('one session in each file: taken for the same, and said', () => {
    const found = compareCodingFiles([
      file('ana.csv', 'session,turn,main\nmonday,0,question\nmonday,2,input\n'),
      file('ben.csv', 'session,turn,main\n2026-01-05,0,question\n2026-01-05,2,reflection\n'),
    ])
    expect(found.value).toMatchObject({ coders: ['ana', 'ben'], sessions: ['monday'] })
    expect(codes(found.issues)).toEqual(['sessions-joined'])
  })

  test('coders can be chosen; one who is not there, or nobody to compare with, is said', () => {
    const table: CodingFile = { name: 'three.csv', bytes: fixture('three-coders.csv') }
    expect(compareCodingFiles([table], { coders: ['ana', 'cyd'] }).value?.coders).toEqual(['ana', 'cyd'])
    expect(codes(compareCodingFiles([table], { coders: ['ana', 'eve'] }).issues)).toEqual(['coder-missing'])
    expect(codes(compareCodingFiles([table], { coders: ['ana'] }).issues)).toEqual(['codings-not-shared'])
  })

  test('an issue carries the name of its file', () => {
    expect(compareCodingFiles([file('empty.csv', ''), file('ok.csv', 'turn,main\n0,input\n')]).issues).toMatchObject([
      { code: 'file-empty', file: 'empty.csv' },
    ])
  })
})

describe('whatever the bytes', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'question',
      'input',
      'change',
      'shame',
      'advice',
      '',
      'n/a',
      '__proto__',
      'constructor',
      '"',
      '\u0000',
    ),
    fc.string({ maxLength: 6 }),
  )
  const names = ['session', 'turn', 'coder', 'main', 'talk', 'code', 'codes', 'role', 'text', '__proto__']
  const table = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    )
    .map(([header, rows]) => [header, ...rows].map((row) => row.join(',')).join('\n'))

  /** Tables that can be compared most of the time, with any of their columns left out. */
  const column = fc.constantFrom('session', 'turn', 'main', 'talk', 'code', 'codes', 'role', 'text')
  const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
    session: fc.constantFrom('s', 't'),
    turn: fc.constantFrom('0', '1', '2', '3', '7'),
    role: fc.constantFrom('therapist', 'client', ''),
    text: fc.constantFrom('so it was', 'so it', 'was', ''),
    coder: fc.constantFrom('a', 'b', 'c'),
  }
  const plausible = fc
    .uniqueArray(column, { minLength: 1 })
    .chain((columns) => {
      const header = ['coder', ...columns]
      const row = fc.tuple(...header.map((name) => values[name] ?? cell))
      return fc.array(row, { minLength: 2, maxLength: 16 }).map((rows) => [header, ...rows])
    })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'))

  test('a file gives codings or an error, and a comparison has no number that is none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ arbitrary: plausible, weight: 4 }, table, fc.string()), { minLength: 1, maxLength: 3 }),
        (texts) => {
          const found = compareCodingFiles(
            texts.map((text, at) => file(`${at}.csv`, text)),
            { times: 20 },
          )
          const hasError = found.issues.some(({ severity }) => severity === 'error')
          expect(hasError).toBe(found.value === undefined)
          if (!found.value) return
          expect(agreementPage(found.value, { width: 80, ascii: false, turns: 3 })).not.toContain('NaN')
          JSON.stringify(found.value, (_, value) => {
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
            return value
          })
        },
      ),
    )
  })

  test('a table with a wrong column is refused at once, not compared for hours', () => {
    const rows = (cells: (at: number) => string, many: number) =>
      Array.from({ length: many }, (_, at) => cells(at)).join('\n')
    expect(codes(read(`turn,coder,main\n${rows((at) => `0,c${at},input`, 101)}`).issues)).toEqual([
      'codings-out-of-bounds',
    ])
    expect(codes(read(`turn,code\n${rows((at) => `0,word ${at}`, 501)}`).issues)).toEqual(['codings-out-of-bounds'])
    expect(codes(read(`turn,main\n${rows((at) => `${at},m${at}`, 101)}`).issues)).toEqual(['codings-out-of-bounds'])
    expect(codes(read(`turn,main\n${rows((at) => `${at},input`, 5001)}`).issues)).toEqual(['codings-out-of-bounds'])
  })
})
