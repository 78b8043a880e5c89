/** `regard agree` as its users meet it: three coders in one table, two files, each bad input with its sentence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { runRegard } from '../support/io.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'agreement')
const table = join(fixtures, 'three-coders.csv')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regard-agree-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true, delimiter: ',' }).data

describe('text', () => {
  test('names coders and sessions, what kappa means, that few sessions are weak, and the turns to talk over', async () => {
    const { out, err, exit } = await runRegard(['agree', table])
    expect(exit).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('2 sessions, each coded by all 3 coders.')
    expect(out).toContain('1 more session had fewer coders and was left out.')
    expect(out).toContain('Kappa: 1 is full agreement, 0 what chance alone would give.')
    expect(out).toContain('Weak: with fewer than 15 sessions')
    // By hand: 5 therapist turns, 15 labels (6 question, 6 reflection, 3 input), 11 of 15 pairs agree.
    // Chance: (36 + 36 + 9) / 225; kappa = (11/15 - 81/225) / (1 - 81/225) = 7/12.
    expect(out).toMatch(/^therapist behaviour +5 +\.583 /m)
    expect(out).toMatch(/^names feeling° +5 +20 % +1\.00 /m)
    expect(out).toMatch(/session elm, turn 2: .*therapist behaviour: reflection 2, question 1/)
    expect(out).not.toMatch(/[Bb]est|[Ww]orst|[Ss]core/)
  })

  test('two coders: Cohen’s kappa, each by name', async () => {
    const { out } = await runRegard(['agree', table, '--coders', 'ana,ben'])
    expect(out).toContain('2 sessions, each coded by ana and ben.')
    expect(out).toContain('Kappa is Cohen’s.')
    expect(out).toMatch(/session elm, turn 3: client talk: ana change, ben neutral/)
  })

  test.each([
    ['three coders', [table]],
    ['two', [table, '--coders', 'ana,cyd']],
    ['AnnoMI’s form', [join(fixtures, 'annomi-form.csv')]],
  ])('fits 80 columns; --ascii keeps to ASCII (%s)', async (_, args) => {
    const { out } = await runRegard(['agree', ...args])
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    const ascii = await runRegard(['agree', ...args, '--ascii'])
    expect(ascii.out).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test('one session has no interval and says why; a dash has its reason', async () => {
    const { out } = await runRegard(['agree', join(fixtures, 'annomi-form.csv')])
    expect(out).toContain('1 session, coded by 1 and 2.')
    expect(out).toContain('With one session there is no interval')
    expect(out).toContain('– under ICC: it compares whole sessions, and needs two or more')
  })

  test('turns cut differently, and events without turns, are said', async () => {
    const header = 'session,turn,role,text,main\n'
    const whole = file(
      'whole.csv',
      `${header}s,0,therapist,How was it and what then?,question\ns,1,therapist,I see.,other\n`,
    )
    const cut = file(
      'cut.csv',
      `${header}s,0,therapist,How was it,question\ns,1,therapist,and what then?,question\ns,2,therapist,I see.,other\n`,
    )
    const words = await runRegard(['agree', whole, cut])
    expect(words.out).toContain('cut some turns differently')
    expect(words.out).toMatch(/^therapist behaviour +3 /m)
    const events = file(
      'events.csv',
      `coder,code\n${[...'aaabbb'].map((coder, at) => `${coder},${'QRIQI'[at % 5]}`).join('\n')}\n`,
    )
    const codes = await runRegard(['agree', events])
    expect(codes.out).toContain('agreement comes out high')
  })
})

describe('tables and JSON', () => {
  test('csv: a row for each coefficient', async () => {
    const { out, exit } = await runRegard(['agree', table, '--format', 'csv'])
    expect(exit).toBe(0)
    const rows = rowsOf(out)
    const fleiss = rows.find((row) => row.field === 'main' && row.statistic === 'Fleiss kappa')
    expect(Number(fleiss?.value)).toBeCloseTo(7 / 12, 6)
    expect(fleiss).toMatchObject({ n: '5', sessions: '2', level: '0.95', reason: '' })
    expect(rows.filter((row) => row.field === 'main' && row.statistic === 'Cohen kappa')).toHaveLength(3)
    expect(rows.some((row) => row.statistic === 'ICC(A,1) of counts')).toBe(true)
    for (const row of rows) expect(row.value === '').toBe(row.reason !== '')
  })

  test('csv --disagreements: a row for each turn and field, a column a coder', async () => {
    const { out } = await runRegard(['agree', table, '--format', 'csv', '--disagreements'])
    expect(rowsOf(out)).toContainEqual({
      field: 'main',
      session: 'oak',
      turn: '0',
      divided: '0.666667',
      'coder ana': 'question',
      'coder ben': 'question',
      'coder cyd': 'reflection',
    })
  })

  test('json: one document, no number that is not one', async () => {
    const { out } = await runRegard(['agree', table, '--format', 'json'])
    const document = z
      .object({ format: z.literal('regard.agreement'), coders: z.array(z.string()), fields: z.array(z.unknown()) })
      .parse(JSON.parse(out))
    expect(document.coders).toEqual(['ana', 'ben', 'cyd'])
    expect(out).not.toContain('NaN')
  })

  test('the machine’s table stands beside a person’s', async () => {
    const lines =
      'Therapist: How was the week?\nClient: I felt ashamed.\nTherapist: That sounds heavy.\nClient: It was.\n'
    const transcript = file('talk.txt', lines)
    const machine = file('machine.json', (await runRegard(['code', transcript, '--format', 'json'])).out)
    const person = file(
      'person.csv',
      'turn,main,talk,codes\n0,question,,question.open\n1,,neutral,shame\n2,reflection,,\n3,,neutral,\n',
    )
    const { out, err, exit } = await runRegard(['agree', machine, person])
    expect(exit).toBe(0)
    expect(err).toContain('taken for the same')
    expect(out).toMatch(/^1 session, coded by regard-1 and person\.$/m)
    expect(out).toMatch(/^shame +2 /m)
    expect(out).toContain('Not looked for by every coder')
  })
})

describe('what cannot be compared', () => {
  test.each([
    ['no such file', () => join(folder, 'none.csv'), 'There is no such file.'],
    [
      'a table without codes',
      () => file('plain.csv', 'speaker,text\nT,hello\n'),
      'no columns that are known to hold codes',
    ],
    ['another JSON', () => file('other.json', '{"a":1}'), 'no coded session of Regard'],
    ['one coder', () => file('one.csv', 'turn,main\n0,input\n'), 'No session here was coded by two coders.'],
  ])('%s: a sentence, exit 1, nothing on stdout', async (_, path, sentence) => {
    const { out, err, exit } = await runRegard(['agree', path()])
    expect(err).toContain(sentence)
    expect(out).toBe('')
    expect(exit).toBe(1)
  })

  test('words of the files are never repeated in a finding', async () => {
    const { err } = await runRegard(['agree', file('leak.csv', 'turn,main,text\nxylophone,input,zanzibar\n')])
    expect(err).toContain('line 2')
    expect(err).not.toMatch(/xylophone|zanzibar/)
  })

  test('a wrong option is usage', async () => {
    expect((await runRegard(['agree', table, '--format', 'html'])).exit).toBe(2)
    expect((await runRegard(['agree', table, '--turns', 'many'])).exit).toBe(2)
  })
})

test('--help shows two examples', async () => {
  const { out, exit } = await runRegard(['agree', '--help'])
  expect(exit).toBe(0)
  expect(out.match(/^ {2}regard agree /gm)).toHaveLength(2)
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})
