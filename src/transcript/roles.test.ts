import { describe, expect, it } from 'vitest'
import { issueCodesOf as codes, readText as read, readFixture } from '../../test/support/transcripts.ts'
import type { Session } from '../model/session.ts'

const roles = (session: Session | undefined) => session?.speakers.map(({ role }) => role)

describe('who is who', () => {
  it('takes the labels that the person gives, whatever their case', async () => {
    const { value, issues } = await readFixture('bracketed.txt', { therapist: 'mother', client: 'DR LEE' })
    expect(value?.speakers.map(({ label, role }) => [label, role])).toEqual([
      ['Dr Lee', 'client'],
      ['Mina', 'other'],
      ['Mother', 'therapist'],
    ])
    expect(codes({ issues })).toEqual(['speaker-other'])
  })

  it('lets the person turn the roles round with one label', async () => {
    const text = 'Therapist: I feel low\nClient: what is it like?'
    expect(roles((await read(text, { therapist: 'Client' })).value)).toEqual(['client', 'therapist'])
    expect(roles((await read(text, { client: 'therapist:' })).value)).toEqual(['client', 'therapist'])
  })

  it('says that nobody is the client', async () => {
    expect(codes(await read('Therapist: hello\nObserver: hello'))).toContain('role-missing')
  })

  it('says that a label is not in the file, or given twice', async () => {
    expect(codes(await readFixture('bracketed.txt', { therapist: 'Nobody' }))).toContain('speaker-label-not-found')
    expect(codes(await readFixture('bracketed.txt', { therapist: 'Mina', client: 'Mina' }))).toContain('roles-conflict')
  })

  it('cannot tell a patient from a psychologist by letters alone', async () => {
    const { value, issues } = await read('P: I just feel so low, my wife left me\nC: what was that like for you?')
    expect(roles(value)).toEqual(['client', 'therapist'])
    expect(codes({ issues })).toEqual(['speaker-guessed'])
  })

  it('says where how they talk tells nothing', async () => {
    expect(codes(await read('Anna: the rain\nBert: the snow'))).toEqual(['speaker-roles-unclear'])
  })

  it('does not take the name of the file for a title', async () => {
    expect((await readFixture('teams.vtt', { fileName: 'Petra Nilsson 12 May.vtt' })).value?.title).toBe('')
  })
})
