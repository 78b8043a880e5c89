/**
 * Every route of the router, held against one table: whether it needs the token, whether it changes anything, what body
 * it takes. A route that is not in the table fails, and so does an entry without a route.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbench } from '../../src/app/index.ts'
import { problemOf } from '../support/answers.ts'
import { newTestServer, passphrase, type TestServer } from '../support/server.ts'

type Entry = {
  /** `open`: the one address without a token. */
  readonly who: 'open' | 'token'
  /** Whether a store that is open is needed as well. */
  readonly store: boolean
  readonly body: 'none' | 'json' | 'empty' | 'bytes'
}

const look: Entry = { who: 'token', store: true, body: 'none' }
const json: Entry = { who: 'token', store: true, body: 'json' }
const empty: Entry = { who: 'token', store: true, body: 'empty' }
const before = (entry: Entry): Entry => ({ ...entry, store: false })

const table: Readonly<Record<string, Entry>> = {
  'POST /api/enter': { who: 'open', store: false, body: 'json' },
  'GET /api/state': before(look),
  'POST /api/store': before(json),
  'POST /api/store/confirm': json,
  'POST /api/unlock': before(json),
  'POST /api/lock': before(empty),
  'POST /api/imports': { ...empty, body: 'bytes' },
  'POST /api/imports/example': empty,
  'POST /api/imports/:id': json,
  'DELETE /api/imports/:id': before(empty),
  'GET /api/jobs/:id': look,
  'GET /api/sessions': look,
  'GET /api/sessions/:id': look,
  'GET /api/sessions/:id/measures': look,
  'PATCH /api/sessions/:id': json,
  'PUT /api/sessions/:id/consents': json,
  'PUT /api/sessions/:id/erase-on': json,
  'POST /api/sessions/:id/code': empty,
  'POST /api/sessions/:id/speakers': json,
  'POST /api/search': json,
  'POST /api/sessions/:id/report': json,
  'POST /api/sessions/:id/export': json,
  'POST /api/tables': json,
  'POST /api/sessions/:id/corrections': json,
  'POST /api/sessions/:id/undo': empty,
  'POST /api/sessions/:id/redo': empty,
  'POST /api/sessions/:id/notes': json,
  'PUT /api/sessions/:id/notes/:note': json,
  'DELETE /api/sessions/:id/notes/:note': empty,
  'GET /api/growth': look,
  'GET /api/codebook': look,
  'PUT /api/codebook': json,
  'DELETE /api/codebook': empty,
  'GET /api/settings': look,
  'PUT /api/settings': json,
  'POST /api/recordings/:id/plays': empty,
  'GET /api/recordings/:id': look,
  'POST /api/backup': empty,
  'POST /api/verify': empty,
  'POST /api/erase': json,
  'PUT /api/passphrase': json,
  'POST /api/recovery-code': json,
}
/** What is no address of the API: the guards, and the files of the page. */
const around = new Set(['ALL /*', 'ALL /api/*', 'GET /*'])

let server: TestServer
beforeAll(() => {
  server = newTestServer()
})
afterAll(() => server.remove())

const entries = Object.entries(table).map(([route, entry]) => {
  const [method = '', path = ''] = route.split(' ')
  return { route, method, path: path.replace(/:\w+/g, 'nothing'), ...entry }
})
const changes = entries.filter(({ method }) => method !== 'GET')

test('every route is in the table, and every entry has its route', () => {
  const routed = new Set(server.app.routes.map(({ method, path }) => `${method} ${path}`))
  for (const route of around) expect([...routed]).toContain(route)
  expect([...routed].filter((route) => !around.has(route)).toSorted()).toEqual(Object.keys(table).toSorted())
})

describe('without a token', () => {
  test.each(entries.filter(({ who }) => who === 'token'))('$route lets nobody in', async ({ method, path, body }) => {
    const raw = body === 'bytes' ? { raw: 'a' } : {}
    const answer = await server.ask(method, path, { ...raw, headers: { 'x-regard-token': undefined } })
    expect([answer.status, problemOf(await answer.json()).code]).toEqual([401, 'not-entered'])
  })
})

describe('a change', () => {
  test('never comes by GET, and a look never by another method', () => {
    for (const { method, body, route } of entries) expect(method === 'GET', route).toBe(body === 'none')
  })

  test.each(changes)('$route is refused from elsewhere', async ({ method, path, body }) => {
    const raw = body === 'bytes' ? { raw: 'a' } : {}
    for (const origin of [undefined, 'null', 'http://evil.example', 'http://127.0.0.1:8000']) {
      const answer = await server.ask(method, path, { ...raw, headers: { origin } })
      expect([answer.status, problemOf(await answer.json()).code]).toEqual([403, 'request-foreign'])
    }
  })

  test.each(changes)('$route is refused with a body that a form can send', async ({ method, path }) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      const answer = await server.ask(method, path, { raw: '{}', headers: { 'content-type': type } })
      expect([answer.status, problemOf(await answer.json()).code]).toEqual([415, 'body-type-wrong'])
    }
  })

  test.each(changes.filter(({ body }) => body === 'json'))('$route holds its body against a schema', async (entry) => {
    for (const body of [[], 'words', 7, null, { surprise: true }]) {
      const answer = await server.ask(entry.method, entry.path, {
        raw: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
      if (answer.status === 400) expect(problemOf(await answer.json()).code).toBe('request-not-understood')
      // Where every field may be left out, an unknown one alone is nothing that is asked for.
      else expect([entry.route, body, answer.status]).toEqual([entry.route, { surprise: true }, 423])
    }
  })
})

describe('while the store is locked', () => {
  beforeAll(async () => {
    await server.open()
    await server.json('POST', '/api/lock')
  })

  test.each(entries.filter(({ store, body }) => store && body !== 'json'))(
    '$route is',
    async ({ method, path, body }) => {
      const answer = await server.ask(method, path, body === 'bytes' ? { raw: 'a' } : {})
      expect([answer.status, problemOf(await answer.json()).code]).toEqual([423, 'locked'])
    },
  )
})

test('no GET changes the store', async () => {
  const place = newTestServer()
  try {
    await place.open()
    const { importId } = await place.json<{ importId: string }>('POST', '/api/imports/example')
    const options = { therapist: 'Therapist', client: 'Client', alias: 'Wren', consents: ['keep'] }
    const { sessionId } = await place.json<{ sessionId: string }>('POST', `/api/imports/${importId}`, options)
    await place.restart()
    const commits = async () => {
      const store = await openWorkbench({ folder: place.folder, secret: { passphrase } })
      const { commits } = store
      store.close()
      return commits
    }
    const first = await commits()
    await place.json('POST', '/api/unlock', { passphrase })
    for (const { method, path } of entries.filter(({ method }) => method === 'GET')) {
      await (await place.ask(method, path.replace('sessions/nothing', `sessions/${sessionId}`))).text()
    }
    await place.restart()
    // One change each: that it was opened by the server, and by this test.
    expect(await commits()).toBe(first + 2)
  } finally {
    await place.remove()
  }
})
