import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded } from '../../test/support/coded.ts'
import { factsOf } from './session-view.ts'
import { matchingOver, splitContractions, styleMatching, styleMatchingAlong, styleOf } from './style-matching.ts'

const hundred = (words: string) =>
  Array.from({ length: 100 }, (_, at) => words.split(' ')[at % words.split(' ').length])
const facts = (...lines: (readonly ['t' | 'c', string])[]) =>
  factsOf(coded(lines.map(([by, text]) => ({ by, text }))).session, [])

test('contractions are two words', () => {
  expect(splitContractions(["don't", "i'm", "can't", "won't", "she'd", 'mm-hmm', "'s"])).toEqual([
    'do',
    "n't",
    'i',
    "'m",
    'can',
    "n't",
    'will',
    "n't",
    'she',
    "'d",
    'mm-hmm',
    "'s",
  ])
})

describe('style matching', () => {
  test('by hand: one class used by both at 40 and 20 %, one by one speaker alone, seven by neither', () => {
    // “the” 2 of 5 and 1 of 5; “i” 0 and 1 of 5.
    const one = styleOf(['the', 'cat', 'the', 'dog', 'sleeps'])
    const other = styleOf(['the', 'cat', 'dog', 'i', 'sleeps'])
    const articles = 1 - 20 / 60.0001
    const pronouns = 1 - 20 / 20.0001
    expect(styleMatching(one, other)).toBeCloseTo((articles + pronouns + 7) / 9, 12)
  })

  test('is 1 for the same words, the same from either side, and between 0 and 1', () => {
    const word = fc.constantFrom('i', 'the', 'not', 'and', 'house', 'of', 'is', 'really', 'all', 'it')
    const words = fc.array(word, { minLength: 1 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(styleMatching(styleOf(a), styleOf(a))).toBe(1)
        const value = styleMatching(styleOf(a), styleOf(b)) ?? Number.NaN
        expect(value).toBe(styleMatching(styleOf(b), styleOf(a)))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('needs a hundred words of each', () => {
    const long = hundred('I am at the house').join(' ')
    const enough = facts(['t', long], ['c', long])
    const short = facts(['t', long], ['c', 'I am at the house'])
    expect(matchingOver(enough, enough.session.turns)).toBe(1)
    expect(matchingOver(short, short.session.turns)).toBeUndefined()
  })
})

describe('the moving window', () => {
  test('is the shortest stretch with a hundred words of each', () => {
    const long = hundred('I am at the house').join(' ')
    const session = facts(['t', long], ['c', long], ['t', 'Mm.'], ['c', long], ['t', long], ['c', 'Yes.'])
    expect(styleMatchingAlong(session).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [3, 4],
      [3, 5],
    ])
  })
  test('a session with few words has none', () => {
    expect(styleMatchingAlong(facts(['t', 'Hello.'], ['c', 'Hello.']))).toEqual([])
  })
})
