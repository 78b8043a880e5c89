import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.ts'

const said = (text: string) => clausesOf(text).map(({ start, end }) => text.slice(start, end))

describe('clausesOf', () => {
  test('ends at punctuation', () => {
    expect(
      said('You got up at five, you fed your mother first, and you never said a word. What was that like?'),
    ).toEqual([
      'You got up at five,',
      'you fed your mother first,',
      'and you never said a word.',
      'What was that like?',
    ])
  })

  test('ends before a connective where a recogniser gave no punctuation', () => {
    expect(said('i went in there with all of them looking and i could not say my own name')).toEqual([
      'i went in there with all of them looking',
      'and i could not say my own name',
    ])
  })

  test('a short turn is one clause, no words are none', () => {
    expect(said('Mm-hmm.')).toEqual(['Mm-hmm.'])
    expect(said('  \n ')).toEqual([])
  })

  test('every word stands in one clause, in order, and no clause without punctuation runs on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('I', 'and', 'was', 'there,', 'gone.', 'but', 'home', '—'), { maxLength: 60 }),
        (words) => {
          const text = words.join(' ')
          expect(said(text).join(' ')).toBe(text)
          for (const clause of said(text)) expect(clause.split(' ').length).toBeLessThanOrEqual(17)
        },
      ),
    )
  })
})
