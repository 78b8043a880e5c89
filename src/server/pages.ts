import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Hono } from 'hono'
import { RegardError } from '../errors.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

export type Page = { readonly path: string; readonly type: string }
/** By the address it is asked for under. */
export type Pages = ReadonlyMap<string, Page>

/**
 * The files of the built page, by the address of each. Only these are ever read: an address is looked up here and
 * never becomes a path, so that none leads out of the folder. Files of a kind that is not known are not given out.
 * Empty where the page was not built.
 */
export function pagesIn(folder: string): Pages {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries.flatMap((entry): [string, Page][] => {
      const type = kinds[extname(entry.name)]
      if (!entry.isFile() || type === undefined) return []
      const path = join(entry.parentPath, entry.name)
      return [[`/${relative(folder, path).split(sep).join('/')}`, { path, type }]]
    }),
  )
}

/** The page itself stands at `/` alone: its screens are told apart in the fragment or in memory, never in an address. */
export function servePages(app: Hono, pages: Pages): void {
  app.get('/*', (c) => {
    const page = pages.get(c.req.path === '/' ? '/index.html' : c.req.path)
    if (!page) throw new RegardError('not-found')
    return c.body(new Uint8Array(readFileSync(page.path)), 200, { 'content-type': page.type })
  })
}
