/** `regard code … --format csv --out FOLDER`: tables of many sessions, that a broken-off run goes on with. */
import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runRegard } from '../support/io.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regard-tables-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = ['sessions', 'turns', 'codes', 'moments', 'measures']

function session(name: string, turns: number): string {
  const path = join(folder, name)
  const say = ['So how was it, going back there?', 'I was so ashamed I could not look at anyone.']
  writeFileSync(path, Array.from({ length: turns }, (_, at) => `${'TC'[at % 2]}: ${say[at % 2]} ${at}`).join('\n'))
  return path
}

const out = () => join(folder, 'tables')
const code = (files: readonly string[], ...more: string[]) =>
  runRegard(['code', ...files, '--format', 'csv', '--out', out(), ...more])
const table = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(out(), `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
const contents = () => Object.fromEntries(names.map((name) => [name, readFileSync(join(out(), `${name}.csv`), 'utf8')]))

test('a run that was broken off goes on where it stopped, and gives what one run would have given', async () => {
  const files = [session('a.txt', 12), session('b.txt', 14), session('c.txt', 16)]
  await code(files)
  const whole = contents()
  rmSync(out(), { recursive: true })

  await code(files.slice(0, 2))
  // As a kill in the middle of the third session leaves it: half a row that nobody stands for.
  appendFileSync(join(out(), 'turns.csv'), 'half,of,a')
  const { err, exit } = await code(files)
  expect(exit).toBe(0)
  expect(err).toMatch(/3 sessions in the tables\. 2 of them stood there already/)
  expect(contents()).toEqual(whole)
})

test('a copy of a file stands in the tables once, and that is said', async () => {
  const [first, copy] = [session('a.txt', 12), session('copy-of-a.txt', 12)]
  for (const before of ['', ' 1 of them stood there already.']) {
    const { err, exit } = await code([first, copy])
    expect(exit).toBe(0)
    expect(err).toContain(`${copy}: the same content as ${first}, so it stands in the tables once.`)
    expect(err).toContain(`1 session in the tables.${before} `)
  }
  expect(table('sessions')).toHaveLength(1)
})

test('the tables fit together, and the data package names each file', async () => {
  await code([session('a.txt', 12), session('b.txt', 14)])
  expect(table('sessions')).toHaveLength(2)
  expect(table('turns')).toHaveLength(26)
  const ids = new Set(table('sessions').map((row) => row.session))
  for (const name of names) for (const row of table(name)) expect(ids.has(row.session)).toBe(true)
  const { resources } = JSON.parse(readFileSync(join(out(), 'datapackage.json'), 'utf8'))
  expect(resources.map((resource: { path: string }) => resource.path).sort()).toEqual(
    names.map((name) => `${name}.csv`).sort(),
  )
  expect(readdirSync(out())).toContain('data-dictionary.md')
})

test('tables that were made in another way are left as they are', async () => {
  const files = [session('a.txt', 12)]
  await code(files)
  const before = contents()
  const { exit, err } = await code(files, '--deidentified')
  expect(exit).not.toBe(0)
  expect(err).toMatch(/left as it is/)
  expect(contents()).toEqual(before)
})

test('without words, nothing beside the tables tells of the goal or the labels, and a run still goes on', async () => {
  const files = [session('a.txt', 12), session('b.txt', 14)]
  const words = ['--deidentified', '--goal', 'sleeping', '--client', 'C']
  await code(files.slice(0, 1), ...words)
  const { sessions, ...kept } = JSON.parse(readFileSync(join(out(), 'resume.json'), 'utf8'))
  expect(sessions).toHaveLength(1)
  expect(JSON.parse(kept.options)).toEqual([false, true, 'given', '', 'given'])
  for (const word of ['sleeping', 'C']) {
    const digest = createHash('sha256').update(word).digest('hex').slice(0, 8)
    for (const name of readdirSync(out())) expect(readFileSync(join(out(), name), 'utf8')).not.toContain(digest)
  }
  const { err, exit } = await code(files, ...words)
  expect(exit).toBe(0)
  expect(err).toMatch(
    /2 sessions in the tables\. 1 of them stood there already\. Whether these were coded for the same goal/,
  )
  expect(table('sessions')).toHaveLength(2)
  expect((await code(files, '--deidentified')).err).toMatch(/left as it is/)
})

test('tables that were made with other words for topics are left as they are', async () => {
  const own = join(folder, 'topics.json')
  writeFileSync(own, '{"family": ["sister"]}')
  const [first, second] = [session('a.txt', 12), session('b.txt', 14)]
  await code([first])
  expect((await code([first, second], '--topics', own)).err).toMatch(/left as it is/)
  expect(table('sessions')).toHaveLength(1)
})

test('a copy of a file is left out, and that is said', async () => {
  const { err } = await code([session('a.txt', 12), session('copy.txt', 12)])
  expect(err).toMatch(/1 session in the tables\. 1 file was a copy of another in this run and left out\./)
  expect(table('sessions')).toHaveLength(1)
})

test('SDIS and ConvoKit hold all sessions of a run', async () => {
  const files = [session('a.txt', 12), session('b.txt', 14)]
  const sdis = await runRegard(['code', ...files, '--format', 'sdis'])
  expect(sdis.out).toMatch(/^Event \(/)
  expect(sdis.out.match(/\/$/gm)).toHaveLength(2)
  expect((await runRegard(['code', ...files, '--format', 'convokit'])).exit).toBe(2)
  await runRegard(['code', ...files, '--format', 'convokit', '--out', out()])
  expect(readFileSync(join(out(), 'utterances.jsonl'), 'utf8').trim().split('\n')).toHaveLength(26)
})
