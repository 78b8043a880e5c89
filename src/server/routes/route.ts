import { describeRoute, resolver, validator } from 'hono-openapi'
import type * as z from 'zod'
import { RegardError } from '../../errors.ts'
import { Problem } from '../api.ts'

type Told = {
  readonly summary: string
  /** The schema of the answer in JSON; without one, see `type`. */
  readonly answer?: z.ZodType
  /** The kind of an answer that is no JSON; without either there is no content. */
  readonly type?: string
}

/** What stands about a route in the OpenAPI document. */
export function about({ summary, answer, type }: Told) {
  const json = { 'application/json': { schema: resolver(answer ?? Problem) } }
  const other = { [type ?? '']: { schema: { type: 'string' as const, format: 'binary' } } }
  const description = summary
  return describeRoute({
    summary,
    responses: {
      ...(answer ? { 200: { description, content: json } } : {}),
      ...(type ? { 200: { description, content: other } } : {}),
      ...(answer || type ? {} : { 204: { description } }),
      default: {
        description: 'What went wrong, in the words of the catalogue',
        content: { 'application/problem+json': { schema: resolver(Problem) } },
      },
    },
  })
}

/**
 * Holds the body against its schema. What does not fit is named by its place, never by what stands there.
 * @throws RegardError `request-not-understood`
 */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', schema, (result) => {
    if (result.success) return
    const place = (result.error[0]?.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))
    throw new RegardError('request-not-understood', {
      ...(place.length > 0 ? { details: { field: place.map(String).join('.') } } : {}),
    })
  })
}
