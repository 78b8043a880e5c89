import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, errorCatalogue, RegardError } from '../errors.ts'
import type { Issue } from '../model/issue.ts'
import type { Problem } from './api.ts'

/** A refusal that carries what was found in a file. */
export class TranscriptError extends RegardError {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super('transcript-unreadable')
    this.issues = issues
  }
}

/** What went wrong, as RFC 9457: the sentence of the catalogue and ids, never a word of a session. */
export function problemOf(error: RegardError): Problem {
  return {
    type: `urn:regard:problem:${error.code}`,
    title: error.message,
    status: errorCatalogue[error.code].status,
    code: error.code,
    ...(Object.keys(error.details).length > 0 ? { details: { ...error.details } } : {}),
    ...(error instanceof TranscriptError ? { issues: [...error.issues] } : {}),
  }
}

/** A bug: an id that stands in the local log as well, and nothing else. */
export function problemOfBug(instance: string): Problem {
  return {
    type: 'about:blank',
    title: 'Something went wrong inside Regard. This is a bug, not your mistake.',
    status: 500,
    instance: `urn:uuid:${instance}`,
  }
}

/** The one place of the server where what was thrown ends. `logBug` writes to the log on this machine. */
export function answerError(logBug: (error: unknown, instance: string) => Promise<void>) {
  return async (error: unknown, c: Context): Promise<Response> => {
    if (error instanceof RegardError) return asResponse(c, problemOf(error))
    const code = error instanceof HTTPException ? codeOfStatus[error.status] : undefined
    if (code) return asResponse(c, problemOf(new RegardError(code)))
    const instance = randomUUID()
    await logBug(error, instance)
    return asResponse(c, problemOfBug(instance))
  }
}

/** What Hono's own parts throw: a body that is no JSON, or too large. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'request-not-understood',
  413: 'body-too-large',
}

function asResponse(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  }) // the statuses of the catalogue all have a body
}
