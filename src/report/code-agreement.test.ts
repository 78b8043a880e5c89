import { expect, it } from 'vitest'
import { regardCodebook } from '../model/regard-codebook.generated.ts'
import { agreementSentence } from './code-agreement.ts'

const experts = { statistic: 'Fleiss kappa', between: 'experts', turns: 216, source: 'x' } as const
const readings = {
  statistic: 'Cohen kappa',
  between: 'two readings by a language model',
  turns: 1241,
  source: 'x',
} as const

it('says how far experts agree, and that they hardly do', () => {
  expect(agreementSentence({ agreement: { ...experts, value: 0.66 } })).toBe(
    'Experts agree on it: Fleiss kappa .66 on 216 turns.',
  )
  expect(agreementSentence({ agreement: { ...experts, value: 0.11 } })).toContain('Experts hardly agree on it')
})

it('says of two readings by a language model that they tell how steady, not how right', () => {
  expect(agreementSentence({ agreement: { ...readings, value: 1, positives: [10, 10] } })).toBe(
    'A language model read twice; its readings agree with Cohen kappa 1.00 on 1241 turns: how steady, not how right.',
  )
})

it('says nothing of them where the code stood in few turns, or in nobody knows how many', () => {
  expect(agreementSentence({ agreement: { ...readings, value: 0.9, positives: [9, 12] } })).toBeUndefined()
  expect(agreementSentence({ agreement: { ...readings, value: 0.9 } })).toBeUndefined()
  expect(agreementSentence({ agreement: null })).toBeUndefined()
})

it('knows for each code that two readings found in how many turns each did', () => {
  for (const { key, agreement } of regardCodebook.codes) {
    if (agreement?.between !== 'two readings by a language model') continue
    expect(agreement.source, key).toContain(
      `stood on ${agreement.positives?.[0]} turns in the first reading and ${agreement.positives?.[1]} in the second`,
    )
  }
})
