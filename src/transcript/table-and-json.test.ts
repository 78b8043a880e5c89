import { describe, expect, it } from 'vitest'
import { issueCodesOf as codes, readText as read, readFixture } from '../../test/support/transcripts.ts'
import type { Session } from '../model/session.ts'

const said = (session: Session | undefined) => session?.turns.map(({ role, text }) => [role, text])

describe('tables', () => {
  it('reads quoted commas, line ends and quotation marks, and times in seconds or as a clock', async () => {
    const { value, issues } = await readFixture('columns.csv')
    expect(said(value)).toEqual([
      ['therapist', 'Hello, Ana, come in.'],
      ['client', 'I said I\'d "be fine", and I wasn\'t.'],
      ['therapist', "You weren't, and you came."],
    ])
    expect(value?.turns[2]).toMatchObject({ start: 6.5, end: 8 })
    expect(issues).toEqual([])
  })

  it('keeps words behind a delimiter that was not quoted, and says so', async () => {
    const { value, issues } = await readFixture('semicolons.csv')
    expect(value?.turns[1]?.text).toBe('Tired; I mean worn out.')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['row-incomplete', 3]])
  })

  it('reads tabs', async () => {
    const { value } = await readFixture('columns.tsv')
    expect(value?.turns.map(({ start }) => start)).toEqual([1, 4])
  })

  it('says that columns with other names are left out, not those that number rows or are empty', async () => {
    const rows = 'id,t0,t1,speaker,text,\n1,0.5,2,T,hello,\n2,2.5,3,C,hi,\n'
    const { value, issues } = await read(rows)
    expect(value?.turns.map(({ start }) => start)).toEqual([undefined, undefined])
    expect(issues).toMatchObject([{ code: 'columns-left-out', line: 1 }])
    expect(issues[0]?.message).toMatch(/^2 columns/)
    expect((await read('speaker,text,mood\nT,hello,\nC,hi,\n')).issues).toEqual([])
  })

  it('says which line has no speaker', async () => {
    const { issues } = await read('speaker,text\nT,hello\nC,hi\n,still here\nT,yes\n')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['speaker-carried-on', 4]])
    const first = await read('speaker,text\n,hello\nT,hello\nC,hi\n')
    expect(first.issues).toMatchObject([{ code: 'speaker-unnamed', line: 2 }])
  })

  it('refuses a table without known columns, and a table of several sessions', async () => {
    expect(codes(await read('a,b\n1,2\n', { fileName: 'x.csv' }))).toEqual(['columns-missing'])
    const several = 'session,speaker,text\n1,T,hello\n1,C,hi\n2,T,hello\n2,C,hi\n'
    expect(codes(await read(several))).toContain('sessions-several')
  })
})

describe('JSON', () => {
  it('reads ConvoKit utterances', async () => {
    const { value, issues } = await readFixture('utterances.jsonl')
    expect(value?.turns.map(({ role }) => role)).toEqual(['therapist', 'client', 'therapist'])
    expect(issues).toEqual([])
  })

  it('says that timestamps without a known unit are left out; places are no times', async () => {
    const corpus = (stamps: readonly (number | string | null)[]) =>
      JSON.stringify(
        stamps.map((timestamp, at) => ({ text: 'hello', speaker: at % 2 ? 'client' : 'therapist', timestamp })),
      )
    expect(codes(await read(corpus([1500, 1620, 1700])))).toEqual(['times-left-out'])
    expect(codes(await read(corpus(['12:01', '12:02'])))).toEqual(['times-left-out'])
    expect(codes(await read(corpus([0, 1, 2])))).toEqual([])
    const own = corpus([0, 2]).replaceAll('}', ',"meta":{"end":1,"codes":[]}}').replace(':2,', ':-2,')
    expect((await read(own)).value?.turns.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [undefined, 1],
    ])
    expect(codes(await read(corpus([null, null])))).toEqual([])
  })

  it('refuses a list of several sessions, and JSON of another kind', async () => {
    const { value } = await readFixture('teams.vtt')
    expect(codes(await read(JSON.stringify([value, value])))).toEqual(['sessions-several'])
    expect(codes(await read(`${JSON.stringify(value)}\n${JSON.stringify(value)}\n`))).toContain('sessions-several')
    expect(codes(await read('{"a": 1}'))).toEqual(['json-invalid'])
    expect(codes(await read(JSON.stringify({ ...value, turns: [{ ...value?.turns[0], speaker: 's9' }] })))).toEqual([
      'json-invalid',
    ])
  })

  it('takes the session out of a coded session', async () => {
    const { value } = await readFixture('teams.vtt')
    const again = await read(JSON.stringify({ format: 'regard.coded-session', version: 1, session: value }))
    expect(again.value).toEqual(value)
  })
})
