import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { deidentified } from '../deidentified.ts'
import { terminalPage } from './terminal-page.ts'

const page = terminalPage(codedFrom(shortSession, { labels: { C: 'Ash' } }), { fileName: 'ash.vtt' })

describe('the terminal page', () => {
  it('reads as a page: head, strip, what was done, moments, what could not be told', () => {
    expect(page).toBe(`ash.vtt · 2 min · 11 turns (therapist 6, client 5)

                                   k
                   k               s                                     y
  client       ▅▅▅▅▅▅▅▅  ▁  ███████████████            ▃▃▃▃▃▃▃▃      ▁▁▁▁▁▁▁▁▁
  therapist   ··       ▂▂ ▂▂                 ▀▀▀               ··             ▀▀
  time       0:00         0:30           1:00           1:30           2:00

             ▁▃▅█ how much feeling  s shame  k inner critic°  y self-compassion°
             ▀ compassion  · neutral  ▂ pressing or judging

  What you did
    Met 1 of 3 openings, explored 1 more with a question.
    Named a feeling° once; a pause of 3 s or more followed once.

  Three moments to look at
    0:31  Ash  “I keep thinking that people can see it on me, as if it were…”
          you  “It sounds as if there is shame in it.”
          met: names feeling° .92, reflection .88, validation° .86. Then 14 s of
          silence, and Ash went on.
    1:24  Ash  “Yes. I have not said that to anybody.”
          you  “What was it like to say it now?”
          explored: open question .95. Then 9 s of silence, and Ash went on.
    0:05  Ash  “Slow. I stayed in most days. I should be over this by now.”
          you  “It usually settles by spring.”
          worth another look: minimising° .71. Then Ash said little. It came
          again at 0:31, and you met it at 1:04.

  ° young code: no public standard yet. Correct it and yours counts.
  Nothing was stored. Nothing left this machine.
`)
  })

  it('says that what went past came again and was met', () => {
    expect(page).toMatch(/It came\s+again at 0:31, and you met it\s+at 1:04\./)
  })

  it('fits a screen of 80 columns', () => {
    const lines = page.split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })

  it('writes no word that judges', () => {
    expect(page).not.toMatch(/missed|failed|score|accuracy|!/i)
  })

  it('gives intervals and context where they exist, and only there', () => {
    const measures = [
      { id: 'reflections-per-100', value: 31.2, interval: { low: 27, high: 35.4, level: 0.9, of: 'coding' as const } },
      { id: 'moments-met', value: 1, interval: { low: 0.6, high: 2.2, level: 0.9, of: 'coding' as const } },
    ]
    const page = terminalPage(codedFrom(shortSession, { measures }), {
      fileName: 'a',
      context: () => 'within the middle half',
    })
    expect(page).toContain('Met 1 (1 to 2) of 3 openings, explored 1 more')
    expect(page).toContain('Reflections 31 per 100 turns (27 to 35), within the middle half.')
    expect(page).toContain('Ranges in brackets: what people’s own codes of these turns might give.')
    expect(page).toMatch(/not\s+sessions\s+like\s+yours/)
  })

  it('explains no range and no films where none stand on the page', () => {
    expect(page).not.toMatch(/brackets|films/)
  })

  it('is as long as the talk where a recording begins late', () => {
    const late = shortSession.map(
      (line): Line => (line.at ? { ...line, at: [line.at[0] + 1800, line.at[1] + 1800] } : line),
    )
    expect(terminalPage(codedFrom(late), { fileName: 'a.vtt' })).toContain('a.vtt · 2 min · 11 turns')
  })

  it('explains ° where a young code is named, not where a person said it or used a star', () => {
    const lines: Line[] = [
      { by: 'C', says: 'It was 12° outside, and I was * afraid.', codes: ['feeling.fear'] },
      { by: 'T', says: 'Afraid, out there.', codes: ['reflection'] },
    ]
    for (const ascii of [true, false]) {
      expect(terminalPage(codedFrom(lines), { fileName: 'a°*', ascii })).not.toContain('young code')
    }
    const young = [...lines.slice(0, 1), { by: 'T' as const, says: 'Afraid.', codes: ['validation' as const] }]
    expect(terminalPage(codedFrom(young), { fileName: 'a' })).toContain('young code')
  })

  it('says nothing where a rule has nothing true to say', () => {
    const quiet = terminalPage(
      codedFrom([
        { by: 'T', says: 'Hello.' },
        { by: 'C', says: 'Hello.' },
      ]),
      { fileName: 'a.txt' },
    )
    expect(quiet).not.toContain('What you did')
    expect(quiet).not.toContain('look at')
    expect(quiet).not.toContain('young code')
    expect(quiet).toContain('turns')
    expect(quiet).toContain('this transcript has no times')
  })

  it('puts safety first, in its own words, as a pointer', () => {
    const lines: Line[] = [
      { by: 'T', says: 'Go on.', at: [0, 1] },
      { by: 'C', says: 'I did not want to wake up.', at: [2, 5], codes: [['safety', 0.4]] },
      ...shortSession.slice(2),
    ]
    const page = terminalPage(codedFrom(lines), { fileName: 'a' })
    expect(page.indexOf('Safety may be spoken about')).toBeLessThan(page.indexOf('client  '))
    expect(page).toContain('0:02  “I did not want to wake up.”')
    expect(page).toContain('A pointer, never a screen: it misses, and its absence means nothing.')
  })

  it('shows what only the list of words found, and its place where the words were left out', () => {
    const lines: Line[] = [
      { by: 'T', says: 'Go on.', at: [0, 1] },
      { by: 'C', says: 'Bad. I keep thinking everyone would be better off without me.', at: [2, 5], codes: ['shame'] },
      { by: 'T', says: 'You could sleep more.', at: [6, 7], codes: ['advice'] },
    ]
    const told = codedFrom(lines)
    const page = terminalPage(told, { fileName: 'a' })
    expect(page).toMatch(/Safety may be spoken about\n {4}0:02 {2}“.*better off without me/)
    expect(page).not.toContain('worth another look')
    expect(terminalPage(deidentified(told), { fileName: 'a' })).toMatch(/Safety may be spoken about\n {4}0:02/)
  })

  it('says that nothing was stored only where that is so', () => {
    expect(terminalPage(codedFrom(shortSession), { fileName: 'a', stored: true })).not.toContain('Nothing was stored')
  })

  it('holds no words and no names when they were left out', () => {
    const page = terminalPage(deidentified(codedFrom(shortSession, { labels: { C: 'Ash' } })), { fileName: 'a' })
    expect(page).not.toContain('Ash')
    expect(page).not.toContain('shame in it')
    expect(page).toContain('(words left out)')
  })
})

describe('what reaches the terminal', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 })

  it('is never a control character, never wider than asked, plain without colour', () => {
    fc.assert(
      fc.property(
        anything,
        anything,
        anything,
        fc.integer({ min: 40, max: 120 }),
        fc.boolean(),
        (name, label, says, width, ascii) => {
          const lines = shortSession.map((line, place): Line => (place === 5 || place === 6 ? { ...line, says } : line))
          const page = terminalPage(codedFrom(lines, { labels: { C: label } }), { fileName: name, width, ascii })
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
          for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
          if (ascii) expect(page).toMatch(/^[\x00-\x7e]*$/)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('keeps wide characters inside the line', () => {
    const lines = shortSession.map(
      (line): Line => ({
        ...line,
        says: '悲しみがずっと胸の奥にあるような気がしていて、誰にも言えませんでした。'.repeat(3),
      }),
    )
    for (const line of terminalPage(codedFrom(lines), { fileName: '記録.vtt' }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(80)
    }
  })

  it('colours only where asked, and ends every colour that it began', () => {
    const coded = codedFrom(shortSession)
    const coloured = terminalPage(coded, { fileName: 'a', colour: true })
    const plain = terminalPage(coded, { fileName: 'a' })
    expect(plain).not.toContain('\u001b')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })
})
