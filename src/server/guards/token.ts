import type { MiddlewareHandler } from 'hono'
import { RegardError } from '../../errors.ts'
import type { Entry } from '../entry.ts'

export const tokenHeader = 'x-regard-token'

/** Everything under `/api/` needs the token, but for the one address where it is got. */
export const openPath = '/api/enter'

export function onlyWithToken(entry: Entry): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path !== openPath) {
      const token = c.req.header(tokenHeader)
      if (token === undefined || !entry.holds(token)) throw new RegardError('not-entered')
    }
    await next()
  }
}
