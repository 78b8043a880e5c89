import { describeRoute, resolver, validator } from 'hono-openapi'
import type * as z from 'zod'
import { RegardError } from '../../errors.ts'
import { Problem } from '../api.ts'
import { named } from '../named-schemas.ts'

type Told = {
  readonly summary: string
  /** The schema of the answer in JSON, or of each line of a stream. */
  readonly answer?: z.ZodType
  readonly lines?: z.ZodType
  /** The kind of an answer that is a file; without any of these there is no content. */
  readonly file?: string
  /** The kind of a body that is a file. */
  readonly takes?: string
  /** Asked for without the token. */
  readonly open?: true
}

const binary = { schema: { type: 'string' as const, format: 'binary' } }
const out = { options: { ...named, io: 'output' } }

/** What stands about a route in the OpenAPI document. */
export function about({ summary, answer, lines, file, takes, open }: Told) {
  const description = summary
  const content = {
    ...(answer ? { 'application/json': { schema: resolver(answer, out) } } : {}),
    ...(lines ? { 'application/x-ndjson': { schema: resolver(lines, out) } } : {}),
    ...(file ? { [file]: binary } : {}),
  }
  return describeRoute({
    summary,
    ...(open ? { security: [] } : {}),
    ...(takes ? { requestBody: { required: true, content: { [takes]: binary } } } : {}),
    responses: {
      ...(answer || lines || file ? { 200: { description, content } } : { 204: { description } }),
      default: { $ref: '#/components/responses/Problem' },
    },
  })
}

/** The one answer to everything that goes wrong. */
export const problemResponse = {
  description: 'What went wrong, in the words of the catalogue',
  content: { 'application/problem+json': { schema: resolver(Problem, out) } },
}

/**
 * Holds the body against its schema. What does not fit is named by its place, never by what stands there.
 * @throws RegardError `request-not-understood`
 */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return validator(
    'json',
    schema,
    (result) => {
      if (result.success) return
      const place = (result.error[0]?.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))
      throw new RegardError('request-not-understood', {
        ...(place.length > 0 ? { details: { field: place.map(String).join('.') } } : {}),
      })
    },
    { options: { ...named, io: 'input' } },
  )
}
