import { Hono } from 'hono'
import { AppState, Enter, Entered, NewStore, RecoveryCode, RecoveryCodeTyped, Unlock } from '../api.ts'
import type { Entry } from '../entry.ts'
import type { Workbench } from '../workbench.ts'
import { about, body } from './route.ts'

/** From the link to an open store, and back. */
export function comingIn(entry: Entry, workbench: Workbench): Hono {
  return new Hono()
    .post(
      '/enter',
      about({ summary: 'A one-use code becomes the token of the page', answer: Entered, open: true }),
      body(Enter),
      (c) => c.json({ token: entry.exchange(c.req.valid('json').code) } satisfies Entered),
    )
    .get('/state', about({ summary: 'How the store stands', answer: AppState }), (c) => c.json(workbench.state()))
    .post(
      '/store',
      about({ summary: 'Makes the store and shows its recovery code, once', answer: RecoveryCode }),
      body(NewStore),
      async (c) => c.json(await workbench.make(c.req.valid('json').passphrase)),
    )
    .post(
      '/store/confirm',
      about({ summary: 'Groups of the recovery code, typed back', answer: AppState }),
      body(RecoveryCodeTyped),
      async (c) => c.json(await workbench.confirm(c.req.valid('json').groups)),
    )
    .post('/unlock', about({ summary: 'Opens the store', answer: AppState }), body(Unlock), async (c) => {
      const given = c.req.valid('json')
      const state =
        'passphrase' in given
          ? await workbench.unlock({ passphrase: given.passphrase })
          : await workbench.unlock({ recoveryCode: given.recoveryCode }, given.newPassphrase)
      return c.json(state)
    })
    .post('/lock', about({ summary: 'Drops the key and closes the store', answer: AppState }), async (c) =>
      c.json(await workbench.lock()),
    )
}
