import type { Context } from 'hono'
import type { TakenOut } from '../../app/index.ts'

/** A file that the browser saves and never shows: what is in it runs nowhere near the page. */
export function handedOver(c: Context, { name, text }: TakenOut, type: string): Response {
  return c.body(text, 200, { 'content-type': type, 'content-disposition': attached(name) })
}

/** Names are made by the program, from ids and days: nothing in them needs to be escaped. */
export function attached(name: string): string {
  return `attachment; filename="${name}"`
}
