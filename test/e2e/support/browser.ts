import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

export const chromiumPath = process.env.REGARD_CHROMIUM ?? '/usr/bin/chromium'

/** Turned off is what Chromium does on its own account: updates, sync, hints. What is left is the page's. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
]

export type Seen = {
  /** Every address that a page asked for. */
  readonly requests: string[]
  /** Errors of scripts, and what the browser's console holds of errors (a violated policy stands there). */
  readonly errors: string[]
  /** Dialogs that a script opened. */
  readonly dialogs: string[]
}

export type OpenOptions = {
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
  readonly flags?: readonly string[]
}

/** A browser with an empty profile, in which everything that is asked for and everything that goes wrong is heard. */
export class Browser {
  readonly seen: Seen = { requests: [], errors: [], dialogs: [] }
  /** The token that the page of the program has, as it sends it. */
  token = ''
  readonly #profile = mkdtempSync(join(tmpdir(), 'regard-chromium-'))
  readonly #netLog = join(this.#profile, 'net-log.json')
  #context: BrowserContext | undefined

  async open(options: OpenOptions = {}): Promise<Page> {
    if (!existsSync(chromiumPath)) throw new Error(`There is no Chromium at ${chromiumPath}`)
    this.#context ??= await chromium.launchPersistentContext(join(this.#profile, 'user'), {
      executablePath: chromiumPath,
      headless: true,
      args: [...flags, `--log-net-log=${this.#netLog}`, ...(options.flags ?? [])],
      viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    const page = await this.#context.newPage()
    this.hear(page)
    return page
  }

  hear(page: Page): void {
    page.on('request', (request) => {
      this.seen.requests.push(request.url())
      this.token = request.headers()['x-regard-token'] ?? this.token
    })
    page.on('websocket', (socket) => this.seen.requests.push(socket.url()))
    page.on('pageerror', (error) => this.seen.errors.push(`${error.name}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.seen.errors.push(message.text())
    })
    page.on('dialog', (dialog) => {
      this.seen.dialogs.push(dialog.message())
      // It was heard; the page that opened it may be gone by now.
      void dialog.dismiss().catch(() => undefined)
    })
    page.on('popup', (popup) => this.hear(popup))
  }

  /** A failure is easier to see than to read: what the page showed, in the temporary folder. */
  async keepPictureOf(task: {
    readonly name: string
    readonly result?: { readonly state: string } | undefined
  }): Promise<void> {
    if (task.result?.state !== 'fail') return
    for (const [place, page] of (this.#context?.pages() ?? []).entries()) {
      const path = join(tmpdir(), `regard-e2e-${task.name.replace(/\W+/g, '-').slice(0, 40)}-${place}.png`)
      await page.screenshot({ path }).catch(() => undefined)
      console.error(`${page.url().replace(/#.*/, '')}: ${path}`, this.seen.errors)
    }
  }

  /** Closes the browser, and tells what it asked for, from its own log of the network. */
  async close(): Promise<Asked> {
    await this.#context?.close()
    this.#context = undefined
    const log = existsSync(this.#netLog) ? readFileSync(this.#netLog, 'utf8') : ''
    rmSync(this.#profile, { recursive: true, force: true })
    return askedIn(log)
  }
}

export type Asked = {
  /** What a page caused, by script, element, form or link; and where the test itself has led the browser. */
  readonly byPages: string[]
  /** What Chromium asks its maker on its own account (the time, updates, push): nothing of a page is in it. */
  readonly byChromium: string[]
}

const chromiumsOwn = /^https?:\/\/([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com|gstatic\.com)\//

/** One event a line; a request tells which origin began it, or that none did. */
function askedIn(log: string): Asked {
  const asked = { byPages: [] as string[], byChromium: [] as string[] }
  for (const line of log.split('\n')) {
    const match = /"initiator":"([^"]*)".*"url":"([^"]*)"/.exec(line)
    const [, initiator, url] = match ?? []
    if (url === undefined) continue
    const own = initiator === 'not an origin' && chromiumsOwn.test(url)
    asked[own ? 'byChromium' : 'byPages'].push(url)
  }
  return asked
}

/** What is not our own program on this machine. */
export function foreign(addresses: readonly string[], origins: readonly string[]): string[] {
  const own = (address: string) => origins.some((origin) => address === origin || address.startsWith(`${origin}/`))
  return addresses.filter(
    (address) => !own(address) && !/^(blob:http:\/\/127\.0\.0\.1|data:|about:|chrome:)/.test(address),
  )
}
