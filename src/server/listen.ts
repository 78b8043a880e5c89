import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { invariant, RegardError } from '../errors.ts'
import type { Address } from './guards/caller.ts'

/** The one address that is listened on. A name (localhost) could lead elsewhere, and ::1 is another host to a browser. */
const loopback = '127.0.0.1'

export type Listening = { readonly address: Address; readonly close: () => Promise<void> }

/**
 * Listens on loopback and nowhere else; port 0 takes any that is free.
 * @throws RegardError `port-in-use`
 */
export async function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: loopback }) as HttpServer // no TLS is asked for
  // There is nothing to talk to over a socket that is kept open.
  server.on('upgrade', (_request, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new RegardError('port-in-use', { details: { port }, cause }) : cause)
    })
    server.listen(port, loopback, resolve)
  })
  const bound = server.address()
  invariant(bound !== null && typeof bound === 'object', 'a server that listens has an address')
  return {
    address: addressOn(bound),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** As a browser writes it: the port is left out where it is the usual one. */
function addressOn({ port }: AddressInfo): Address {
  const host = port === 80 ? loopback : `${loopback}:${port}`
  return { host, origin: `http://${host}` }
}
