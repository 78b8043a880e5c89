import type { MiddlewareHandler } from 'hono'
import { RegardError } from '../../errors.ts'

/** Where the server listens: `127.0.0.1:PORT`, known once it does. */
export type Address = { readonly host: string; readonly origin: string }

/** GET and HEAD never change anything; whatever else there is counts as a change. */
export function isChange(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

/**
 * Refuses, before anything is routed, what does not come from our own page at our own address. A server on loopback can
 * be reached by every page that is open in the browser: by a name that points here (so the Host is held exactly), by a
 * form or a fetch of another origin or another port (so the Origin is, and for a change its absence is no trust), and
 * as an image, a script or a frame (so what the browser says of the request's source is heard where it says it).
 */
export function onlyOurPage(address: () => Address): MiddlewareHandler {
  return async (c, next) => {
    const { host, origin } = address()
    const from = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const foreign =
      c.req.header('host') !== host ||
      (from === undefined ? isChange(c.req.method) : from !== origin) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none')
    if (foreign) throw new RegardError('request-foreign')
    await next()
  }
}
