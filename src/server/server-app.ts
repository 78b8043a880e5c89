import { Hono } from 'hono'
import { RegardError } from '../errors.ts'
import { onlyKnownBodies, onlySmallBodies } from './guards/body.ts'
import { onlyOurPage } from './guards/caller.ts'
import { safeHeaders } from './guards/headers.ts'
import { onlyWithToken } from './guards/token.ts'
import { servePages } from './pages.ts'
import type { ServerParts } from './parts.ts'
import { answerError } from './problem.ts'
import { comingIn } from './routes/coming-in.ts'
import { Workbench } from './workbench.ts'

export type Server = {
  readonly app: Hono
  readonly workbench: Workbench
  /** Closes the store and lets go of the coder. */
  readonly close: () => Promise<void>
}

/** The whole server without a socket: guards first, in this order, then what is routed. */
export function makeServer(parts: ServerParts): Server {
  const { folder, version, now, entry } = parts
  const workbench = new Workbench({ folder, version, now })
  const app = new Hono()
  app.onError(answerError(parts.logBug))
  app.notFound(() => {
    throw new RegardError('not-found')
  })
  app.use(safeHeaders(), onlyOurPage(parts.address), onlyKnownBodies())
  app.use('/api/*', onlyWithToken(entry), onlySmallBodies())
  app.route('/api', comingIn(entry, workbench))
  servePages(app, parts.pages)
  return {
    app,
    workbench,
    async close() {
      await workbench.lock()
    },
  }
}
