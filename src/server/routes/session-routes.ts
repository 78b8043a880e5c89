import { Hono } from 'hono'
import {
  describeSession,
  giveConsents,
  keepOn,
  keepUntil,
  listClients,
  revokeConsent,
  searchSessions,
  takeReport,
  takeTable,
  takeTables,
} from '../../app/index.ts'
import { RegardError } from '../../errors.ts'
import { Role } from '../../model/session.ts'
import {
  ConsentChange,
  EraseOn,
  ExportOptions,
  JobStarted,
  Measures,
  ReportOptions,
  Search,
  SearchHits,
  SessionDetails,
  SessionEntry,
  SessionList,
  SessionView,
  SpeakerChange,
  TablesOptions,
} from '../api.ts'
import type { Desk } from '../desk.ts'
import { startCoding, startSpeakerChange } from '../start-coding.ts'
import { handedOver } from './hand-over.ts'
import { about, body } from './route.ts'

/** What is here, and what is said of each session beside its codes. */
export function sessionRoutes(desk: Desk): Hono {
  return new Hono()
    .get('/sessions', about({ summary: 'What is here, the latest first', answer: SessionList }), async (c) => {
      const clients = await listClients(desk.store)
      const sessions = await desk.entries()
      return c.json({ sessions, clients: clients.map(({ id, alias }) => ({ id, alias })) } satisfies SessionList)
    })
    .get(
      '/sessions/:id',
      about({ summary: 'One session with all that belongs to it', answer: SessionView }),
      async (c) => c.json(await desk.view(c.req.param('id'))),
    )
    .get(
      '/sessions/:id/measures',
      about({ summary: 'Its measures with their ranges, once they were computed', answer: Measures }),
      async (c) => {
        const found = await desk.finder.awaited(desk.store, c.req.param('id'), c.req.raw.signal)
        if (!found) throw new RegardError('coding-missing')
        return c.json({ measures: found.measures } satisfies Measures)
      },
    )
    .patch(
      '/sessions/:id',
      about({ summary: 'Alias, title, day, goal', answer: SessionEntry }),
      body(SessionDetails),
      async (c) => {
        await describeSession(desk.store, c.req.param('id'), c.req.valid('json'))
        // A goal lets talk of change count.
        if (c.req.valid('json').goal !== undefined) desk.finder.want(c.req.param('id'))
        return c.json(await desk.entry(c.req.param('id')))
      },
    )
    .put(
      '/sessions/:id/consents',
      about({ summary: 'A consent is given or taken back', answer: SessionEntry }),
      body(ConsentChange),
      async (c) => {
        const id = c.req.param('id')
        const { purpose, given } = c.req.valid('json')
        if (given) await giveConsents(desk.store, id, [purpose])
        else await revokeConsent(desk.store, id, purpose)
        return c.json(await desk.entry(id))
      },
    )
    .put(
      '/sessions/:id/erase-on',
      about({ summary: 'From when it is due to be erased', answer: SessionEntry }),
      body(EraseOn),
      async (c) => {
        const id = c.req.param('id')
        const { eraseOn } = c.req.valid('json')
        if (eraseOn === null) await keepOn(desk.store, id)
        else await keepUntil(desk.store, id, eraseOn)
        return c.json(await desk.entry(id))
      },
    )
    .post('/sessions/:id/code', about({ summary: 'Codes it, anew where it was', answer: JobStarted }), async (c) => {
      const sessionId = c.req.param('id')
      return c.json({ job: await startCoding(desk, sessionId), sessionId } satisfies JobStarted)
    })
    .post(
      '/sessions/:id/speakers',
      about({ summary: 'Who said it; codes anew what is another’s now', answer: JobStarted }),
      body(SpeakerChange),
      async (c) => {
        const sessionId = c.req.param('id')
        const job = await startSpeakerChange(desk, sessionId, c.req.valid('json'))
        return c.json({ job, sessionId } satisfies JobStarted)
      },
    )
    .post(
      '/search',
      about({ summary: 'Turns that hold all the words', answer: SearchHits }),
      body(Search),
      async (c) => {
        const hits = await searchSessions(desk.store, c.req.valid('json').words)
        return c.json({ hits: hits.map((hit) => ({ ...hit, role: Role.parse(hit.role) })) } satisfies SearchHits)
      },
    )
    .post(
      '/sessions/:id/report',
      about({ summary: 'The report as one HTML file', file: 'text/html' }),
      body(ReportOptions),
      async (c) => {
        const id = c.req.param('id')
        const found = await desk.finder.awaited(desk.store, id)
        const options = { ...c.req.valid('json'), ...(found ? { measures: found.measures } : {}) }
        return handedOver(c, await takeReport(desk.store, id, options), 'text/html; charset=utf-8')
      },
    )
    .post(
      '/sessions/:id/export',
      about({ summary: 'The table of its turns, or the coded session', file: 'application/octet-stream' }),
      body(ExportOptions),
      async (c) => {
        const id = c.req.param('id')
        const found = await desk.finder.awaited(desk.store, id)
        const options = { ...c.req.valid('json'), ...(found ? { measures: found.measures } : {}) }
        const type = options.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json'
        return handedOver(c, await takeTable(desk.store, id, options), type)
      },
    )
    .post(
      '/tables',
      about({ summary: 'One table over all sessions that may be taken out', file: 'text/csv' }),
      body(TablesOptions),
      async (c) => {
        const { store } = desk
        const measuresOf = async (id: string) => (await desk.finder.awaited(store, id, c.req.raw.signal))?.measures
        const table = await takeTables(store, { ...c.req.valid('json'), measuresOf })
        return handedOver(c, table, 'text/csv; charset=utf-8')
      },
    )
}
