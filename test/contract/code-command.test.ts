/** `regard code` as its users meet it: the document against its published schema, and each bad input with its sentence. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CodedSession } from '../../src/model/coded-session.ts'
import { runRegard } from '../support/io.ts'

const root = join(import.meta.dirname, '..', '..')
const example = join(root, 'examples', 'first-session.vtt')
const hurried = join(root, 'examples', 'hurried-session.vtt')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regard-code-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const sayings = ['How has the week been for you?', 'Not so good, I felt ashamed the whole time.']
const labelled = (turns: number): string =>
  Array.from({ length: turns }, (_, at) => `${at % 2 === 0 ? 'Therapist' : 'Client'}: ${sayings[at % 2]} ${at}`).join(
    '\n',
  )

describe('the document', () => {
  const schema: object = JSON.parse(readFileSync(join(root, 'docs/reference/schema/coded-session.schema.json'), 'utf8'))
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)

  test.each([['without'], ['--all']])('validates against the published schema (%s)', async (flag) => {
    const { out, exit } = await runRegard(['code', example, '--format', 'json', ...(flag === '--all' ? [flag] : [])])
    expect(exit).toBe(0)
    const document: unknown = JSON.parse(out)
    validate(document)
    expect(validate.errors ?? []).toEqual([])
    const coded = CodedSession.parse(document)
    const roles = coded.session.turns.map((turn) => turn.role)
    expect(coded.coding.main.map((entry) => entry.turn)).toEqual(
      roles.flatMap((role, at) => (role === 'therapist' ? [at] : [])),
    )
    expect(coded.coding.talk.map((entry) => entry.turn)).toEqual(
      roles.flatMap((role, at) => (role === 'client' ? [at] : [])),
    )
    expect(coded.coding.codes.some((code) => code.state === 'possible')).toBe(flag === '--all')
    for (const { turn, span } of coded.coding.codes) {
      if (span) expect(coded.session.turns[turn]?.text.slice(...span).trim()).not.toBe('')
    }
  })

  test('has one turn per labelled turn of a plain text, in order', async () => {
    const { out } = await runRegard(['code', file('plain.txt', labelled(41)), '--format', 'json'])
    const { session } = CodedSession.parse(JSON.parse(out))
    expect(session.turns.map((turn) => turn.text)).toEqual(
      Array.from({ length: 41 }, (_, at) => `${sayings[at % 2]} ${at}`),
    )
  })

  test('is the same for the same file, whatever its name', async () => {
    const bytes = readFileSync(example)
    const first = await runRegard(['code', file('Maya Miller 3 May.vtt', bytes), '--format', 'json'])
    const second = await runRegard(['code', file('b.vtt', bytes), '--format', 'json'])
    expect(first.out).toBe(second.out)
    expect(first.out).not.toContain('Miller')
  })

  test('comes one per line for several files, and from standard input', async () => {
    const { out } = await runRegard(['code', example, hurried, '--format', 'json'])
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => CodedSession.parse(JSON.parse(line)).session.turns.length > 40),
    ).toEqual([true, true])
    const piped = await runRegard(['code', '-', '--format', 'json'], { stdin: labelled(12) })
    expect(CodedSession.parse(JSON.parse(piped.out)).session.turns).toHaveLength(12)
  })

  test('names the turn that only the list of words points at, with and without words; pages show it first', async () => {
    const talk = [
      'How have you been?',
      'Bad. I keep thinking everyone would be better off without me.',
      'You could rest.',
    ]
    const lines = talk.map((says, at) => `${at % 2 === 0 ? 'Therapist' : 'Client'}: ${says}`)
    const path = file('listed.txt', lines.join('\n'))
    for (const flags of [[], ['--deidentified']]) {
      const { out } = await runRegard(['code', path, '--format', 'json', ...flags])
      const { safety, moments } = CodedSession.parse(JSON.parse(out))
      expect(safety?.map(({ turn }) => turn)).toEqual([1])
      expect(moments).toEqual([])
      const page = await runRegard(['code', path, ...flags])
      expect(page.out).toContain('Safety may be spoken about')
    }
  })

  test('without words: no text and no label of the session is left', async () => {
    const { out } = await runRegard([
      'code',
      file('named.txt', labelled(12).replaceAll('Client', 'Wilhelmina')),
      '--client',
      'Wilhelmina',
      '--format',
      'json',
      '--deidentified',
    ])
    expect(out).not.toMatch(/Wilhelmina|ashamed|week/)
    expect(CodedSession.parse(JSON.parse(out)).session.turns).toHaveLength(12)
  })
})

test('without words, the name of the file is left out of pages and of the names of files', async () => {
  const path = file('Anna Kowalski 1.txt', labelled(12))
  const page = await runRegard(['code', path, '--deidentified'])
  expect(page.out).toContain('What you did')
  expect(page.out).not.toMatch(/Kowalski/)
  const out = join(folder, 'nameless')
  await runRegard(['code', path, '--deidentified', '--format', 'html', '--out', out])
  expect(readdirSync(out).join()).toMatch(/^[0-9a-f]{16}\.html$/)
})

describe('bad input: a sentence, exit 1, no stack, no word of the session', () => {
  const german = Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0
      ? 'Therapist: Wie ist es Ihnen in der letzten Woche ergangen, und was hat sich seither verändert?'
      : 'Client: Ich habe mich die ganze Zeit geschämt und konnte mit niemandem darüber sprechen.',
  ).join('\n')
  const cases: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ['no speakers', 'a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nzebra words\n', /does not say who speaks/],
    ['an empty file', 'b.vtt', '', /empty/],
    ['a PDF', 'c.pdf', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj zebra'), /not a transcript that can be read/],
    ['a line of 10 MB', 'd.txt', `Therapist: ${'zebra '.repeat(1_700_000)}`, /larger than|longer than/],
    ['a German session', 'e.txt', german, /not seem to be in English/],
  ]
  test.each(cases)('%s', async (_, name, content, sentence) => {
    const { out, err, exit } = await runRegard(['code', file(name, content)])
    expect(exit).toBe(1)
    expect(err).toMatch(sentence)
    expect(out).toBe('')
    expect(err).not.toMatch(/zebra|geschämt|\n\s+at /)
  })

  const timed = (times: (at: number) => string): string =>
    `WEBVTT\n\n${Array.from({ length: 20 }, (_, at) => `${times(at)}\n<v ${at % 2 === 0 ? 'Therapist' : 'Client'}>${sayings[at % 2]}`).join('\n\n')}\n`
  const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')}.000`

  test('a time that is no number', async () => {
    const content = timed((at) => (at === 4 ? 'NaN --> NaN' : `${clock(at * 2)} --> ${clock(at * 2 + 1)}`))
    const { err, exit, out } = await runRegard(['code', file('nan.vtt', content)])
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toMatch(/line 15: A time here is no time/)
  })

  test('people who talk over each other are a finding, and the session is coded', async () => {
    const { err, exit, out } = await runRegard([
      'code',
      file(
        'overlap.vtt',
        timed((at) => `${clock(at * 2)} --> ${clock(at * 2 + 3)}`),
      ),
    ])
    expect(exit).toBe(0)
    expect(err).toMatch(/begins before the one above it ends/)
    expect(out).toContain('What you did')
  })

  test('a file that is not there', async () => {
    expect(await runRegard(['code', join(folder, 'nowhere.vtt')])).toMatchObject({ exit: 1, out: '' })
  })

  test('in a batch a broken file is named at the end, and the others are coded', async () => {
    const { out, err, exit } = await runRegard(['code', file('empty.vtt', ''), example, '--format', 'csv'])
    expect(exit).toBe(1)
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/empty\.vtt: The file is empty/)
    expect(out.split('\n').length).toBeGreaterThan(40)
  })

  test('usage: an unknown format, no file, several pages without a folder', async () => {
    expect((await runRegard(['code', example, '--format', 'pdf'])).exit).toBe(2)
    expect((await runRegard(['code'])).exit).toBe(2)
    expect((await runRegard(['code', example, hurried, '--format', 'html'])).exit).toBe(2)
  })
})

describe('the page', () => {
  test('is at most 80 columns wide and says what was kept', async () => {
    const { out } = await runRegard(['code', example])
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
    expect(out).toContain('Nothing was stored. Nothing left this machine.')
  })

  test('has an ASCII form', async () => {
    const { out } = await runRegard(['code', example, '--ascii'])
    expect(out).toContain('What you did')
    const drawn = out.split('\n').filter((line) => /^\s+(client|therapist|minutes)\s/.test(line))
    expect(drawn.length).toBeGreaterThanOrEqual(3)
    for (const line of drawn) expect(line).toMatch(/^[\x20-\x7e]*$/)
  })
})

describe('a person’s own words for topics', () => {
  const shares = (out: string) =>
    CodedSession.parse(JSON.parse(out)).measures.flatMap(({ id, value }) => (id === 'topic-physical' ? [value] : []))

  test('what regard topics prints is taken back as it is, and an edited list counts', async () => {
    const { out: lists } = await runRegard(['topics'])
    const own = file('topics.json', lists)
    const edited = file('edited.json', JSON.stringify({ physical: [] }))
    const [shipped, same, none] = [
      await runRegard(['code', example, '--format', 'json']),
      await runRegard(['code', example, '--format', 'json', '--topics', own]),
      await runRegard(['code', example, '--format', 'json', '--topics', edited]),
    ]
    expect(same.out).toBe(shipped.out)
    expect(shares(shipped.out)[0]).toBeGreaterThan(0)
    expect(shares(none.out)).toEqual([0])
  })

  test.each(['{"weather": ["rain"]}', '["rain"]', 'rain', '{"family": [""]}'])('%s is refused', async (text) => {
    const { exit, err, out } = await runRegard(['code', example, '--topics', file('wrong.json', text)])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('family')
  })
})
