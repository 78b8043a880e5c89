import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { drawingDocument } from '../../../test/support/report.ts'
import { measureSession } from '../../measures/index.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { sessionPage } from './session-page.ts'

function whole(coded: CodedSession): CodedSession {
  return { ...coded, measures: measureSession(coded) }
}

function pageOf(coded: CodedSession, options: { deidentified?: boolean; goal?: boolean } = {}): string {
  return sessionPage(coded, { document: drawingDocument(), ...options })
}

const coded = whole(codedFrom(shortSession, { labels: { C: 'Ash' }, title: 'Sixth session' }))
const page = pageOf(coded)

describe('the report', () => {
  it('is one file that runs nothing and asks for nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|@import/i)
    expect(page.match(/<style>/g)).toHaveLength(1)
    expect(page).not.toMatch(/\sstyle=/)
    expect(page).not.toMatch(/\son\w+=/)
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!data:)/)
    expect(page).toContain("default-src 'none'")
  })

  it('carries the faces it was given, and nothing that could end its style', () => {
    const fonts = { text: 'AAAA</style><script>', sans: 'BBBB' }
    const faced = sessionPage(coded, { document: drawingDocument(), fonts })
    expect(faced).toContain('url(data:font/woff2;base64,AAAA/stylescript)')
    expect(faced).not.toContain('<script')
  })

  it('leads every link to a place on the page', () => {
    const { document } = parseHTML(page)
    const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) expect(document.getElementById(link.slice(1)), link).not.toBeNull()
  })

  it('says the best true thing first, and what came again', () => {
    const lead = parseHTML(page).document.querySelector('.lead')?.textContent
    expect(lead).toBe(
      'You met Ash in 1 of 3 openings. After the longest silence, at 1:24, Ash went on. What went past at 0:05 came again at 0:31, and you met it at 1:04.',
    )
  })

  it('says so where nothing can be said', () => {
    const quiet = pageOf(
      whole(
        codedFrom([
          { by: 'T', says: 'Hello.' },
          { by: 'C', says: 'Hello.' },
        ]),
      ),
    )
    expect(parseHTML(quiet).document.querySelector('.lead')?.textContent).toContain(
      'Nothing could be said here for sure.',
    )
  })

  it('shows every turn once, with its words, in order', () => {
    const turns = [...parseHTML(page).document.querySelectorAll('.turn .said')].map((said) => said.textContent)
    expect(turns).toEqual(shortSession.map(({ says }) => says))
  })

  it('folds stretches without a moment, never a moment', () => {
    const long: Line[] = [
      ...shortSession,
      ...Array.from(
        { length: 8 },
        (_, n): Line => ({ by: n % 2 ? 'C' : 'T', says: 'And my mother came.', at: [140 + n * 5, 144 + n * 5] }),
      ),
    ]
    const { document } = parseHTML(pageOf(whole(codedFrom(long))))
    const folds = [...document.querySelectorAll('details.fold')]
    expect(folds).toHaveLength(1)
    expect(folds[0]?.querySelector('summary')?.textContent).toBe('···nine turns, half a minute: family and partner')
    expect(folds[0]?.querySelectorAll('.turn').length).toBe(9)
  })

  it('underlines the evidence, also where spans overlap', () => {
    const says = 'It sounds like you are sad, and of course you are.'
    const lines: Line[] = [
      {
        by: 'T',
        says,
        codes: [
          { code: 'names-feeling', state: 'suggested', span: [0, 26] },
          { code: 'validation', state: 'accepted', span: [19, 50] },
          { code: 'advice', state: 'rejected', span: [0, 4] },
        ],
      },
      { by: 'C', says: 'Yes.' },
    ]
    const { document } = parseHTML(pageOf(whole(codedFrom(lines))))
    const evidence = [...document.querySelectorAll('.said .ev')]
    expect(evidence.map((span) => [span.textContent, span.getAttribute('class')])).toEqual([
      [says.slice(0, 26), 'ev compassion'],
      [says.slice(26), 'ev compassion is-a'],
    ])
    expect(document.querySelector('.said')?.textContent).toBe(says)
  })

  it('puts safety before the sentence, with its caution', () => {
    const lines: Line[] = shortSession.map((line, at) => (at === 3 ? { ...line, codes: ['safety'] } : line))
    const { document } = parseHTML(pageOf(whole(codedFrom(lines))))
    expect(document.querySelector('.head')?.textContent).toMatch(
      /Safety may be spoken about.*Maybe, yeah.*A pointer, never a screen.*You met/s,
    )
    expect(parseHTML(page).document.body.textContent).not.toContain('pointer')
  })

  it('shows what only the list of words found, in a page without words too', () => {
    const says = 'I keep thinking everyone would be better off without me.'
    const lines: Line[] = shortSession.map((line, at) => (at === 3 ? { ...line, says } : line))
    const told = whole(codedFrom(lines))
    const { document } = parseHTML(pageOf(told))
    expect(document.querySelector('.safety a')?.getAttribute('href')).toBe('#turn-3')
    expect(document.querySelector('.safety')?.textContent).toContain('better off without me')
    const bare = parseHTML(pageOf(told, { deidentified: true })).document
    expect(bare.querySelector('.safety')?.textContent).toContain('0:25')
    expect(bare.querySelector('.safety')?.textContent).not.toContain('better off')
  })

  it('shows talk of change only where a change is talked about', () => {
    const lines: Line[] = shortSession.map((line, at) => (at === 9 ? { ...line, codes: ['change-talk'] } : line))
    const coded = whole(codedFrom(lines))
    expect(pageOf(coded)).not.toMatch(/change talk/i)
    expect(pageOf(coded, { goal: true })).toMatch(/change talk/i)
  })

  it('says what could not be told, and by whom and what it was coded', () => {
    const page = pageOf(
      whole(
        codedFrom(shortSession, {
          unsure: [{ turn: 6, code: 'reflection', among: ['reflection.simple', 'reflection.complex'] }],
        }),
      ),
    )
    expect(page).toContain('Simple or complex in 1 reflection.')
    expect(page).toContain('Coded by the model regard-1, version 1, with the codebook regard 1.0.')
    expect(page).toContain('kind untold')
  })

  it('writes no word that judges, in its own sentences', () => {
    const own = parseHTML(page).document
    for (const said of own.querySelectorAll('.said, q')) said.remove()
    expect(own.body.textContent).not.toMatch(/\b(missed|failed|score|accuracy)\b|!/i)
  })

  it.each([
    ['without turns', []],
    ['without times', shortSession.map(({ at, ...line }): Line => line)],
    [
      'with others in the room',
      [...shortSession, { by: 'O', says: 'I am his mother.', at: [136, 140] } satisfies Line],
    ],
  ] as const)('can be made of a session %s', (_, lines) => {
    const page = pageOf(whole(codedFrom(lines)))
    expect(parseHTML(page).document.querySelectorAll('.turn')).toHaveLength(lines.length)
    expect(page).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('without words', () => {
  it('keeps shapes, times and counts, and nothing that was said', () => {
    const page = pageOf(coded, { deidentified: true })
    for (const word of ['Ash', 'Sixth', 'spring', 'sister', 'said that to']) expect(page).not.toContain(word)
    const { document } = parseHTML(page)
    expect(document.querySelectorAll('.turn')).toHaveLength(shortSession.length)
    expect(document.querySelector('#turn-6 .said')?.textContent).toBe('15 words')
    expect(document.querySelector('.lead')?.textContent).toContain('You met the client in 1 of 3 openings.')
  })
})

const payloads = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</p></main></body><script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '\u0000<scr\u0000ipt>alert(1)</script>',
  '<style>@import "https://example.org/x.css"</style>',
  '<base href="https://example.org/">',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '<details open ontoggle=alert(1)>',
  '" autofocus onfocus="alert(1)',
  'x" style="background:url(https://example.org)',
  '\u2028<script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
  '{{constructor.constructor("alert(1)")()}}',
  '<template><script>alert(1)</script></template>',
]

describe('whatever a session holds', () => {
  it.each(payloads)('%j stands as text', (payload) => {
    const lines: Line[] = [
      ...shortSession.slice(0, 5),
      { by: 'C', says: payload, at: [31, 60], codes: ['shame', 'safety'] },
      { by: 'O', says: payload },
      ...shortSession.slice(6),
    ]
    const made = whole(
      codedFrom(lines, { title: payload, id: payload, labels: { T: payload, C: payload, O: payload } }),
    )
    const hostile: CodedSession = {
      ...made,
      coding: {
        ...made.coding,
        coder: { kind: 'person', id: payload, version: payload },
        codebook: { id: payload, version: payload },
      },
      measures: made.measures.map((result) => ({ ...result, value: null, reason: payload })),
      issues: [{ code: 'text-empty', severity: 'warning', message: payload }],
    }
    const page = pageOf(hostile)
    const { document } = parseHTML(page)
    const names = new Set([...document.querySelectorAll('*')].map((element) => element.localName))
    for (const name of ['script', 'img', 'iframe', 'base', 'form', 'template', 'math', 'object', 'embed'])
      expect(names.has(name), name).toBe(false)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.querySelectorAll('meta')).toHaveLength(4)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^src|^srcdoc$/)
        if (name === 'href') expect(value).toMatch(/^#/)
      }
    }
    expect(document.querySelector('#turn-5 .said')?.textContent).toBe(payload)
    expect(document.title).toBe(`${payload.trim()} · Regard`)
  })
})
