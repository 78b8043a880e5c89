import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Entry, listen, makeServer, pagesIn } from '../server/index.ts'
import type { AppFlags } from './commands/app.ts'
import type { Io } from './io.ts'
import { logBug } from './local-log.ts'
import { dataFolder } from './with-store.ts'

/** The package's own folders, from the sources as from what is built of them. */
const pagesFolder = fileURLToPath(new URL('../../dist/web', import.meta.url))
const exampleFile = fileURLToPath(new URL('../../examples/first-session.vtt', import.meta.url))

/** Runs the local application until it is ended (Ctrl C), then closes the store. */
export async function runApp(flags: AppFlags, io: Io, version: string): Promise<void> {
  const ended = untilEnded()
  const entry = new Entry(io.now)
  const pages = pagesIn(pagesFolder)
  let address = { host: '', origin: '' }
  const server = makeServer({
    folder: await dataFolder(flags, io),
    version,
    address: () => address,
    entry,
    pages,
    now: io.now,
    loadCoder: async (heads) => (await import('../coding/worker-coder.ts')).loadWorkerCoder(heads ? { heads } : {}),
    readExample: () => readFile(exampleFile),
    logBug: async (error, instance) => void (await logBug(error, io, instance)),
  })
  const listening = await listen(server.app, flags.port ?? 0)
  address = listening.address
  const link = () => `${address.origin}/#enter=${entry.newCode()}`
  try {
    if (pages.size === 0) io.err('The page was not built (npm run build makes it); only the API answers.\n')
    await show(link, flags, io)
    await ended
  } finally {
    await listening.close()
    await server.close()
    if (io.terminal.interactive) io.err('Closed. The store is locked.\n')
  }
}

async function show(link: () => string, flags: AppFlags, io: Io): Promise<void> {
  const first = link()
  io.err(`Regard is open at ${first}\n`)
  if (!io.terminal.interactive) return
  io.err('The link counts once, for half a minute. Enter makes a new one, Ctrl C ends Regard.\n')
  if (flags.open) await openInBrowser(first)
  process.stdin.setEncoding('utf8').on('data', () => {
    const next = link()
    io.err(`${next}\n`)
    if (flags.open) void openInBrowser(next)
  })
}

/** Where no browser can be opened, the link in the terminal is enough. */
async function openInBrowser(link: string): Promise<void> {
  const { default: open } = await import('open')
  const opened = await open(link).catch(() => undefined)
  opened?.on('error', () => undefined)
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
