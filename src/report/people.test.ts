import { expect, it } from 'vitest'
import { codedFrom, shortSession } from '../../test/support/coded-lines.ts'
import { deidentified } from './deidentified.ts'
import { peopleOf } from './people.ts'

const named = (label: string) => peopleOf(codedFrom(shortSession, { labels: { C: label } }).session)

it('a client is called by their label where it names someone', () => {
  expect(named('Ash').client).toBe('Ash')
  expect(named('Ash').Client).toBe('Ash')
})

it.each(['C', 'Client', 'client:', 'PATIENT', 'Speaker 1', 'SPEAKER_01', 'P1', 'Student', '', ' '])(
  '%j is a role, not a name',
  (label) => {
    expect(named(label).client).toBe('the client')
    expect(named(label).Client).toBe('The client')
  },
)

it('one therapist is you; two are told apart', () => {
  const { session } = codedFrom(shortSession)
  const turn = { speaker: 's1', role: 'therapist' } as const
  expect(peopleOf(session).nameOf(turn)).toBe('You')
  const two = { ...session, speakers: [...session.speakers, { id: 's9', role: 'therapist' as const, label: 'Dr Lee' }] }
  expect(peopleOf(two).nameOf(turn)).toBe('Therapist 1')
  expect(peopleOf(two).nameOf({ speaker: 's9', role: 'therapist' })).toBe('Dr Lee')
})

it('without words nobody has a name', () => {
  const { session } = deidentified(
    codedFrom([...shortSession, { by: 'O', says: 'Hello.' }], { labels: { C: 'Ash', O: 'Mo' } }),
  )
  const people = peopleOf(session)
  expect(session.speakers.map(({ id, role }) => people.nameOf({ speaker: id, role }))).toEqual([
    'You',
    'Client',
    'Other',
  ])
})
