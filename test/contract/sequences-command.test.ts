import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRegard } from '../support/io.ts'

/** Sessions in which shame comes right after every confrontation, and at no other time; the rest is by turns. */
function session(id: number): string {
  const turns = Array.from({ length: 60 }, (_, index) => {
    const role = index % 2 === 0 ? 'therapist' : 'client'
    return { index, speaker: role, role, text: role === 'therapist' ? 'You did that again.' : 'I did do that, yes.' }
  })
  const confronted = turns.filter(({ index, role }) => role === 'therapist' && (index * (id + 3)) % 14 < 4)
  const codes = confronted.flatMap(({ index }) => [
    { turn: index, code: 'confrontation', state: 'accepted' },
    { turn: index + 1, code: 'shame', state: 'accepted' },
  ])
  const coding = { coder: { kind: 'person', id: 'ana', version: '1' }, codebook: { id: 'regard', version: '1.0' } }
  return JSON.stringify({
    format: 'regard.coded-session',
    version: 1,
    session: { id: `s${id}`, title: '', language: 'en', speakers: [], turns },
    coding: { ...coding, main: [], talk: [], codes, unsure: [] },
    moments: [],
    measures: [],
    issues: [],
  })
}

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regard-test-'))
  file = join(folder, 'coded.jsonl')
  writeFileSync(file, Array.from({ length: 8 }, (_, id) => session(id)).join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pair = ['--given', 'confrontation', '--target', 'shame']

test('what always follows is found, in figures and in a sentence, and no cause is claimed', async () => {
  const { out, err, exit } = await runRegard(['sequences', file, ...pair])
  expect([err, exit]).toEqual(['', 0])
  expect(out).toMatch(/confrontation” → “shame” +(\d+)\/\1 +1\.00/)
  expect(out).toMatch(
    /After “confrontation” “shame” came 100 times in 100[\s\S]*order of the turns\s+makes a difference/,
  )
  expect(out).toContain('not thereby caused')
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('each lag has its own table, and csv the counts behind every figure', async () => {
  const { out } = await runRegard(['sequences', file, ...pair, '--lags', '1-3', '--format', 'csv'])
  const [head = '', ...rows] = out.trim().split('\n')
  expect(head.split(',').slice(0, 4)).toEqual(['lag', 'given', 'target', 'both'])
  expect(rows.map((row) => row.split(',').slice(0, 3).join(' '))).toEqual([
    '1 confrontation shame',
    '2 confrontation shame',
    '3 confrontation shame',
  ])
  // Two turns after a therapist's turn the therapist speaks again: there is no pair.
  expect(rows[1]?.split(',').slice(3, 7)).toEqual(['0', '0', '0', '0'])
})

test('the sessions of one client are asked the essay’s questions, and few sessions cannot tell', async () => {
  const { out } = await runRegard(['sequences', file, '--one-client'])
  expect(out).toContain('Over this client’s sessions')
  const one = join(folder, 'one.json')
  writeFileSync(one, session(1))
  expect((await runRegard(['sequences', one, '--one-client'])).out).toContain('it cannot be told')
})

test.each([
  [['sequences'], 2],
  [['sequences', 'x.json', '--client', 'W'], 2],
  [['sequences', 'x.json', '--given', 'kindness'], 2],
  [['sequences', 'x.json', '--lags', '3-1'], 2],
  [['sequences', join(import.meta.dirname, '../../examples/first-session.vtt')], 1],
  [['sequences', '/no/such/file.json'], 1],
])('%s ends with %i and a sentence', async (args, code) => {
  const { exit, err, out } = await runRegard(args)
  expect([exit, out]).toEqual([code, ''])
  expect(err.length).toBeGreaterThan(20)
})
