/** For pictures and timings only: the real application on a real store, in the machine's own Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { loadCoder, type SessionCoder } from '../../src/coding/index.ts'
import { Entry, listen, makeServer, pagesIn } from '../../src/server/index.ts'
import { enter, makeClient, type RegardClient } from '../../web/client.ts'

export const passphrase = 'four plain words here'

export type AppInBrowser = {
  readonly browser: Browser
  /** The program as the page asks it, without the page. */
  readonly client: () => Promise<RegardClient>
  /** A page that has come in. `place`: what follows the # of its address. */
  readonly open: (options?: OpenOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

export type OpenOptions = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly place?: string
}

const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function startAppInBrowser(
  options: { readonly loadCoder?: () => Promise<SessionCoder>; readonly flags?: readonly string[] } = {},
): Promise<AppInBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'regard-browser-'))
  const entry = new Entry(() => new Date())
  let address = { host: '', origin: '' }
  const server = makeServer({
    folder: join(home, 'data'),
    version: '0.1.0',
    address: () => address,
    entry,
    pages: pagesIn(join(import.meta.dirname, '../../dist/web')),
    now: () => new Date(),
    loadCoder: options.loadCoder ?? (() => loadCoder()),
    readExample: () => readFile(join(import.meta.dirname, '../../examples/first-session.vtt')),
    logBug: async (error) => console.error(error),
  })
  const listening = await listen(server.app, 0)
  address = listening.address
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumFlags, ...(options.flags ?? [])],
  })
  return {
    browser,
    client: async () => {
      const asked: typeof fetch = (path, init) => {
        // A browser says where a page is from; Node has no page.
        const headers = new Headers(init?.headers)
        headers.set('origin', address.origin)
        return fetch(`${address.origin}${path}`, { ...init, headers })
      }
      return makeClient({ token: await enter(entry.newCode(), asked), fetch: asked })
    },
    open: async ({ width = 1280, height = 900, dark = false, place = '' } = {}) => {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        hasTouch: width < 600,
      })
      page.on('pageerror', (error) => console.error(`page: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') console.error(`page: ${message.text()}`)
      })
      await page.goto(`${address.origin}/#enter=${entry.newCode()}`)
      await page.waitForSelector('main')
      if (place !== '') await goTo(page, place)
      return page
    },
    close: async () => {
      await browser.close()
      await listening.close()
      await server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Goes to another place of the page, as a link would. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
  await page.waitForTimeout(50)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
}
