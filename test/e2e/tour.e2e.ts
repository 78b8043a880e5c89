/**
 * The way of a session through the real program in a real browser, on a real encrypted store: first run, import, three
 * codes corrected by keyboard, undo, restart, still there, report, erase. Every request is heard: none leaves the machine.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CodeKey } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import { makeStore, passphrase, unlock } from './pages/first-run.ts'
import { SessionPage } from './pages/session.ts'
import { importFile, openSession } from './pages/sessions.ts'
import { Browser, foreign } from './support/browser.ts'
import { hasStrace, Program } from './support/program.ts'

const example = fileURLToPath(new URL('../../examples/first-session.vtt', import.meta.url))
/** Said in the example, and nowhere in the program. */
const wordsOfTheSession = 'burrito'

const program = new Program()
const browser = new Browser()
const origins: string[] = []
let page: Page

async function come(): Promise<void> {
  const link = await program.start()
  origins.push(new URL(link).origin)
  await page.goto(link)
}

beforeAll(async () => {
  page = await browser.open()
})
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  await program.remove()
})

test('the link lets the page in and leaves the address', async () => {
  await come()
  await page.getByRole('button', { name: 'Make it' }).waitFor()
  // The one-use code is gone from the address and from the history.
  expect(page.url()).toBe(`${origins[0]}/`)
  const history = await page.evaluate(() => window.history.length)
  for (let step = 1; step < history; step++) {
    await page.goBack()
    expect(page.url()).not.toContain('enter=')
  }
}, 60_000)

test('a first run, an import, three corrections, undo, a restart, a report, an erasure', async () => {
  await page.close()
  await program.stop()
  page = await browser.open()
  await come()
  await makeStore(page)
  await importFile(page, example, { alias: 'Wren' })

  const session = new SessionPage(page)
  const [first = 0, second = 0, third = 0] = await session.suggestedTurns()
  const before = await session.codes(second)
  await session.stand(first)
  await session.press('Enter')
  await session.stand(second)
  await session.press('Delete')
  await session.stand(third)
  await session.press('+')
  const [onThird] = await session.codes(third)
  const isTherapists = definitionOf(CodeKey.parse(onThird)).kind === 'therapist'
  await page.keyboard.type(isTherapists ? 'autonomy' : 'self-compassion')
  await session.press('Enter')
  await session.saved()
  const kept = await Promise.all([first, second, third].map((turn) => session.codes(turn)))
  expect(kept[0]?.[0]).toMatch(/ yours$/)
  expect(kept[1]).toHaveLength(before.length - 1)
  expect(kept[2]).toContain(isTherapists ? 'autonomy yours' : 'self-compassion yours')

  await session.press('Control+z')
  await session.saved()
  await session.press('Control+z')
  await session.saved()
  expect(await session.codes(second)).toEqual(before)
  await session.press('Control+y')
  await session.saved()
  const standing = await Promise.all([first, second, third].map((turn) => session.codes(turn)))
  expect(standing[1]).toHaveLength(before.length - 1)

  await page.goto('about:blank')
  await program.stop()
  await come()
  await unlock(page)
  await openSession(page, 'Wren')
  expect(await Promise.all([first, second, third].map((turn) => session.codes(turn)))).toEqual(standing)

  const report = await session.report()
  expect(report).toContain('<svg')
  expect(report).toContain(wordsOfTheSession)
  expect(report).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)

  await page.keyboard.press('Control+Shift+Digit4')
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Erase/ })
    .click()
  await page.getByRole('button', { name: 'Make it' }).waitFor()
  expect(readdirSync(program.home)).not.toContain('data')
})

test('nothing of it has left the machine, and nothing has gone wrong', async () => {
  await program.stop()
  const { byPages } = await browser.close()
  const addresses = [...browser.seen.requests, ...byPages]
  expect(byPages.length).toBeGreaterThan(20)
  for (const origin of origins) expect(byPages.some((address) => address.startsWith(origin))).toBe(true)
  expect(foreign(addresses, origins)).toEqual([])
  if (!hasStrace) console.warn('strace is absent: what the program itself asks of the network was not looked at')
  expect(program.reachedOut()).toEqual([])
  expect(browser.seen.errors).toEqual([])
  expect(browser.seen.dialogs).toEqual([])
  // No words of a session, no name, no key in what it wrote or in an address.
  for (const text of [program.written, program.log(), ...addresses]) {
    expect(text).not.toMatch(new RegExp(`${wordsOfTheSession}|Wren|four%20plain|four plain`, 'i'))
  }
})
