/** For tests only: what the server answered, read by its form. */
import * as z from 'zod'

/** The code of a problem (RFC 9457), where the answer is one. */
export function problemOf(body: unknown): { readonly code?: string | undefined } {
  return z.looseObject({ code: z.string().optional() }).parse(body)
}

export function tokenOf(body: unknown): string {
  return z.looseObject({ token: z.string() }).parse(body).token
}
