/** For tests only: the whole server without a socket, on a real store in a folder that goes away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCoder } from '../../src/coding/index.ts'
import { Entry, makeServer, pagesIn } from '../../src/server/index.ts'

export const address = { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173' }
export const passphrase = 'four plain words here'
const example = new URL('../../examples/first-session.vtt', import.meta.url)

export type Asked = {
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly raw?: Uint8Array<ArrayBuffer> | ReadableStream | string
  readonly token?: string
}

export type TestServerOptions = {
  readonly pages?: string
  readonly now?: () => Date
  readonly readExample?: () => Promise<Uint8Array>
}

export function newTestServer(options: TestServerOptions = {}) {
  const home = mkdtempSync(join(tmpdir(), 'regard-server-'))
  const folder = join(home, 'data')
  const now = options.now ?? (() => new Date())
  const entry = new Entry(now)
  const logged: { instance: string; error: unknown }[] = []
  const start = () =>
    makeServer({
      folder,
      version: '0.0.0-test',
      address: () => address,
      entry,
      pages: pagesIn(options.pages ?? join(home, 'no-page')),
      now,
      loadCoder: () => loadCoder({ threads: 1 }),
      readExample: options.readExample ?? (() => readFile(example)),
      logBug: async (error, instance) => void logged.push({ instance, error }),
    })
  let server = start()
  let token = entry.exchange(entry.newCode())

  /** As our own page asks, unless told otherwise; a header of undefined is left out. */
  async function ask(method: string, path: string, asked: Asked = {}): Promise<Response> {
    const given: Record<string, string | undefined> = {
      host: address.host,
      'x-regard-token': asked.token ?? token,
      ...(method === 'GET' || method === 'HEAD'
        ? {}
        : {
            origin: address.origin,
            'content-type': asked.raw === undefined ? 'application/json' : 'application/octet-stream',
          }),
      ...asked.headers,
    }
    const headers = new Headers()
    for (const [name, value] of Object.entries(given)) if (value !== undefined) headers.set(name, value)
    const body = asked.raw ?? (method === 'GET' || method === 'HEAD' ? undefined : JSON.stringify(asked.body ?? {}))
    return server.app.request(`${address.origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit) // `duplex` is Node's own
  }

  async function json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await ask(method, path, body === undefined ? {} : { body })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T // held to the schema by who asks
  }

  return {
    folder,
    entry,
    logged,
    ask,
    json,
    get app() {
      return server.app
    },
    /** A store that is made and open. */
    async open() {
      const { recoveryCode, ask: asked } = await json<{ recoveryCode: string; ask: number[] }>('POST', '/api/store', {
        passphrase,
      })
      const groups = asked.map((group) => recoveryCode.split('-')[group - 1])
      await json('POST', '/api/store/confirm', { groups })
      return recoveryCode
    },
    /** As when the program is ended and started again; the page has to come in anew. */
    async restart() {
      await server.close()
      server = start()
      token = entry.exchange(entry.newCode())
    },
    async remove() {
      await server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export type TestServer = ReturnType<typeof newTestServer>
