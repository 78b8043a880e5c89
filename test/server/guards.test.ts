/** Who may come in: each guard is tried from outside it, before anything is routed (what may never go wrong, 17 to 19). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, tokenOf } from '../support/answers.ts'
import { newTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(() => {
  server = newTestServer()
})
afterAll(() => server.remove())

const codeOf = async (answer: Response) => [answer.status, problemOf(await answer.json()).code]
const foreign = [403, 'request-foreign']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
/** The page, the API, the one open address, and what is nowhere: all are behind the same guards. */
const paths = ['/', '/api/state', '/api/enter', '/assets/index.js', '/nowhere']

describe('a host that is not ours', () => {
  test.each([
    '127.evil.example',
    '127.0.0.1.evil.example:4173',
    'evil.example:4173',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:4174',
    '127.0.0.1:41730',
    '127.0.0.2:4173',
    '127.1:4173',
    '2130706433:4173',
    '0x7f000001:4173',
    '0.0.0.0:4173',
    'localhost:4173',
    'localhost:80',
    'localhost',
    '[::1]:4173',
    '[::ffff:127.0.0.1]:4173',
    '[0:0:0:0:0:0:0:1]:4173',
    '127.0.0.1:4173.',
    '127.0.0.1:4173@evil.example',
    'evil.example@127.0.0.1:4173',
    '',
    undefined,
  ])('%s', async (host) => {
    for (const path of paths) {
      for (const method of methods) {
        expect(await codeOf(await server.ask(method, path, { headers: { host } })), `${method} ${path}`).toEqual(
          foreign,
        )
      }
    }
  })
})

describe('an origin that is not ours', () => {
  const origins = [
    'null',
    'http://evil.example',
    'https://127.0.0.1:4173',
    'http://127.0.0.1',
    'http://127.0.0.1:4174',
    'http://localhost:4173',
    'http://[::1]:4173',
    'http://127.0.0.1:4173.evil.example',
    'http://127.0.0.1:4173/',
    'file://',
    '',
  ]
  test.each(origins)('%s, whatever is asked', async (origin) => {
    for (const path of paths) {
      for (const method of methods) {
        const answer = await server.ask(method, path, { headers: { origin } })
        expect(await codeOf(answer), `${method} ${path}`).toEqual(foreign)
      }
    }
  })

  test('none at all is no trust for a change, and enough for looking with the token', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(await codeOf(await server.ask(method, '/api/lock', { headers: { origin: undefined } }))).toEqual(foreign)
    }
    expect((await server.ask('GET', '/api/state')).status).toBe(200)
  })

  test.each(['cross-site', 'same-site', 'something-new'])('nor one that the browser calls %s', async (site) => {
    for (const path of paths) {
      const answer = await server.ask('GET', path, { headers: { 'sec-fetch-site': site } })
      expect(await codeOf(answer), path).toEqual(foreign)
    }
  })
})

describe('a body of another kind', () => {
  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; application/json',
    'application/json-patch+json',
    'text/html',
    '',
    undefined,
  ])('%s is refused for every change', async (type) => {
    for (const path of ['/api/lock', '/api/enter', '/api/store', '/api/sessions/x/corrections']) {
      const answer = await server.ask('POST', path, { body: { passphrase: 'x' }, headers: { 'content-type': type } })
      expect(await codeOf(answer), path).toEqual([415, 'body-type-wrong'])
    }
    const raw = await server.ask('POST', '/api/imports', { raw: 'a', headers: { 'content-type': type } })
    expect(await codeOf(raw)).toEqual([415, 'body-type-wrong'])
  })

  test('a file is taken at its own address alone, and JSON there is none', async () => {
    const json = { 'content-type': 'application/json' }
    const bytes = { 'content-type': 'application/octet-stream' }
    expect((await server.ask('POST', '/api/imports', { raw: '{}', headers: json })).status).toBe(415)
    expect((await server.ask('POST', '/api/unlock', { raw: '{}', headers: bytes })).status).toBe(415)
  })

  test('what is packed is not unpacked', async () => {
    const answer = await server.ask('POST', '/api/lock', { headers: { 'content-encoding': 'gzip' } })
    expect(await codeOf(answer)).toEqual([415, 'body-type-wrong'])
  })

  test('a form of another site, as a browser sends it, is refused', async () => {
    const answer = await server.ask('POST', '/api/lock', {
      raw: 'a=b',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://evil.example',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'x-regard-token': undefined,
      },
    })
    expect(await codeOf(answer)).toEqual(foreign)
  })

  test('JSON that is none is not understood, and what does not fit is named by its place alone', async () => {
    const broken = await server.ask('POST', '/api/unlock', {
      raw: '{"passphrase": "secret',
      headers: { 'content-type': 'application/json' },
    })
    expect(await codeOf(broken)).toEqual([400, 'request-not-understood'])
    const wrong = await server.ask('PUT', '/api/settings', { body: { appearance: 'WORDS', singleKeys: true } })
    const problem = await wrong.json()
    expect(problem).toMatchObject({ code: 'request-not-understood', details: { field: 'appearance' } })
    expect(JSON.stringify(problem)).not.toContain('WORDS')
  })
})

describe('a body that is too large', () => {
  const megabytes = (count: number) => {
    const block = new Uint8Array(1024 * 1024).fill(97)
    let left = count
    let given = 0
    const body = new ReadableStream({
      pull(controller) {
        if (left-- <= 0) controller.close()
        else {
          given++
          controller.enqueue(block)
        }
      },
    })
    return { body, given: () => given }
  }

  test('is refused while it comes in, without being taken in whole', async () => {
    const before = process.memoryUsage().rss
    const { body, given } = megabytes(500)
    const answer = await server.ask('POST', '/api/imports', { raw: body })
    expect(await codeOf(answer)).toEqual([413, 'body-too-large'])
    expect(given()).toBeLessThan(70)
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024)
    const json = megabytes(5)
    const refused = await server.ask('POST', '/api/unlock', {
      raw: json.body,
      headers: { 'content-type': 'application/json' },
    })
    expect(await codeOf(refused)).toEqual([413, 'body-too-large'])
    expect((await server.ask('GET', '/api/state')).status).toBe(200)
  })

  test('is refused by what it says of itself', async () => {
    const answer = await server.ask('POST', '/api/imports', {
      raw: 'short',
      headers: { 'content-length': String(500 * 1024 * 1024) },
    })
    expect(await codeOf(answer)).toEqual([413, 'body-too-large'])
  })
})

describe('a token', () => {
  test.each(['', 'x', 'undefined', 'null', '*', 'A'.repeat(43), 'A'.repeat(100_000)])(
    '%# that is wrong lets nobody in',
    async (token) => {
      expect(await codeOf(await server.ask('GET', '/api/state', { token }))).toEqual([401, 'not-entered'])
      expect(await codeOf(await server.ask('POST', '/api/lock', { token }))).toEqual([401, 'not-entered'])
    },
  )

  test('that is absent, in a cookie, in the address or under Authorization is none', async () => {
    const token = server.entry.exchange(server.entry.newCode())
    const none = { 'x-regard-token': undefined }
    for (const headers of [
      none,
      { ...none, cookie: `x-regard-token=${token}` },
      { ...none, authorization: `Bearer ${token}` },
    ]) {
      expect(await codeOf(await server.ask('GET', '/api/state', { headers }))).toEqual([401, 'not-entered'])
    }
    const inAddress = await server.ask('GET', `/api/state?x-regard-token=${token}`, { headers: none })
    expect(await codeOf(inAddress)).toEqual([401, 'not-entered'])
    expect((await server.ask('GET', '/api/state', { token })).status).toBe(200)
  })

  test('of an earlier run counts no more', async () => {
    const other = newTestServer()
    try {
      const token = other.entry.exchange(other.entry.newCode())
      expect(await codeOf(await server.ask('GET', '/api/state', { token }))).toEqual([401, 'not-entered'])
    } finally {
      await other.remove()
    }
  })

  test('is never set as a cookie, and no cookie is ever set', async () => {
    const answer = await server.ask('POST', '/api/enter', { body: { code: server.entry.newCode() } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('a one-use code', () => {
  const enter = (code: string) =>
    server.ask('POST', '/api/enter', { body: { code }, headers: { 'x-regard-token': undefined } })
  const refused = [401, 'entry-code-wrong']

  test('is exchanged once', async () => {
    const code = server.entry.newCode()
    const token = tokenOf(await (await enter(code)).json())
    expect((await server.ask('GET', '/api/state', { token })).status).toBe(200)
    expect(await codeOf(await enter(code))).toEqual(refused)
  })

  test('that was never made, or is a token, is refused', async () => {
    expect(await codeOf(await enter('A'.repeat(43)))).toEqual(refused)
    const token = tokenOf(await (await enter(server.entry.newCode())).json())
    expect(await codeOf(await enter(token))).toEqual(refused)
    expect(await codeOf(await enter('short'))).toEqual([400, 'request-not-understood'])
  })

  test('counts for half a minute', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const other = newTestServer({ now: () => new Date(now) })
    try {
      const [early, late] = [other.entry.newCode(), other.entry.newCode()]
      now += 29_999
      expect((await other.ask('POST', '/api/enter', { body: { code: early } })).status).toBe(200)
      now += 1
      expect(await codeOf(await other.ask('POST', '/api/enter', { body: { code: late } }))).toEqual(refused)
    } finally {
      await other.remove()
    }
  })

  test('does not work by GET', async () => {
    const code = server.entry.newCode()
    expect((await server.ask('GET', `/api/enter?code=${code}`)).status).toBe(404)
    expect((await enter(code)).status).toBe(200)
  })
})
