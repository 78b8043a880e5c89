/** axe-core on every screen, light and dark, wide and narrow; and a way to every action by keyboard alone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chooseInMore, takeBack } from './pages/consents.ts'
import { passphrase } from './pages/first-run.ts'
import { importFile } from './pages/sessions.ts'
import { Browser } from './support/browser.ts'
import { Program } from './support/program.ts'

const example = fileURLToPath(new URL('../../examples/first-session.vtt', import.meta.url))
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const program = new Program()
const browser = new Browser()
let page: Page
let sessionId = ''
let opening = 0

/** What axe finds on the page as it stands: rule, and where. */
async function found(): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe // put there by the line before
    return run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** On the same page in both colours and at both widths. */
async function foundInAll(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.waitForTimeout(150)
      const here = await found()
      if (here.length > 0) all[`${colorScheme} ${width}`] = here
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  return all
}

async function visit(place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main').waitFor()
  await page.waitForTimeout(400)
}

beforeAll(async () => {
  page = await browser.open()
})
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  await program.remove()
})

describe('nothing is found', () => {
  test('where the page has no way in', async () => {
    const link = await program.start()
    await page.goto(`${new URL(link).origin}/`)
    await page.getByRole('heading').waitFor()
    expect(await foundInAll()).toEqual({})
    await page.goto(link)
    await page.getByRole('button', { name: 'Make it' }).waitFor()
  })

  test('at the first run, on each of its steps', async () => {
    expect(await foundInAll()).toEqual({})
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('Once more').fill(passphrase)
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.getByTestId('recovery-code').waitFor()
    expect(await foundInAll()).toEqual({})
    await page.getByRole('button', { name: 'I have written it down' }).click()
    expect(await foundInAll()).toEqual({})
    await page.getByRole('button', { name: 'Show it again' }).click()
    await confirm()
  })

  async function confirm(): Promise<void> {
    const groups = await page.getByTestId('recovery-code').locator('span').allTextContents()
    await page.getByRole('button', { name: 'I have written it down' }).click()
    await page
      .getByLabel(/^Group/)
      .first()
      .waitFor()
    for (const [place, group] of groups.entries()) {
      const field = page.getByLabel(`Group ${place + 1}`, { exact: true })
      if ((await field.count()) > 0) await field.fill(group)
    }
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { name: 'Sessions' }).waitFor()
  }

  test('where nothing is kept yet', async () => {
    expect(await foundInAll()).toEqual({})
  })

  test('where a file is looked at before it is kept', async () => {
    await page.locator('input[type=file]').setInputFiles(example)
    await page.getByRole('dialog').getByText('Who is who').waitFor()
    expect(await foundInAll()).toEqual({})
    await page.getByRole('button', { name: 'Leave it' }).click()
  })

  test('on a session, a turn of it, and what can be done there', async () => {
    await importFile(page, example, { alias: 'Wren' })
    sessionId = /sessions\/([^/]+)/.exec(page.url())?.[1] ?? ''
    expect(await foundInAll()).toEqual({})
    const turn = page
      .locator('[data-turn]')
      .filter({ has: page.locator('[data-code]') })
      .first()
    await turn.focus()
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('+')
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('Escape')
    await page.keyboard.press(';')
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('Escape')
    await page.keyboard.press('=')
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('Escape')
    await page.keyboard.press(']')
    await page.waitForTimeout(300)
    opening = Number(/turns\/(\d+)/.exec(page.url())?.[1])
    expect(opening).toBeGreaterThanOrEqual(0)
  })

  test('on a moment', async () => {
    await visit(`#/sessions/${sessionId}/moments/${opening}`)
    expect(await foundInAll()).toEqual({})
  })

  test.each(['#/sessions', '#/growth', '#/codebook', '#/codebook/shame', '#/settings', '#/help'])(
    'on %s',
    async (place) => {
      await visit(place)
      expect(await foundInAll()).toEqual({})
    },
  )

  test('where a file or a table is taken out, where codes are put away, and where a session is', async () => {
    await visit('#/sessions')
    await page.getByRole('button', { name: 'Take out tables' }).click()
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('Escape')
    await visit(`#/sessions/${sessionId}`)
    await chooseInMore(page, 'Take it out')
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('Escape')
    await chooseInMore(page, 'Details and consents')
    await page.getByRole('checkbox', { name: /^Coding/ }).uncheck()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    expect(await foundInAll()).toEqual({})
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Its codes are put away').waitFor()
    expect(await foundInAll()).toEqual({})
    await takeBack(page, /^Keeping/)
    await page.getByText('The client has taken back').waitFor()
    expect(await foundInAll()).toEqual({})
    await page.getByRole('button', { name: /agrees again/ }).click()
    await page.getByRole('checkbox', { name: /^Coding/ }).check()
    await page.getByRole('button', { name: 'Show its codes again' }).click()
    await page.locator('[data-code]').first().waitFor()
  })

  test('where something is to be erased, and where it is locked', async () => {
    await visit('#/settings')
    await page.getByRole('button', { name: 'Erase everything' }).click()
    await page.getByLabel('Your passphrase').waitFor()
    expect(await foundInAll()).toEqual({})
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('button', { name: 'Open' }).waitFor()
    expect(await foundInAll()).toEqual({})
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sessions' }).waitFor()
  })
})

/** Presses Tab until something holds, at most so often; what the focus met on the way. */
async function tabTo(matches: (met: string) => boolean, most = 80): Promise<string[]> {
  const met: string[] = []
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const element = document.activeElement
      const box = element?.getBoundingClientRect()
      const seen = box !== undefined && (box.width > 0 || element?.matches('input[type=file]') === true)
      return `${element?.tagName ?? ''} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 60) ?? ''}${seen ? '' : ' UNSEEN'}`
    })
    met.push(here)
    if (matches(here)) return met
  }
  throw new Error(`not reached by Tab: ${met.slice(-5).join(' | ')}`)
}

describe('by keyboard alone', () => {
  test('one comes from the list into a session, along its turns and codes, and back out', async () => {
    await visit('#/sessions')
    const met = await tabTo((here) => here.startsWith('A Wren'))
    expect(met.filter((here) => here.includes('UNSEEN'))).toEqual([])
    await page.keyboard.press('Enter')
    await page.locator('[data-turn]').first().waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-turn'))).toBe(true)
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-turn'))
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-turn'))).not.toBe(first)
    await page.keyboard.press('?')
    await page
      .getByRole('heading', { name: /keys|help/i })
      .first()
      .waitFor()
    for (const [key, heading] of [
      ['Control+Shift+Digit2', 'Openings met'],
      ['Control+Shift+Digit3', 'Codebook'],
      ['Control+Shift+Digit4', 'Settings'],
      ['Control+Shift+Digit1', 'Sessions'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    }
  })

  test.each(['#/sessions', '#/settings', '#/codebook', '#/growth', '#/help'])(
    'whatever can be pressed on %s is met by Tab, and nothing holds the focus',
    async (place) => {
      await visit(place)
      const wanted = await page
        .locator(
          'main :is(a[href], button, input, select, textarea, summary):visible:not([disabled]):not([tabindex="-1"])',
        )
        .count()
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()) // whatever had the focus is an element
      const seen = new Set<string>()
      for (let press = 0; press < wanted * 2 + 40; press++) {
        await page.keyboard.press('Tab')
        seen.add(
          await page.evaluate(() => {
            const all = [...document.querySelectorAll('main *')]
            return String(document.activeElement ? all.indexOf(document.activeElement) : -1)
          }),
        )
      }
      seen.delete('-1')
      // Of a group of radio buttons Tab meets one; the arrows move within it.
      const radios = await page.locator('main input[type=radio]:visible').count()
      const groups = await page.locator('main [role=radiogroup]:visible').count()
      expect(seen.size).toBeGreaterThanOrEqual(wanted - radios + groups)
    },
  )
})
