import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RegardError } from '../../errors.ts'
import { isChange } from './caller.ts'

/** A codebook of one's own is the largest body in JSON: the shipped one has about 120 kB. */
export const largestJson = 2 * 1024 * 1024
/** As the readers of transcripts. */
export const largestUpload = 64 * 1024 * 1024
/** The one address that takes a file's bytes as they are. */
export const uploadPath = '/api/imports'

/**
 * A change comes as JSON, or, at the one address for it, as bytes: the kinds of body that no form can send, and that
 * make a browser ask first. An empty body is no exception.
 */
export function onlyKnownBodies(): MiddlewareHandler {
  return async (c, next) => {
    if (isChange(c.req.method)) {
      const wanted = c.req.path === uploadPath ? 'application/octet-stream' : 'application/json'
      const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
      if (given !== wanted) throw new RegardError('body-type-wrong')
      if (c.req.header('content-encoding') !== undefined) throw new RegardError('body-type-wrong')
    }
    await next()
  }
}

/** What is larger is refused by what it says of itself, or while it comes in. */
export function onlySmallBodies(): MiddlewareHandler {
  const tooLarge = () => {
    throw new RegardError('body-too-large')
  }
  const json = bodyLimit({ maxSize: largestJson, onError: tooLarge })
  const upload = bodyLimit({ maxSize: largestUpload, onError: tooLarge })
  return (c, next) => (c.req.path === uploadPath ? upload(c, next) : json(c, next))
}
