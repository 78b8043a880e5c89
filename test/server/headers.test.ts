/** What stands on every answer (what may never go wrong, 21 and 24), and which files are given out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorCatalogue, RegardError } from '../../src/errors.ts'
import { Problem } from '../../src/server/api.ts'
import { problemOf } from '../../src/server/problem.ts'
import { newTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
let pages: string
beforeAll(() => {
  const home = mkdtempSync(join(tmpdir(), 'regard-pages-'))
  pages = join(home, 'web')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(home, 'secret.txt'), 'SECRET')
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Regard</title>')
  writeFileSync(join(pages, 'assets', 'index-abc.js'), 'export {}')
  writeFileSync(join(pages, 'assets', 'index-abc.js.map'), 'SECRET')
  writeFileSync(join(pages, '.env'), 'SECRET')
  server = newTestServer({ pages })
})
afterAll(async () => {
  await server.remove()
  rmSync(join(pages, '..'), { recursive: true, force: true })
})

const expected = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

test.each([
  ['the page', 'GET', '/', {}],
  ['a file of it', 'GET', '/assets/index-abc.js', {}],
  ['an answer', 'GET', '/api/state', {}],
  ['what is nowhere', 'GET', '/nowhere', {}],
  ['another method', 'DELETE', '/api/state', {}],
  ['a refused host', 'GET', '/', { host: 'evil.example' }],
  ['a refused origin', 'POST', '/api/lock', { origin: 'null' }],
  ['a missing token', 'GET', '/api/state', { 'x-regard-token': undefined }],
  ['a wrong body', 'POST', '/api/lock', { 'content-type': 'text/plain' }],
  ['a body not understood', 'POST', '/api/unlock', {}],
  ['a lock', 'GET', '/api/sessions', {}],
  ['a preflight', 'OPTIONS', '/api/lock', { 'access-control-request-method': 'POST', origin: 'http://evil.example' }],
] as const)('stand on %s', async (_name, method, path, headers) => {
  const answer = await server.ask(method, path, { headers })
  for (const [name, value] of Object.entries(expected)) expect(answer.headers.get(name), name).toBe(value)
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('content-type')).toMatch(/^(text\/(html|javascript)|application\/(problem\+)?json)/)
})

describe('a file', () => {
  test('of the page is given out', async () => {
    expect(await (await server.ask('GET', '/')).text()).toContain('<title>Regard</title>')
    expect((await server.ask('GET', '/assets/index-abc.js')).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    )
    expect((await server.ask('HEAD', '/')).status).toBe(200)
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/assets/index-abc.js%00.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/index-abc.js.map',
    '/.env',
    '/assets',
    '/assets/',
    '/index.html/../../secret.txt',
    '/file:///etc/passwd',
  ])('elsewhere is not: %s', async (path) => {
    const answer = await server.ask('GET', path)
    const text = await answer.text()
    expect(text).not.toContain('SECRET')
    expect(text).not.toContain('root:')
    expect(answer.status).toBe(404)
  })
})

describe('what went wrong', () => {
  test('is told as a problem with the status and the sentence of the catalogue', () => {
    for (const code of Object.keys(errorCatalogue) as (keyof typeof errorCatalogue)[]) {
      // keys() forgets the type
      const problem = Problem.parse(problemOf(new RegardError(code)))
      expect(problem).toMatchObject({ code, title: errorCatalogue[code].sentence, status: errorCatalogue[code].status })
    }
  })

  test('as a bug carries an id and nothing else; the log has the same id', async () => {
    const broken = newTestServer({
      readExample: async () => {
        throw new Error('WORDS of a session')
      },
    })
    try {
      await broken.open()
      const answer = await broken.ask('POST', '/api/imports/example')
      expect(answer.status).toBe(500)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      const problem = Problem.parse(await answer.json())
      expect(Object.keys(problem).toSorted()).toEqual(['instance', 'status', 'title', 'type'])
      expect(JSON.stringify(problem)).not.toMatch(/WORDS|Error|\.ts/)
      expect(broken.logged.map(({ instance }) => `urn:uuid:${instance}`)).toEqual([problem.instance])
      for (const [name, value] of Object.entries(expected)) expect(answer.headers.get(name), name).toBe(value)
    } finally {
      await broken.remove()
    }
  })
})
