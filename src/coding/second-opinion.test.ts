import { describe, expect, test } from 'vitest'
import { answer, endStandIn, type Reply, requests, says, standIn } from '../../test/support/language-model.ts'
import { RegardError } from '../errors.ts'
import { Coding } from '../model/coding.ts'
import type { Session } from '../model/session.ts'
import { firstModelAt, isLoopback, secondOpinion } from './second-opinion.ts'

const texts = [
  'What was the worst of it?',
  'The phone. I was so ashamed.',
  'You wanted to hide.',
  'I want to call her.',
] as const
const session = (turns: number): Session => ({
  id: 's',
  title: '',
  language: 'en',
  speakers: [],
  turns: Array.from({ length: turns }, (_, index) => {
    const role = index % 2 === 0 ? 'therapist' : 'client'
    return { index, speaker: role, role, text: texts[index % texts.length] ?? '' }
  }),
})

describe('secondOpinion', () => {
  test('codes every turn by the codebook, as a coder of its own', async () => {
    const url = await standIn((body, response) => says(response, answer(body)))
    const progress: number[] = []
    const coding = await secondOpinion({ url, model: 'stand-in' }).code(session(30), {
      onProgress: (done) => progress.push(done),
    })
    expect(Coding.parse(coding).coder).toEqual({ kind: 'machine', id: 'second-opinion', version: 'stand-in' })
    expect(coding.main).toHaveLength(15)
    expect(coding.talk.filter(({ value }) => value === 'change')).toHaveLength(7)
    const ofTurn = (turn: number) => coding.codes.filter((code) => code.turn === turn).map(({ code }) => code)
    expect([0, 1, 2, 3].map(ofTurn)).toEqual([['question.open'], ['shame'], [], ['change-talk']])
    expect(coding.codes.every(({ probability, state }) => probability === undefined && state === 'suggested')).toBe(
      true,
    )
    expect(progress).toEqual([12, 24, 30])
    expect(requests.every((request) => request.startsWith('/v1/chat/completions '))).toBe(true)
    expect(requests[0]).toContain('inner-critic (client)')
  })

  test('a fenced reply is read, and one that cannot be read is asked for once more', async () => {
    const replies = ['Happy to help.', 'fenced']
    const url = await standIn((body, response) => {
      says(response, replies.shift() === 'fenced' ? `\`\`\`json\n${answer(body)}\n\`\`\`` : 'Happy to help.')
    })
    const coding = await secondOpinion({ url, model: 'm' }).code(session(4))
    expect(coding.main).toHaveLength(2)
    expect(requests).toHaveLength(2)
  })

  test('what leaves turns out, refuses or leads elsewhere is an expected failure without words of the session', async () => {
    const problems: Reply[] = [
      (_, response) => says(response, '{"turns":[{"turn":0,"codes":[]}]}'),
      (_, response) => response.writeHead(500).end(),
      (_, response) => response.writeHead(307, { location: 'http://192.0.2.1/' }).end(),
    ]
    for (const problem of problems) {
      const url = await standIn(problem)
      const error: unknown = await secondOpinion({ url, model: 'm' })
        .code(session(4))
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(RegardError)
      expect(error).toMatchObject({ code: 'second-opinion-failed' })
      expect(JSON.stringify(error)).not.toContain('ashamed')
      endStandIn()
    }
  })

  test('who names no model gets the first that the address lists', async () => {
    const url = await standIn((_, response) => response.end(JSON.stringify({ data: [{ id: 'one' }, { id: 'two' }] })))
    expect(await firstModelAt({ url })).toBe('one')
    expect(requests).toEqual(['/v1/models '])
    endStandIn()
    const none = await standIn((_, response) => response.end('{"data":[]}'))
    await expect(firstModelAt({ url: none })).rejects.toMatchObject({ code: 'second-opinion-failed' })
    await expect(firstModelAt({ url: 'https://models.example' })).rejects.toMatchObject({
      code: 'second-opinion-remote',
    })
  })

  test('nothing is sent to another machine unless that is allowed', () => {
    const remote = () => secondOpinion({ url: 'https://models.example/v1', model: 'm' })
    expect(remote).toThrow(expect.objectContaining({ code: 'second-opinion-remote' }))
    expect(() => secondOpinion({ url: 'https://models.example/v1', model: 'm', allowRemote: true })).not.toThrow()
    expect(() => secondOpinion({ url: 'file:///etc/hosts', model: 'm' })).toThrow(
      expect.objectContaining({ code: 'bad-usage' }),
    )
  })

  test.each([
    ['http://127.0.0.1:11434/v1', true],
    ['http://[::1]:8080', true],
    ['http://localhost', true],
    ['http://0x7f.1', true], // the URL parser writes it as 127.0.0.1
    ['http://127.0.0.1.example', false],
    ['http://localhost.example', false],
    ['http://0.0.0.0', false],
    ['http://192.168.1.2', false],
  ])('%s is on this machine: %s', (url, expected) => {
    expect(isLoopback(new URL(url))).toBe(expected)
  })
})
