import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../model/issue.ts'
import { Session } from '../model/session.ts'
import { readTranscript } from './index.ts'

const folder = new URL('../../test/fixtures/transcripts/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => new Uint8Array(readFileSync(new URL(name, folder))))
const endings = ['', 'a.vtt', 'a.srt', 'a.txt', 'a.csv', 'a.tsv', 'a.json', 'a.jsonl', 'a.docx']

const read = (bytes: Uint8Array, fileName = '') => readTranscript(bytes, { id: 'x', fileName })
const readText = (text: string, fileName = '') => read(new TextEncoder().encode(text), fileName)

/** English words that are no label, no time and no markup, so that what becomes of them can be followed. */
const vocabulary = `the and you that it of was is for on are with they at be this have from or had by but not what all were
  when we there can an your which their said if do will each about how up out them then she many some so these would
  other into has more her two like him see time could no make than first been its who now people my made over did down
  only way find use may water long little very after words called just where most know sadness river walking morning`
const word = fc.constantFrom(...vocabulary.split(/\s+/))
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
/** What people say, colons and all. */
const utterance = fc.oneof(
  words,
  fc.tuple(words, words).map(([a, b]) => `${a}: ${b}`),
  fc.tuple(words, words).map(([a, b]) => `so here's the thing: ${a}, I ${b}?`),
  fc.constantFrom(
    'mm-hmm',
    'okay',
    'yeah.',
    '[laughs] well',
    'at 10:30 I left',
    '10:30 was late',
    'I - I just can’t',
    'what? no: never',
  ),
)
const english = 'so you know that it is the thing and i was there with you'

function holds(session: Session | undefined, issues: readonly Issue[]): void {
  for (const { line } of issues) if (line !== undefined) expect(line).toBeGreaterThan(0)
  const failed = issues.some(({ severity }) => severity === 'error')
  expect(session === undefined).toBe(failed)
  if (!session) return
  expect(Session.safeParse(session).success).toBe(true)
  const speakers = new Map(session.speakers.map((speaker) => [speaker.id, speaker]))
  expect(speakers.size).toBe(session.speakers.length)
  for (const [index, turn] of session.turns.entries()) {
    expect(turn.index).toBe(index)
    expect(speakers.get(turn.speaker)?.role).toBe(turn.role)
    expect(turn.text).toBe(turn.text.trim())
    if (turn.start !== undefined && turn.end !== undefined) expect(turn.end).toBeGreaterThanOrEqual(turn.start)
  }
}

describe('whatever the bytes', () => {
  it('reading any bytes throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...endings), async (bytes, name) => {
        const { value, issues } = await read(bytes, name)
        holds(value, issues)
      }),
      { numRuns: 500 },
    )
  })

  it('reading any text throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...endings),
        async (text, name) => {
          const { value, issues } = await readText(text, name)
          holds(value, issues)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reading a damaged transcript throws nothing', async () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(20), insert: fc.uint8Array({ maxLength: 8 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...endings),
        async (fixture, edits, name) => {
          let bytes = [...fixture]
          for (const { at, remove, insert } of edits) {
            const from = at % (bytes.length + 1)
            bytes = [...bytes.slice(0, from), ...insert, ...bytes.slice(from + remove)]
          }
          const { value, issues } = await read(Uint8Array.from(bytes), name)
          holds(value, issues)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('nothing is lost', () => {
  const labels = fc.constantFrom(
    ['Therapist', 'Client'],
    ['T', 'C'],
    ['t', 'c'],
    ['THERAPIST', 'CLIENT'],
    ['Counselor', 'Patient'],
    ['Dr. Lee', 'Mina'],
    ['therapist', 'client'],
  )

  it('N labelled turns give N turns, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        labels,
        fc.array(utterance, { minLength: 4, maxLength: 30 }),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        async (pair, texts, lineEnd) => {
          const all = [english, english, english, ...texts]
          const lines = all.map((text, index) => `${pair[index % 2]}: ${text}`)
          const { value, issues } = await readText(lines.join(lineEnd))
          holds(value, issues)
          expect(value?.turns.map(({ text }) => text)).toEqual(all)
          expect(value?.speakers.map(({ role }) => role)).toEqual(['therapist', 'client'])
          expect(issues.filter(({ code }) => code !== 'language-uncertain')).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('rows give their words whatever must be quoted', async () => {
    const cell = fc.array(fc.oneof(word, fc.constantFrom(',', ';', '"', '\n', '\t', '=1+1', "'")), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        async (cells, delimiter) => {
          const texts = [english, english, ...cells.map((parts) => `so ${parts.join(' ')}`)]
          const rows = texts.map((text, index) => [index % 2 === 0 ? 'Therapist' : 'Client', text])
          const { value, issues } = await readText(Papa.unparse([['speaker', 'text'], ...rows], { delimiter }))
          holds(value, issues)
          expect(value?.turns.map(({ text }) => text)).toEqual(texts.map((text) => text.replace(/\s+/g, ' ').trim()))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('every word of every cue stands in a turn, or its line has an issue', async () => {
    const cue = fc.record({
      speaker: fc.constantFrom('<v Ann>', '<v.x Bo>', '', 'Ann: ', 'Bo: ', '- '),
      lines: fc.array(words, { minLength: 1, maxLength: 3 }),
      id: fc.constantFrom('', '7\n', 'cue-a\n'),
      gap: fc.constantFrom('\n', '\n\n', '\n\n\n'),
      time: fc.constantFrom(
        '00:01.000 --> 00:02.000',
        '00:00:01,5 --> 00:00:09',
        'NaN --> 00:03.000',
        '00:09.0 --> 00:01.0',
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(cue, { minLength: 2, maxLength: 10 }), fc.boolean(), async (cues, vtt) => {
        const first = `00:00.000 --> 00:01.000\n<v Ann>${english}\n\n00:00.000 --> 00:01.000\n<v Bo>${english}\n\n`
        const rest = cues.map(
          ({ speaker, lines, id, gap, time }) => `${id}${time}\n${speaker}${lines.join('\n')}\n${gap}`,
        )
        const text = `${vtt ? 'WEBVTT\n\n' : ''}${first}${rest.join('')}`
        const { value, issues } = await readText(text)
        holds(value, issues)
        expectWordsKept(
          cues.flatMap(({ lines }) => lines),
          value,
          issues,
          text,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('every word of every line of plain text stands in a turn, or its line has an issue', async () => {
    const line = fc.tuple(
      fc.constantFrom('', '', 'T: ', 'C: ', 'Mother: ', '[00:01:02] ', 'T [0:10]: ', '- '),
      utterance,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), async (lines) => {
        const said = [`T: ${english}`, `C: ${english}`, ...lines.map(([label, text]) => label + text)]
        const { value, issues } = await readText(said.join('\n'))
        holds(value, issues)
        expectWordsKept(
          lines.map(([, text]) => text),
          value,
          issues,
          said.join('\n'),
        )
      }),
      { numRuns: 300 },
    )
  })

  /** Each word is in the session as often as it was said; a text whose line has an issue is excused. */
  function expectWordsKept(
    texts: readonly string[],
    session: Session | undefined,
    issues: readonly Issue[],
    source: string,
  ): void {
    if (!session) return
    const kept = count(session.turns.flatMap(({ text }) => split(text)))
    const excused = new Set(
      issues.flatMap(({ code, line }) =>
        code === 'line-not-understood' && line ? [source.split('\n')[line - 1] ?? ''] : [],
      ),
    )
    const all = texts.filter((text) => ![...excused].some((line) => line.includes(text)))
    for (const [one, times] of count(all.flatMap(split))) expect(kept.get(one) ?? 0).toBeGreaterThanOrEqual(times)
  }

  const split = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
  function count(all: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
    return counts
  }
})

describe('our own JSON', () => {
  it('comes back as it went', async () => {
    const turn = fc.record({ who: fc.nat(2), text: words, gap: fc.nat(9), length: fc.nat(9), timed: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 20 }), fc.boolean(), async (drawn, pretty) => {
        const speakers = [
          { id: 'a', role: 'client' as const, label: 'Ana' },
          { id: 'b', role: 'therapist' as const, label: 'Ana' },
          { id: 'c', role: 'other' as const, label: '' },
        ]
        let clock = 0
        const turns = [{ who: 0, text: english }, { who: 1, text: english }, ...drawn].map((from, index) => {
          const speaker = speakers[from.who] ?? { id: 'a', role: 'client' as const }
          const times =
            'timed' in from && from.timed ? { start: clock + from.gap, end: clock + from.gap + from.length } : {}
          clock = times.end ?? clock
          return { index, speaker: speaker.id, role: speaker.role, text: from.text, ...times }
        })
        const session: Session = { id: 'x', title: 'A walk', language: 'en', speakers, turns }
        const { value } = await readText(pretty ? JSON.stringify(session, null, 2) : JSON.stringify(session))
        expect(value).toEqual(session)
      }),
      { numRuns: 200 },
    )
  })
})

describe('roles', () => {
  it('nobody is both, and at least one is each, whatever the labels', async () => {
    const label = fc.oneof(
      fc.constantFrom(
        'T',
        'C',
        'P',
        'I',
        'Therapist',
        'Client',
        'Mother',
        'Dr Lee',
        'Dr Ode',
        'Interpreter',
        'Speaker 1',
        'Speaker 2',
      ),
      fc.stringMatching(/^[A-Z][a-z]{2,6}$/),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(label, utterance), { minLength: 2, maxLength: 20 }),
        fc.option(label, { nil: undefined }),
        fc.option(label, { nil: undefined }),
        async (lines, therapist, client) => {
          const text = lines.map(([who, said]) => `${who}: ${said}`).join('\n')
          const { value, issues } = await readTranscript(new TextEncoder().encode(text), {
            id: 'x',
            ...(therapist === undefined ? {} : { therapist }),
            ...(client === undefined ? {} : { client }),
          })
          holds(value, issues)
          if (!value) return
          const named = (role: string) => value.speakers.filter((speaker) => speaker.role === role)
          for (const role of ['therapist', 'client'] as const) {
            if (named(role).length === 0) expect(issues.map(({ code }) => code)).toContain('role-missing')
          }
          if (therapist !== undefined) expect(named('therapist')).toHaveLength(1)
          if (client !== undefined) expect(named('client')).toHaveLength(1)
        },
      ),
      { numRuns: 300 },
    )
  })
})
