/**
 * Pages of others, open in the same browser while the store is open: on another port, under another name, under a name
 * that leads here. Whatever they try, by script, form, element, socket or window: nothing is read, nothing is changed.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeStore } from './pages/first-run.ts'
import { Browser } from './support/browser.ts'
import { Program } from './support/program.ts'

const program = new Program()
const browser = new Browser()
let page: Page
let origin = ''
let port = ''
let others: Server
let othersPort = 0

/** A name of others that leads to this machine, as one does after it was bound anew. */
const rebound = '127.evil.example'

beforeAll(async () => {
  page = await browser.open({ flags: [`--host-resolver-rules=MAP *.example 127.0.0.1`] })
  const link = await program.start()
  origin = new URL(link).origin
  port = new URL(link).port
  await page.goto(link)
  await makeStore(page)
  await page.getByRole('button', { name: 'Open the example session' }).waitFor()
  others = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end('<!doctype html><title>others</title><p>others</p>')
  })
  await new Promise<void>((resolve) => others.listen(0, '127.0.0.1', resolve))
  othersPort = (others.address() as AddressInfo).port // it listens on a port
})
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  others?.close()
  await program.remove()
})

async function stillOpen(): Promise<void> {
  const answer = await fetch(`${origin}/api/state`, { headers: { 'x-regard-token': browser.token } })
  expect(((await answer.json()) as { store: string }).store).toBe('open')
}

/** The origins that others may have: another port, another name on this machine, another name that leads here. */
const theirs = () => [
  `http://127.0.0.1:${othersPort}`,
  `http://localhost:${othersPort}`,
  `http://evil.example:${othersPort}`,
]

async function asOther<T>(from: string, work: (other: Page) => Promise<T>): Promise<T> {
  const other = await page.context().newPage()
  try {
    await other.goto(`${from}/`)
    return await work(other)
  } finally {
    await other.close()
  }
}

test('a name that leads here is no way in: the page itself is refused under it', async () => {
  for (const name of [rebound, 'evil.example', 'localhost', 'localhost.example']) {
    const answer = await asOther(`http://evil.example:${othersPort}`, (other) => other.goto(`http://${name}:${port}/`))
    expect(answer?.status(), name).toBe(403)
    expect(answer?.headers()['content-type']).toBe('application/problem+json')
  }
  await stillOpen()
})

test('no script of others reads an answer or changes anything', async () => {
  for (const from of theirs()) {
    const tried = await asOther(from, (other) =>
      other.evaluate(
        async ({ origin, token }) => {
          const read: string[] = []
          const attempts: [string, RequestInit][] = [
            ['/api/state', {}],
            ['/api/state', { credentials: 'include' }],
            ['/api/state', { headers: { 'x-regard-token': token } }],
            ['/', {}],
            ['/api/lock', { method: 'POST' }],
            ['/api/lock', { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }],
            ['/api/lock', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
            [
              '/api/lock',
              { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'x-regard-token': token } },
            ],
            ['/api/lock', { method: 'POST', body: new URLSearchParams({ a: 'b' }) }],
            ['/api/sessions', { method: 'DELETE' }],
            ['/api/settings', { method: 'PUT', body: '{}' }],
          ]
          for (const [path, options] of attempts) {
            for (const mode of ['cors', 'no-cors'] as const) {
              const got = await fetch(`${origin}${path}`, { ...options, mode }).then(
                async (answer) => (answer.type === 'opaque' ? '' : await answer.text()),
                () => '',
              )
              if (got !== '') read.push(`${path} ${mode}: ${got.slice(0, 40)}`)
            }
          }
          navigator.sendBeacon(`${origin}/api/lock`, '{}')
          navigator.sendBeacon(`${origin}/api/lock`, new Blob(['{}'], { type: 'application/json' }))
          return read
        },
        { origin, token: browser.token },
      ),
    )
    expect(tried, from).toEqual([])
    await stillOpen()
  }
})

test('no form of others changes anything', async () => {
  for (const from of theirs()) {
    for (const kind of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
      for (const path of ['/api/lock', '/api/unlock', '/api/erase', '/api/imports']) {
        const status = await asOther(from, async (other) => {
          await other.setContent(
            `<form method=post enctype="${kind}" action="${origin}${path}"><input name='{"what":"everything","confirm":"' value='"}'><button>go</button></form>`,
          )
          const [answer] = await Promise.all([other.waitForNavigation(), other.getByRole('button').click()])
          return answer?.status()
        })
        expect(status, `${from} ${kind} ${path}`).toBe(403)
      }
    }
  }
  await stillOpen()
})

test('nothing of the page can be put into a page of others', async () => {
  const script = browser.seen.requests.find((address) => address.startsWith(origin) && address.endsWith('.js'))
  const style = browser.seen.requests.find((address) => address.startsWith(origin) && address.endsWith('.css'))
  const picture = browser.seen.requests.find((address) => address.startsWith(origin) && address.endsWith('.svg'))
  expect([script, style, picture]).not.toContain(undefined)
  for (const from of theirs()) {
    const loaded = await asOther(from, (other) =>
      other.evaluate(
        async ({ origin, script, style, picture }) => {
          const page = document
          const outcome = (name: string, attributes: Record<string, string>) =>
            new Promise<string>((resolve) => {
              const element = page.createElement(name)
              element.addEventListener('load', () => resolve(`${name} loaded`))
              element.addEventListener('loadeddata', () => resolve(`${name} loaded`))
              element.addEventListener('error', () => resolve(''))
              for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
              page.body.append(element)
              setTimeout(() => resolve(''), 1500)
            })
          const tried = await Promise.all([
            outcome('script', { src: script }),
            outcome('script', { src: script, type: 'module' }),
            outcome('link', { rel: 'stylesheet', href: style }),
            outcome('img', { src: picture }),
            outcome('audio', { src: `${origin}/api/recordings/x`, preload: 'auto' }),
            outcome('video', { src: `${origin}/api/recordings/x`, preload: 'auto' }),
            outcome('object', { data: `${origin}/` }),
            outcome('embed', { src: `${origin}/` }),
          ])
          // A frame says that it has loaded whatever came; what is in it cannot be ours, or it could be seen.
          const frame = page.createElement('iframe')
          frame.src = `${origin}/`
          page.body.append(frame)
          await new Promise((resolve) => setTimeout(resolve, 800))
          return tried.filter((one) => one !== '' && !one.startsWith('object') && !one.startsWith('embed'))
        },
        { origin, script: script ?? '', style: style ?? '', picture: picture ?? '' },
      ),
    )
    expect(loaded, from).toEqual([])
  }
  const framed = await asOther(`http://127.0.0.1:${othersPort}`, async (other) => {
    await other.setContent(`<iframe src="${origin}/"></iframe>`)
    await other.waitForTimeout(800)
    const frame = other.frames()[1]
    return (await frame?.content().catch(() => '')) ?? ''
  })
  expect(framed).not.toContain('id="root"')
  await stillOpen()
})

test('no socket and no stream of others is taken', async () => {
  for (const from of theirs()) {
    const opened = await asOther(from, (other) =>
      other.evaluate(async (origin) => {
        const socket = (address: string) =>
          new Promise<string>((resolve) => {
            const it = new WebSocket(address)
            it.onopen = () => resolve(`${address} opened`)
            it.onerror = () => resolve('')
          })
        const stream = (address: string) =>
          new Promise<string>((resolve) => {
            const it = new EventSource(address)
            it.onopen = () => resolve(`${address} opened`)
            it.onerror = () => {
              it.close()
              resolve('')
            }
          })
        const ws = origin.replace('http', 'ws')
        const tried = [socket(`${ws}/`), socket(`${ws}/api/jobs/x`), stream(`${origin}/api/jobs/x`)]
        return (await Promise.all(tried)).filter((one) => one !== '')
      }, origin),
    )
    expect(opened, from).toEqual([])
  }
  await stillOpen()
})

test('a window of others that opens the page learns nothing of it', async () => {
  for (const from of theirs()) {
    const learnt = await asOther(from, (other) =>
      other.evaluate(async (origin) => {
        const opened = window.open(`${origin}/`)
        await new Promise((resolve) => setTimeout(resolve, 1000))
        try {
          return opened?.document.body.textContent ?? ''
        } catch {
          return ''
        }
      }, origin),
    )
    expect(learnt, from).toBe('')
  }
  await stillOpen()
})

test('and the page of the program still works', async () => {
  await page.getByRole('button', { name: 'Open the example session' }).click()
  await page.getByRole('dialog').getByText('Who is who').waitFor()
})
