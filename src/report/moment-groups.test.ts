import { expect, it } from 'vitest'
import { codedFrom, type Line } from '../../test/support/coded-lines.ts'
import { momentGroups } from './moment-groups.ts'
import { peopleOf } from './people.ts'

const opening: Line = { by: 'C', says: 'I am so ashamed of it.', codes: ['shame'] }
const rain: Line = { by: 'C', says: 'It rained on the way.' }
const hm: Line = { by: 'T', says: 'Mm-hmm.', codes: ['facilitation'] }
const met: Line = { by: 'T', says: 'There is shame in it.', codes: ['names-feeling'] }
const passed: Line = { by: 'T', says: 'The bus comes at six.', codes: ['information'] }

it('tells what was left without an answer because the client went on, and because the session ended', () => {
  const coded = codedFrom([opening, passed, opening, hm, rain, hm, opening, met, opening, hm])
  const groups = momentGroups(coded, peopleOf(coded.session))
  expect(groups.map(({ heading, shape, moments }) => [heading, shape, moments.map(({ opening }) => opening)])).toEqual([
    ['Met', 'full', [6]],
    ['Worth another look', 'ring', [0]],
    ['The client went on', undefined, [2]],
    ['The session ended', undefined, [8]],
  ])
})

it('has no group without a moment', () => {
  const coded = codedFrom([rain, passed])
  expect(momentGroups(coded, peopleOf(coded.session))).toEqual([])
})
