import { describe, expect, test } from 'vitest'
import { type CodingToCompare, compareCodings } from '../../agreement/index.ts'
import { seededRandom } from '../../statistics/index.ts'
import { agreementPage } from './agreement-page.ts'
import { agreementTable } from './agreement-tables.ts'
import { coefficientText, fieldLabel, shareText } from './agreement-words.ts'

function coding(coder: string, session: string, mains: string): CodingToCompare {
  const names: Readonly<Record<string, string>> = { q: 'question', r: 'reflection', i: 'input', o: 'other' }
  return {
    coder,
    session,
    scheme: [],
    sparse: false,
    numbered: true,
    turns: [...mains].map((letter, turn) => ({ turn, labels: { main: names[letter] ?? letter }, codes: [] })),
  }
}
const page = (codings: readonly CodingToCompare[], ascii = false): string => {
  const comparison = compareCodings(codings, { random: seededRandom(1), level: 0.95, times: 200 })
  return comparison ? agreementPage(comparison, { width: 80, ascii, turns: 5 }) : ''
}

test('figures are set as coefficients are printed', () => {
  expect([0.7365, 1, 0.9996, -0.1, -0.00001, 0, -1].map((value) => coefficientText(value))).toEqual([
    '.737',
    '1.00',
    '1.00',
    '−.100',
    '.000',
    '.000',
    '−1.00',
  ])
  expect([0, 0.004, 0.5, 0.996, 1].map(shareText)).toEqual(['0 %', '<1 %', '50 %', '>99 %', '100 %'])
  expect(['main', 'talk', 'reflection', 'validation', 'Open question'].map(fieldLabel)).toEqual([
    'therapist behaviour',
    'client talk',
    'reflection',
    'validation°',
    'Open question',
  ])
})

describe('what the page says', () => {
  test('full agreement has nothing to talk over', () => {
    const text = page([coding('ana', 's', 'qri'), coding('ben', 's', 'qri')])
    expect(text).toContain('1.00')
    expect(text).not.toContain('Turns to talk over')
  })

  test('from 15 sessions on nothing is called weak', () => {
    const sessions = (many: number) =>
      Array.from({ length: many }, (_, at) => [
        coding('ana', `s${at}`, 'qriq'),
        coding('ben', `s${at}`, at % 2 ? 'qrio' : 'qriq'),
      ]).flat()
    expect(page(sessions(14))).toContain('Weak')
    expect(page(sessions(15))).not.toContain('Weak')
  })

  test('a coder who never varied, and one category alone, have their sentence', () => {
    expect(page([coding('ana', 's', 'qqq'), coding('ben', 's', 'qri')])).toContain('One of the two never varied')
    expect(page([coding('ana', 's', 'qq'), coding('ben', 's', 'qq')])).toContain(
      '– under kappa, alpha: only one category was used',
    )
  })

  test('a dash has its reason under the name of its column', () => {
    const one = page([coding('ana', 's', 'qri'), coding('ben', 's', 'qrq')])
    expect(one).not.toContain('– under')
    const coded = (coder: string, codes: string) => ({
      ...coding(coder, 's', 'qri'),
      scheme: ['validation'],
      turns: [...codes].map((letter, turn) => ({ turn, labels: {}, codes: letter === 'v' ? ['validation'] : [] })),
    })
    const text = page([coded('ana', 'v-v'), coded('ben', 'v--')]).replace(/\s+/g, ' ')
    expect(text).toContain('– under ICC: it compares whole sessions, and needs two or more in which every coder')
  })

  test('names from a file move no cursor and are no formula', () => {
    const codings = [coding('\u001b[31mana', 's\u202e', 'qri'), coding('=SUM(A1)', 's\u202e', 'qrq')]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    expect(page(codings)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    const comparison = compareCodings(codings, { random: seededRandom(1), level: 0.95 })
    expect(comparison && agreementTable(comparison)).toContain("'=SUM(A1)")
  })
})
