/**
 * Two hundred texts that want to be scripts, wherever a session's words go: cues, speakers, file names, alias, title,
 * goal, notes, the codebook. Every screen is looked at in a real browser: nothing runs, nothing is asked for elsewhere,
 * and the page's policy has nothing to refuse, because no text ever becomes markup.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import type { ImportPreview, SessionView } from '../../src/server/api.ts'
import { makeStore } from './pages/first-run.ts'
import { importFile } from './pages/sessions.ts'
import { Browser, foreign } from './support/browser.ts'
import { payloads } from './support/payloads.ts'
import { Program } from './support/program.ts'

const program = new Program()
const browser = new Browser()
let page: Page
let origin = ''
let sessionId = ''

const payload = (at: number): string => payloads[at % payloads.length] ?? ''

/** A session in our own format, so that each text comes in as it is: a payload in each turn and in each label. */
function sessionFile(): Buffer {
  const speakers = payloads.slice(0, 24).map((label, at) => ({
    id: `s${at}`,
    role: at === 0 ? 'therapist' : at === 1 ? 'client' : 'other',
    label,
  }))
  const turns = payloads.map((text, index) => ({
    index,
    speaker: index < 24 ? `s${index}` : `s${index % 2}`,
    role: index < 24 ? (speakers[index]?.role ?? 'other') : index % 2 === 0 ? 'therapist' : 'client',
    text: `I feel so sad and ashamed about it ${text} and I do not know what to do about that.`,
    start: index * 10,
    end: index * 10 + 8,
  }))
  return Buffer.from(JSON.stringify({ id: 'x', title: payload(3), language: 'en', speakers, turns }))
}

/** Asks the program as its own page would, with the page's token. */
async function ask(method: string, path: string, body: unknown = {}): Promise<unknown> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { origin, 'content-type': 'application/json', 'x-regard-token': browser.token },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function visit(place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main').waitFor()
  await page.waitForTimeout(400)
}

function nothingRan(): void {
  expect(browser.seen.dialogs).toEqual([])
  expect(foreign(browser.seen.requests, [origin])).toEqual([])
  expect(browser.seen.errors).toEqual([])
}

beforeAll(async () => {
  page = await browser.open()
  const link = await program.start()
  origin = new URL(link).origin
  await page.goto(link)
  await makeStore(page)
})
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  await program.remove()
})

test('a page that takes text for markup runs many of them: the corpus bites, and is heard', async () => {
  const careless = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(`<!doctype html>${payloads.map((text) => `<div>${text}</div>`).join('\n')}`)
  })
  await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', resolve))
  const { port } = careless.address() as AddressInfo // it listens on a port
  const other = new Browser()
  try {
    const bitten = await other.open()
    await bitten.route(/evil\.example/, (route) => route.abort())
    await bitten.goto(`http://127.0.0.1:${port}/`).catch(() => undefined)
    await bitten.waitForTimeout(2000)
    const stolen = other.seen.requests.filter((address) => address.includes('evil.example'))
    expect(other.seen.dialogs.length + stolen.length).toBeGreaterThan(5)
  } finally {
    await other.close()
    careless.close()
  }
})

test('a file full of them is looked at, kept and coded', async () => {
  const name = `${payload(1).replaceAll('/', '')}.json`
  await importFile(
    page,
    { name, mimeType: 'application/json', buffer: sessionFile() },
    { alias: payload(2).slice(0, 80) },
  )
  sessionId = /sessions\/([^/]+)/.exec(page.url())?.[1] ?? ''
  expect(sessionId).not.toBe('')
  nothingRan()
})

test('so do notes, titles, goals and a codebook of one’s own', async () => {
  const { session } = (await ask('GET', `/api/sessions/${sessionId}`)) as SessionView // our own server
  for (const [at, text] of payloads.entries()) {
    await ask('POST', `/api/sessions/${sessionId}/notes`, { turn: at % session.turns.length, text })
  }
  await ask('PATCH', `/api/sessions/${sessionId}`, { title: payload(4), goal: payload(5).slice(0, 200) })
  const codes = regardCodebook.codes.map((code, at) => ({ ...code, label: payload(at), definition: payload(at + 40) }))
  await ask('PUT', '/api/codebook', { ...regardCodebook, codes })
  const preview = (await ask('POST', '/api/imports/example')) as ImportPreview // our own server
  expect(preview.turns).toBe(80)
})

test.each(['#/sessions', '#/growth', '#/codebook', '#/settings', '#/help'])('%s runs nothing', async (place) => {
  await visit(place)
  nothingRan()
})

test('the session runs nothing, however much of it is opened', async () => {
  await visit(`#/sessions/${sessionId}`)
  await page.locator('[data-turn]').first().waitFor()
  for (const fold of await page.locator('[data-fold]').all()) await fold.click().catch(() => undefined)
  for (const index of [0, 1, 5, 40]) {
    await visit(`#/sessions/${sessionId}/turns/${index}`)
    await page.locator(`[data-turn="${index}"]`).waitFor()
  }
  // What was put in as text stands there as text.
  expect(await page.locator('[data-turn="40"]').textContent()).toContain('ashamed about it')
  const { document } = (await ask('GET', `/api/sessions/${sessionId}`)) as SessionView // our own server
  for (const { opening } of (document?.moments ?? []).slice(0, 3)) {
    await visit(`#/sessions/${sessionId}/moments/${opening}`)
  }
  nothingRan()
})

test('a search that is one, and a search that finds them, run nothing', async () => {
  await visit('#/sessions')
  for (const words of [payload(0), 'ashamed']) {
    await page.getByRole('searchbox').fill(words)
    await page.waitForTimeout(500)
  }
  nothingRan()
})

test('the report, opened as a file of its own, runs nothing', async () => {
  const answer = await fetch(`${origin}/api/sessions/${sessionId}/report`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'x-regard-token': browser.token },
    body: JSON.stringify({ deidentified: false }),
  })
  expect(answer.status).toBe(200)
  const html = await answer.text()
  const reader = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((resolve) => reader.listen(0, '127.0.0.1', resolve))
  const { port } = reader.address() as AddressInfo // it listens on a port
  const other = new Browser()
  try {
    const read = await other.open()
    await read.goto(`http://127.0.0.1:${port}/report.html`)
    await read.waitForTimeout(1000)
    expect(other.seen.dialogs).toEqual([])
    const asked = other.seen.requests.filter((address) => !/\/(report\.html|favicon\.ico)$/.test(address))
    expect(foreign(asked, [])).toEqual([])
    expect(other.seen.errors.filter((error) => !error.includes('favicon'))).toEqual([])
  } finally {
    await other.close()
    reader.close()
  }
})
