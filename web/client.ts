import type * as z from 'zod'
import { entryOf } from '../src/errors.ts'
import type * as api from '../src/server/api.ts'

type As<Schema extends z.ZodType> = z.output<Schema>
type Given<Schema extends z.ZodType> = z.input<Schema>

/** What the server refused, with what can be done about it here; `problem` has the code of the catalogue. */
export class ProblemError extends Error {
  readonly problem: api.Problem
  constructor(problem: api.Problem) {
    super(inWords(problem))
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The sentence of the catalogue, and what the page can add to it. */
export function inWords({ title, code }: api.Problem): string {
  const onPage = code && entryOf(code).onPage
  return onPage === undefined ? title : `${title} ${onPage}`
}

/** The server went away: it was ended in the terminal, or the machine slept. */
export class ServerGoneError extends Error {
  constructor() {
    super('Regard does not answer. Is it still running in the terminal?')
    this.name = 'ServerGoneError'
  }
}

export type ClientOptions = {
  readonly token: string
  /** Called where the store is locked, or the token no longer counts: everything on the page has to go. */
  readonly onShut?: (code: 'locked' | 'not-entered') => void
  readonly fetch?: typeof globalThis.fetch
}

/** A file that the server made for the person. */
export type MadeFile = { readonly name: string; readonly content: Blob }

const fragmentCode = /^#enter=([\w-]{16,})$/

/**
 * The one-use code from the address, taken out of the address and of the history at once. Undefined where there is
 * none, as after a reload.
 */
export function takeEntryCode(page: Pick<Window, 'location' | 'history'> = window): string | undefined {
  const code = fragmentCode.exec(page.location.hash)?.[1]
  if (page.location.hash !== '') page.history.replaceState(null, '', page.location.pathname)
  return code
}

/** Exchanges the code for the token, which the caller keeps in memory and nowhere else. */
export async function enter(code: string, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<string> {
  const answer = await asked(fetch, 'POST', '/api/enter', { body: { code } })
  const { token } = (await answer.json()) as As<typeof api.Entered> // our own server, held to the schema by its tests
  return token
}

export type RegardClient = ReturnType<typeof makeClient>

/** Everything that the page can ask of the program on the same machine. No words of a session stand in an address. */
export function makeClient({ token, onShut, fetch = globalThis.fetch }: ClientOptions) {
  const send = async (method: string, path: string, options: SendOptions = {}): Promise<Response> => {
    try {
      return await asked(fetch, method, path, { ...options, token })
    } catch (error) {
      const code = error instanceof ProblemError ? error.problem.code : undefined
      if (code === 'locked' || code === 'not-entered') onShut?.(code)
      throw error
    }
  }
  /** The server's answers are held to these schemas by its own tests; the page does not check them again. */
  const json = async <T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> => {
    const answer = await send(method, path, { body, signal })
    return (await answer.json()) as T
  }
  const done = async (method: string, path: string, body?: unknown): Promise<void> => {
    await send(method, path, { body })
  }
  const file = async (path: string, body?: unknown): Promise<MadeFile> => {
    const answer = await send('POST', path, { body })
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'regard'
    return { name, content: await answer.blob() }
  }

  return {
    // Coming in
    state: (signal?: AbortSignal) => json<As<typeof api.AppState>>('GET', '/api/state', undefined, signal),
    makeStore: (body: Given<typeof api.NewStore>) => json<As<typeof api.RecoveryCode>>('POST', '/api/store', body),
    confirmRecoveryCode: (body: Given<typeof api.RecoveryCodeTyped>) =>
      json<As<typeof api.AppState>>('POST', '/api/store/confirm', body),
    unlock: (body: Given<typeof api.Unlock>) => json<As<typeof api.AppState>>('POST', '/api/unlock', body),
    lock: () => json<As<typeof api.AppState>>('POST', '/api/lock'),

    // Sessions
    sessions: (signal?: AbortSignal) => json<As<typeof api.SessionList>>('GET', '/api/sessions', undefined, signal),
    session: (id: string, signal?: AbortSignal) =>
      json<As<typeof api.SessionView>>('GET', at('sessions', id), undefined, signal),
    /** Answers when the measures of the codes as they stand were computed. */
    measures: (id: string, signal?: AbortSignal) =>
      json<As<typeof api.Measures>>('GET', `${at('sessions', id)}/measures`, undefined, signal),
    changeDetails: (id: string, body: Given<typeof api.SessionDetails>) =>
      json<As<typeof api.SessionEntry>>('PATCH', at('sessions', id), body),
    changeConsent: (id: string, body: Given<typeof api.ConsentChange>) =>
      json<As<typeof api.SessionEntry>>('PUT', `${at('sessions', id)}/consents`, body),
    setEraseOn: (id: string, body: Given<typeof api.EraseOn>) =>
      json<As<typeof api.SessionEntry>>('PUT', `${at('sessions', id)}/erase-on`, body),
    search: (body: Given<typeof api.Search>, signal?: AbortSignal) =>
      json<As<typeof api.SearchHits>>('POST', '/api/search', body, signal),

    // Import and jobs
    previewImport: async (content: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>, fileName: string) => {
      const answer = await send('POST', '/api/imports', { raw: content, fileName })
      return (await answer.json()) as As<typeof api.ImportPreview>
    },
    previewExample: () => json<As<typeof api.ImportPreview>>('POST', '/api/imports/example'),
    keepImport: (importId: string, body: Given<typeof api.Import>) =>
      json<As<typeof api.JobStarted>>('POST', at('imports', importId), body),
    dropImport: (importId: string) => done('DELETE', at('imports', importId)),
    codeSession: (id: string) => json<As<typeof api.JobStarted>>('POST', `${at('sessions', id)}/code`),
    changeSpeakers: (id: string, body: Given<typeof api.SpeakerChange>) =>
      json<As<typeof api.JobStarted>>('POST', `${at('sessions', id)}/speakers`, body),
    /** Where the job stands, then each step as it happens. Ends after `done` or `stopped`. */
    async *followJob(job: string, signal?: AbortSignal): AsyncGenerator<api.JobEvent> {
      const answer = await send('GET', at('jobs', job), { signal })
      yield* eventsOf(answer)
    },

    // One session
    correct: (id: string, body: Given<typeof api.Correction>) =>
      json<As<typeof api.Corrected>>('POST', `${at('sessions', id)}/corrections`, body),
    undo: (id: string) => json<As<typeof api.Corrected>>('POST', `${at('sessions', id)}/undo`),
    redo: (id: string) => json<As<typeof api.Corrected>>('POST', `${at('sessions', id)}/redo`),
    addNote: (id: string, body: Given<typeof api.NewNote>) =>
      json<As<typeof api.Note>>('POST', `${at('sessions', id)}/notes`, body),
    changeNote: (id: string, note: string, body: Given<typeof api.NoteText>) =>
      json<As<typeof api.Note>>('PUT', `${at('sessions', id)}/${at('notes', note, '')}`, body),
    removeNote: (id: string, note: string) => done('DELETE', `${at('sessions', id)}/${at('notes', note, '')}`),
    report: (id: string, body: Given<typeof api.ReportOptions>) => file(`${at('sessions', id)}/report`, body),
    exportSession: (id: string, body: Given<typeof api.ExportOptions>) => file(`${at('sessions', id)}/export`, body),
    tables: (body: Given<typeof api.TablesOptions>) => file('/api/tables', body),
    /** A recording is played from memory: a media element cannot send the token. */
    recording: async (id: string) => {
      await done('POST', `${at('recordings', id)}/plays`)
      return (await send('GET', at('recordings', id))).blob()
    },

    // Growth, codebook, settings, care
    growth: (signal?: AbortSignal) => json<As<typeof api.Growth>>('GET', '/api/growth', undefined, signal),
    codebook: () => json<As<typeof api.CodebookView>>('GET', '/api/codebook'),
    saveCodebook: (body: Given<typeof api.CodebookView.shape.codebook>) =>
      json<As<typeof api.CodebookView>>('PUT', '/api/codebook', body),
    shippedCodebook: () => json<As<typeof api.CodebookView>>('DELETE', '/api/codebook'),
    settings: () => json<As<typeof api.Settings>>('GET', '/api/settings'),
    saveSettings: (body: Given<typeof api.Settings>) => json<As<typeof api.Settings>>('PUT', '/api/settings', body),
    backup: () => file('/api/backup'),
    verify: () => json<As<typeof api.Verified>>('POST', '/api/verify'),
    erase: (body: Given<typeof api.Erase>) => json<As<typeof api.ErasureCertificate>>('POST', '/api/erase', body),
    changePassphrase: (body: Given<typeof api.PassphraseChange>) => done('PUT', '/api/passphrase', body),
    newRecoveryCode: (body: Given<typeof api.PassphraseOnly>) =>
      json<As<typeof api.RecoveryCode>>('POST', '/api/recovery-code', body),
  }
}

type SendOptions = {
  readonly token?: string
  readonly body?: unknown
  readonly raw?: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>
  readonly fileName?: string
  readonly signal?: AbortSignal | undefined
}

function at(what: string, id: string, root = '/api/'): string {
  return `${root}${what}/${encodeURIComponent(id)}`
}

async function asked(
  fetch: typeof globalThis.fetch,
  method: string,
  path: string,
  { token, body, raw, fileName, signal }: SendOptions,
): Promise<Response> {
  const headers = new Headers()
  if (token !== undefined) headers.set('x-regard-token', token)
  if (fileName !== undefined) headers.set('x-regard-file-name', encodeURIComponent(fileName))
  // Every change says what kind of body it has, an empty one too: no form of another page can.
  if (method !== 'GET') headers.set('content-type', raw === undefined ? 'application/json' : 'application/octet-stream')
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: raw ?? JSON.stringify(body ?? {}) }),
      ...(signal ? { signal } : {}),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ServerGoneError()
  }
  if (answer.ok) return answer
  throw new ProblemError(await problemOf(answer))
}

async function problemOf(answer: Response): Promise<api.Problem> {
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    return (await answer.json()) as api.Problem // our own server, as above
  }
  return { type: 'about:blank', title: `Regard answered ${answer.status}.`, status: answer.status }
}

async function* eventsOf(answer: Response): AsyncGenerator<api.JobEvent> {
  if (!answer.body) return
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') yield JSON.parse(line) as api.JobEvent // our own server, as above
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
