import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CodedSession } from '../../src/model/coded-session.ts'
import { runRegard } from '../support/io.ts'
import { answer, type Reply, requests, says, standIn } from '../support/language-model.ts'

const example = join(import.meta.dirname, '../../examples/first-session.vtt')
const asModel: Reply = (body, response) => says(response, answer(body))

test('in json the second coder has a document of its own, and nothing of it is in the first', async () => {
  const url = await standIn(asModel)
  const flags = ['--format', 'json', '--second-opinion', url, '--second-model', 'stand-in']
  const [both, alone] = [
    await runRegard(['code', example, ...flags]),
    await runRegard(['code', example, '--format', 'json']),
  ]
  const [first = '', second = ''] = both.out.split('\n')
  expect(both.exit).toBe(0)
  expect(`${first}\n`).toBe(alone.out)
  const { session, coding, measures } = CodedSession.parse(JSON.parse(second))
  expect(coding.coder).toEqual({ kind: 'machine', id: 'second-opinion', version: 'stand-in' })
  expect(session).toEqual(CodedSession.parse(JSON.parse(first)).session)
  expect(measures.every(({ interval }) => interval === undefined)).toBe(true)
})

test('in text the page is followed by how far the two agree', async () => {
  const url = await standIn((body, response) =>
    body === '' ? response.end('{"data":[{"id":"small\\u001b[31m"}]}') : asModel(body, response),
  )
  const { out, exit } = await runRegard(['code', example, '--second-opinion', url])
  expect(exit).toBe(0)
  expect(out).toContain('Nothing left this machine.')
  expect(out.slice(out.indexOf('A second opinion, by small'))).toMatch(/therapist behaviour +\d/)
  expect(out).not.toContain('\u001b')
})

test('another machine is not asked, and is warned of where that was allowed', async () => {
  const there = ['--second-opinion', 'http://192.0.2.1/v1', '--second-model', 'm']
  const refused = await runRegard(['code', example, ...there])
  expect(refused).toMatchObject({ exit: 2, out: '' })
  expect(refused.err).toContain('Nothing was sent')
  const url = await standIn(asModel)
  const allowed = await runRegard(['code', example, '--second-opinion', url, '--second-model', 'm', '--allow-remote'])
  expect(allowed.err).toContain('Warning')
  expect(allowed.out).not.toContain('Nothing left this machine')
})

test.each([
  ['--second-model', 'm'],
  ['--second-opinion', 'http://127.0.0.1:1/v1', '--format', 'csv'],
  ['--second-opinion', 'http://127.0.0.1:1/v1', '--out', 'somewhere'],
  ['--second-opinion', 'nowhere'],
])('%s %s %s %s is a mistake of usage', async (...flags) => {
  requests.length = 0
  const { exit, out } = await runRegard(['code', example, ...flags])
  expect([exit, out, requests]).toEqual([2, '', []])
})

test('where the address does not answer, all sessions are coded and shown before that is said', async () => {
  const hurried = join(import.meta.dirname, '../../examples/hurried-session.vtt')
  const { out, err, exit } = await runRegard(['code', example, hurried, '--second-opinion', 'http://127.0.0.1:1/v1'])
  expect(exit).toBe(4)
  expect(out).toContain('first-session.vtt')
  expect(out).toContain('hurried-session.vtt')
  expect(err).toContain('The second opinion could not be had')
})
