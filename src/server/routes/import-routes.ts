import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { describeSession, importSession, keepUntil, readJob, type Store } from '../../app/index.ts'
import { Import, ImportPreview, JobEvent, JobStarted } from '../api.ts'
import type { Desk } from '../desk.ts'
import type { HeldImport } from '../imports.ts'
import { previewOf } from '../preview.ts'
import { TranscriptError } from '../problem.ts'
import { readPageSettings } from '../settings.ts'
import { startCoding } from '../start-coding.ts'
import { about, body } from './route.ts'

/** From a file that was dropped to a session that is kept and coded. */
export function importRoutes(desk: Desk): Hono {
  const hold = (file: HeldImport) => desk.imports.hold(file)
  return new Hono()
    .post(
      '/imports',
      about({
        summary: 'Looks at a file without keeping it',
        takes: 'application/octet-stream',
        answer: ImportPreview,
      }),
      async (c) => {
        // Before the store is touched at all: a file is only looked at while it is open.
        void desk.store
        const fileName = nameIn(c.req.header('x-regard-file-name'))
        const bytes = new Uint8Array(await c.req.arrayBuffer())
        return c.json(await previewOf({ bytes, fileName }, hold))
      },
    )
    .post('/imports/example', about({ summary: 'Looks at the example session', answer: ImportPreview }), async (c) => {
      void desk.store
      const bytes = await desk.parts.readExample()
      return c.json(await previewOf({ bytes, fileName: 'first-session.vtt' }, hold))
    })
    .post(
      '/imports/:id',
      about({ summary: 'Keeps what was looked at, and codes it where that was agreed to', answer: JobStarted }),
      body(Import),
      async (c) => {
        const { store } = desk
        const id = c.req.param('id')
        const file = desk.imports.take(id)
        const sessionId = await kept(store, file, c.req.valid('json'), desk.parts.now()).catch((error) => {
          desk.imports.giveBack(id, file)
          throw error
        })
        const job = c.req.valid('json').consents.includes('code') ? await startCoding(desk, sessionId) : null
        return c.json({ job, sessionId } satisfies JobStarted)
      },
    )
    .delete('/imports/:id', about({ summary: 'Lets go of what was looked at' }), (c) => {
      desk.imports.drop(c.req.param('id'))
      return c.body(null, 204)
    })
    .get(
      '/jobs/:id',
      about({ summary: 'Where a job stands, then each step: one JSON object a line', lines: JobEvent }),
      async (c) => {
        const { store } = desk
        // An unknown job is refused before the stream begins.
        await readJob(store, c.req.param('id'))
        c.header('content-type', 'application/x-ndjson')
        return stream(c, async (out) => {
          const gone = new AbortController()
          out.onAbort(() => gone.abort())
          for await (const event of desk.runner.follow(store, c.req.param('id'), gone.signal)) {
            await out.writeln(JSON.stringify(event satisfies JobEvent))
          }
        })
      },
    )
}

async function kept(store: Store, file: HeldImport, about: Import, now: Date): Promise<string> {
  const { title, ...options } = about
  const { value, issues } = await importSession(store, file.bytes, { ...options, fileName: file.fileName })
  if (!value) throw new TranscriptError(issues)
  if (title !== undefined) await describeSession(store, value.sessionId, { title })
  const { keepMonths } = await readPageSettings(store)
  if (keepMonths !== null) await keepUntil(store, value.sessionId, dayAfter(now, keepMonths))
  return value.sessionId
}

/** The same day of the month, so many months on; the last one where that month is shorter. */
function dayAfter(now: Date, months: number): string {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(now.getUTCDate(), length))
  return first.toISOString().slice(0, 10)
}

/** A name that cannot be read is none: it only helps to tell the format. */
function nameIn(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    return ''
  }
}
