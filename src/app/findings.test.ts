import { expect, it } from 'vitest'
import { codedFrom } from '../../test/support/coded-lines.ts'
import { measureSession } from '../measures/index.ts'
import { outlineOf } from './findings.ts'

it('counts talk of change among what is to be decided on only in a session with a goal', () => {
  const coded = codedFrom([
    { by: 'T', says: 'You want to rest.', codes: ['reflection'] },
    { by: 'C', says: 'I will go home at six.', codes: ['change-talk', 'strength'] },
  ])
  const document = { ...coded, measures: measureSession(coded) }
  const shown = { session: coded.session, machine: coded.coding, document }
  expect(outlineOf({ ...shown, goal: 'rest more' })).toMatchObject({
    reviewed: { decided: 0, of: 3 },
    undecided: ['reflection', 'change-talk', 'strength'],
  })
  expect(outlineOf(shown)).toMatchObject({
    reviewed: { decided: 0, of: 2 },
    undecided: ['reflection', 'strength'],
  })
})
