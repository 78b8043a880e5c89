/**
 * A session of 2,000 turns in the browser: from a click to a screen that can be worked with, from a key to its code, long
 * tasks while scrolling, memory, and what the page weighs. Beside each time stands the same for an empty page in the same
 * run: where other work runs, the machine's own share is seen. `npm run build` first.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { type AppInBrowser, passphrase, startAppInBrowser } from '../test/support/app-in-browser.ts'

const root = join(import.meta.dirname, '..')
const wantedTurns = 2000
const keys = 12

/** The cues of the example, over and over, each round after the other. */
function longTranscript(): { readonly text: string; readonly name: string } {
  const cues = readFileSync(join(root, 'examples/first-session.vtt'), 'utf8')
    .split(/\n\n+/)
    .flatMap((block) => {
      const [, from, to, said] = /([\d:.]+) --> ([\d:.]+)\n([\s\S]+)/.exec(block) ?? []
      return from && to && said ? [{ from: secondsOf(from), to: secondsOf(to), said: said.trim() }] : []
    })
  const length = (cues.at(-1)?.to ?? 0) + 1
  // One round has 80 turns.
  const rounds = Array.from({ length: wantedTurns / 80 }, (_, round) => round * length)
  const text = rounds.flatMap((shift) =>
    cues.map(({ from, to, said }) => `${timeOf(from + shift)} --> ${timeOf(to + shift)}\n${said}`),
  )
  return { text: `WEBVTT\n\n${text.join('\n\n')}\n`, name: 'long.vtt' }
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

function timeOf(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${(seconds % 60).toFixed(3).padStart(6, '0')}`
}

async function makeSession(app: AppInBrowser): Promise<string> {
  const client = await app.client()
  const { recoveryCode, ask } = await client.makeStore({ passphrase })
  const groups = recoveryCode.split('-')
  await client.confirmRecoveryCode({ groups: ask.map((group) => groups[group - 1] ?? '') })
  const { text, name } = longTranscript()
  const preview = await client.previewImport(new TextEncoder().encode(text), name)
  const started = await client.keepImport(preview.importId ?? '', {
    therapist: 'Therapist',
    client: 'Client',
    alias: 'Long',
    consents: ['keep', 'code'],
  })
  if (started.job === null) throw new Error('the session was not coded')
  for await (const event of client.followJob(started.job)) if (event.phase === 'stopped') throw new Error('not coded')
  await client.measures(started.sessionId)
  return started.sessionId
}

/** From now on the page notes each task over 50 ms. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(`
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })`)
}

const tasksOf = async (page: Page): Promise<number[]> => (await page.evaluate('globalThis.tasks.splice(0)')) as number[] // we filled it

/** Milliseconds from the click on the session to a turn that can take the focus, painted. */
async function timeOfOpening(page: Page, id: string): Promise<number> {
  const link = page.locator(`a[href="#/sessions/${id}"]`)
  await link.waitFor()
  return Number(
    await page.evaluate(`new Promise((done) => {
      const began = performance.now()
      document.querySelector('a[href="#/sessions/${id}"]').click()
      const look = () => requestAnimationFrame(() => {
        if (!document.querySelector('[data-turn][tabindex="0"]')) return look()
        setTimeout(() => done(performance.now() - began))
      })
      look()
    })`),
  )
}

/** Milliseconds from a key to the frame in which something in `watched` has changed. */
async function timeOfKey(page: Page, watched: string, key: string): Promise<number> {
  // A key can overtake a script that was sent before it: the page listens before the key is pressed.
  await page.evaluate(`void (globalThis.shown = new Promise((done) => {
    let began = 0
    addEventListener('keydown', () => { began = performance.now() }, { once: true, capture: true })
    const seen = new MutationObserver(() => {
      seen.disconnect()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
    })
    seen.observe(document.querySelector(${JSON.stringify(watched)}), { subtree: true, childList: true, characterData: true, attributes: true })
  }))`)
  await page.keyboard.press(key)
  return Number(await page.evaluate('globalThis.shown'))
}

async function scrollTasks(page: Page): Promise<number[]> {
  await tasksOf(page)
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 700)
    await page.waitForTimeout(30)
  }
  return tasksOf(page)
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'))
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6
}

/** The same on a page with nothing but a long column of lines and a listener. */
async function emptyPage(app: AppInBrowser) {
  const page = await app.browser.newPage({ viewport: { width: 1280, height: 900 } })
  const lines = Array.from({ length: wantedTurns }, (_, at) => `<p>line ${at}</p>`).join('')
  await page.setContent(`<main>${lines}</main><output></output>`)
  await page.evaluate("addEventListener('keydown', () => { document.querySelector('output').textContent += '.' })")
  await watchTasks(page)
  const times: number[] = []
  for (let at = 0; at < keys; at++) times.push(await timeOfKey(page, 'output', 'x'))
  const scroll = await scrollTasks(page)
  const heap = await heapOf(page)
  await page.close()
  return {
    key: median(times),
    keyWorst: Math.max(...times),
    scrollTasks: scroll.length,
    scrollWorst: worst(scroll),
    heap,
  }
}

async function sessionPage(app: AppInBrowser, id: string) {
  const page = await app.open()
  await watchTasks(page)
  const opened = await timeOfOpening(page, id)
  // All of it stands, and its measures have come.
  await page.waitForTimeout(8000)
  const turns = Number(await page.evaluate("document.querySelectorAll('[data-turn]').length"))
  const openedTasks = await tasksOf(page)
  const coded = String(
    await page.evaluate("document.querySelector('[data-turn] [data-code]').closest('[data-turn]').dataset.turn"),
  )
  const times: number[] = []
  for (let at = 0; at < keys; at++) {
    await page.locator(`#turn-${coded}`).focus()
    times.push(await timeOfKey(page, `#turn-${coded} ul`, at % 2 === 0 ? 'Enter' : 'Control+z'))
    await page.waitForTimeout(2500)
  }
  const scroll = await scrollTasks(page)
  const heap = await heapOf(page)
  await page.close()
  const accepted = times.filter((_, at) => at % 2 === 0)
  return {
    opened,
    openedWorstTask: worst(openedTasks),
    turns,
    key: median(accepted),
    keyWorst: Math.max(...accepted),
    undo: median(times.filter((_, at) => at % 2 === 1)),
    scrollTasks: scroll.length,
    scrollWorst: worst(scroll),
    heap,
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function worst(values: readonly number[]): number {
  return Math.max(0, ...values)
}

/** Kilobytes, gzipped, of what is fetched before the first screen: page, program and styles; faces apart. */
function weight(): { readonly page: number; readonly faces: number } {
  const assets = join(root, 'dist/web/assets')
  const files = readdirSync(assets)
  const zipped = (name: string): number => gzipSync(readFileSync(join(assets, name))).length / 1000
  return {
    page: files.filter((name) => /\.(js|css)$/.test(name)).reduce((sum, name) => sum + zipped(name), 0),
    faces: files.filter((name) => /-latin-(?!ext).*\.woff2$/.test(name)).reduce((sum, name) => sum + zipped(name), 0),
  }
}

const app = await startAppInBrowser({ flags: ['--enable-precise-memory-info'] })
try {
  const id = await makeSession(app)
  const empty = await emptyPage(app)
  const session = await sessionPage(app, id)
  const rounded = JSON.parse(
    JSON.stringify({
      machine: { processor: cpus()[0]?.model ?? 'unknown', threads: cpus().length, load: loadavg()[0] },
      wantedTurns,
      weight: weight(),
      empty,
      session,
    }),
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value),
  ) as unknown
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  writeFileSync(join(root, 'bench/results/web.json'), `${JSON.stringify(rounded, null, 2)}\n`)
  const { page, faces } = weight()
  const line = (what: string, value: string, limit: string, beside = ''): void =>
    console.log(`${what.padEnd(44)}${value.padStart(10)}   ${limit.padEnd(14)}${beside}`)
  line('', 'measured', 'asked for', 'an empty page in this run')
  line('click to a screen that can be worked with', `${Math.round(session.opened)} ms`, '≤ 1000 ms')
  line('a key to its code, median', `${Math.round(session.key)} ms`, '≤ 100 ms', `${Math.round(empty.key)} ms`)
  line('a key to its code, slowest', `${Math.round(session.keyWorst)} ms`, '', `${Math.round(empty.keyWorst)} ms`)
  line('undo, median', `${Math.round(session.undo)} ms`, '')
  line('tasks over 50 ms while scrolling', String(session.scrollTasks), 'none', String(empty.scrollTasks))
  line('the longest of them', `${Math.round(session.scrollWorst)} ms`, '', `${Math.round(empty.scrollWorst)} ms`)
  line('heap', `${Math.round(session.heap)} MB`, '≤ 200 MB', `${Math.round(empty.heap)} MB`)
  line('page, gzipped (faces apart)', `${Math.round(page)} kB`, '≤ 350 kB', `faces ${Math.round(faces)} kB`)
  console.log(`${session.turns} of ${wantedTurns} turns stood open. Load of the machine: ${loadavg()[0]?.toFixed(1)}`)
} finally {
  await app.close()
}
