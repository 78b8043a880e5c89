import { describe, expect, test } from 'vitest'
import { coded } from '../../test/support/coded.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import { holdsSafetyWords, safetyPointers, safetyTurnsOf } from './safety.ts'

const { examples, nearMisses } = definitionOf('safety')

describe('the list of words', () => {
  test.each(examples)('finds an example of the codebook: %s', (example) => {
    expect(holdsSafetyWords(example)).toBe(true)
  })
  test.each(nearMisses.map(({ text }) => text))('passes over a near miss of the codebook: %s', (text) => {
    expect(holdsSafetyWords(text)).toBe(false)
  })

  test.each([
    'Wanting to die, mostly at night.',
    'I keep thinking everyone would be better off without me.',
    'I pray that I might not wake up.',
    'It would be easier if I didn’t wake up.',
    'I used to self harm.',
    'My dad hits me.',
    'He hit me, once.',
    'He used to hit me.',
    'And then she was hitting me again.',
    'He choked me.',
    'I thought about hanging myself.',
    'There was a hand round my neck.',
    'I am cutting again.',
    'I dont want to live like this.',
    'I do not want to be alive any more.',
    'I was beaten by my father.',
    'He threatened to hurt me.',
    'I want to hurt somebody.',
  ])('finds %s', (text) => {
    expect(holdsSafetyWords(text)).toBe(true)
  })

  test.each([
    'Beats me, I have no idea.',
    'This essay is killing me.',
    'Then it hit me that I was late.',
    'She hit me up on the weekend.',
    'He beat me at chess.',
    'It wouldn’t kill him to call.',
    'I never wanted to hurt her.',
    'I burned myself out at that job.',
    'I cut myself some slack.',
    'I shot myself in the foot there.',
    'Yes.',
    '',
  ])('passes over %s', (text) => {
    expect(holdsSafetyWords(text)).toBe(false)
  })

  test('a saying does not hide what stands beside it', () => {
    expect(holdsSafetyWords('It wouldn’t kill him to call. I want to die.')).toBe(true)
  })
})

describe('pointers', () => {
  const { session, coding } = coded([
    { by: 't', text: 'Do you think of killing yourself, of suicide?' },
    { by: 'c', text: 'Sometimes suicide is there.' },
    { by: 't' },
    { by: 'c', codes: ['safety'] },
    { by: 't' },
    { by: 'c', possible: { safety: 0.2 } },
  ])
  test('are the client’s turns alone, by the coder or by words', () => {
    expect(safetyPointers(session, coding)).toEqual([
      { turn: 1, by: 'words' },
      { turn: 3, by: 'coder' },
    ])
    expect(safetyPointers(session)).toEqual([{ turn: 1, by: 'words' }])
  })
  test('a code that a person added points, one that a person rejected does not', () => {
    const codes = coding.codes.map((code) => ({ ...code, state: code.turn === 3 ? 'rejected' : 'added' }) as const)
    expect(safetyPointers(session, { ...coding, codes }).map(({ turn }) => turn)).toEqual([1, 5])
  })
  test('a document that names them is believed; an older one is read', () => {
    expect(safetyTurnsOf({ session, coding, safety: [{ turn: 5, by: 'words' }] })).toEqual([5])
    expect(safetyTurnsOf({ session, coding })).toEqual([1, 3])
  })
})
