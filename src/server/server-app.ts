import { Hono } from 'hono'
import { RegardError } from '../errors.ts'
import { Desk } from './desk.ts'
import { onlyKnownBodies, onlySmallBodies } from './guards/body.ts'
import { onlyOurPage } from './guards/caller.ts'
import { safeHeaders } from './guards/headers.ts'
import { onlyWithToken } from './guards/token.ts'
import { servePages } from './pages.ts'
import type { ServerParts } from './parts.ts'
import { answerError } from './problem.ts'
import { careRoutes } from './routes/care-routes.ts'
import { comingIn } from './routes/coming-in.ts'
import { correctionRoutes } from './routes/correction-routes.ts'
import { growthRoutes } from './routes/growth-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'

export type Server = {
  readonly app: Hono
  /** Closes the store and lets go of the coder. */
  readonly close: () => Promise<void>
}

/** The whole server without a socket: guards first, in this order, then what is routed. */
export function makeServer(parts: ServerParts): Server {
  const desk = new Desk(parts)
  const app = new Hono()
  app.onError(answerError(parts.logBug))
  app.notFound(() => {
    throw new RegardError('not-found')
  })
  app.use(safeHeaders(), onlyOurPage(parts.address), onlyKnownBodies())
  app.use('/api/*', onlyWithToken(parts.entry), onlySmallBodies())
  app.route('/api', apiRoutes(desk))
  servePages(app, parts.pages)
  return { app, close: () => desk.close() }
}

/** What stands under `/api`, behind the guards. */
export function apiRoutes(desk: Desk): Hono {
  return new Hono()
    .route('/', comingIn(desk.parts.entry, desk.workbench))
    .route('/', importRoutes(desk))
    .route('/', sessionRoutes(desk))
    .route('/', correctionRoutes(desk))
    .route('/', growthRoutes(desk))
    .route('/', careRoutes(desk))
}
