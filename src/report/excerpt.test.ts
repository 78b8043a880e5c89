import { describe, expect, it } from 'vitest'
import { codedFrom } from '../../test/support/coded-lines.ts'
import { quotable, shortened } from './excerpt.ts'

const says =
  'It was a long week. On Friday I was sick in the stairwell. I have not been able to look at her since. I go down the back.'
const evidence = says.indexOf('not been')

function quoteOf(by: 'T' | 'C', room: number, span?: readonly [number, number]): string {
  const coded = codedFrom([
    { by, says, codes: [span ? { code: 'shame', state: 'suggested', span: [...span] } : 'shame'] },
  ])
  return quotable(coded, 0, ['shame'], room)
}

describe('a quotation', () => {
  it('is the whole turn where it fits', () => {
    expect(quoteOf('C', 200)).toBe(says)
  })

  it('is the sentence that holds the evidence', () => {
    expect(quoteOf('C', 60, [evidence, evidence + 10])).toBe('I have not been able to look at her since.')
  })

  it('about safety, where no evidence is marked, is the sentence that the list of words found', () => {
    const text = `I keep thinking that they would be better off without me. ${says}`
    const coded = codedFrom([{ by: 'C', says: `So, well. ${text}` }])
    expect(quotable(coded, 0, ['safety'], 60)).toBe('I keep thinking that they would be better off without me.')
    expect(quotable(coded, 0, ['shame'], 70)).toBe('I have not been able to look at her since. I go down the back.')
  })

  it('without evidence is the end of what the client said, and the beginning of an answer', () => {
    expect(quoteOf('C', 70)).toBe('I have not been able to look at her since. I go down the back.')
    expect(quoteOf('T', 30)).toBe('It was a long week.')
  })

  it('is what begins there, to be cut, where whole sentences would leave it half empty', () => {
    expect(quoteOf('T', 50)).toBe(says)
    expect(shortened(quoteOf('T', 50), 50)).toBe('It was a long week. On Friday I was sick in the…')
  })

  it('never splits a character in two', () => {
    expect(shortened('😀'.repeat(10), 5)).toBe('😀😀…')
  })
})
