import { Hono } from 'hono'
import { dropCodebook, growthOf, readCodebook, saveCodebook } from '../../app/index.ts'
import { Codebook } from '../../model/codebook.ts'
import { CodebookView, Growth, Settings } from '../api.ts'
import type { Desk } from '../desk.ts'
import { readSettings, saveSettings } from '../settings.ts'
import { about, body } from './route.ts'

/** What is seen over the sessions, and what a person sets for all of them. */
export function growthRoutes(desk: Desk): Hono {
  return new Hono()
    .get('/growth', about({ summary: 'Each measure over the sessions', answer: Growth }), async (c) => {
      const { sessions, measures } = await growthOf(desk.store, await desk.finder.rules(desk.store))
      return c.json({
        sessions: sessions.map(({ id, clientId, alias, title, day, corrected }) => ({
          sessionId: id,
          clientId,
          alias,
          title,
          day,
          corrected,
        })),
        measures: measures.map(({ id, points }) => ({
          id,
          points: points.map(({ sessionId, result: { value, n, interval, reason }, corrected }) => ({
            sessionId,
            value,
            n: n ?? null,
            interval: interval ?? null,
            reason: reason ?? null,
            corrected,
          })),
        })),
      } satisfies Growth)
    })
    .get('/codebook', about({ summary: 'The codebook that is read on the screen', answer: CodebookView }), async (c) =>
      c.json((await readCodebook(desk.store)) satisfies CodebookView),
    )
    .put(
      '/codebook',
      about({ summary: 'Keeps a copy of one’s own', answer: CodebookView }),
      body(Codebook),
      async (c) => {
        await saveCodebook(desk.store, c.req.valid('json'))
        return c.json((await readCodebook(desk.store)) satisfies CodebookView)
      },
    )
    .delete('/codebook', about({ summary: 'Goes back to the one that ships', answer: CodebookView }), async (c) => {
      await dropCodebook(desk.store)
      return c.json((await readCodebook(desk.store)) satisfies CodebookView)
    })
    .get('/settings', about({ summary: 'What was set', answer: Settings }), async (c) =>
      c.json(await readSettings(desk.store)),
    )
    .put('/settings', about({ summary: 'Sets all of it', answer: Settings }), body(Settings), async (c) => {
      await saveSettings(desk.store, c.req.valid('json'))
      // Moments follow the thresholds, and the measures of moments with them.
      await desk.finder.wantAll()
      return c.json(await readSettings(desk.store))
    })
}
