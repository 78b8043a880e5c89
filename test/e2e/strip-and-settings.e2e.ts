/** How the session's page is laid at three widths, the strip by pointer and keys, and where the focus stands in settings and codebook. */
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { shippedThresholds } from '../../src/moments/shipped-thresholds.generated.ts'
import { makeStore } from './pages/first-run.ts'
import { importFile } from './pages/sessions.ts'
import { Browser } from './support/browser.ts'
import { Program } from './support/program.ts'

const example = fileURLToPath(new URL('../../examples/first-session.vtt', import.meta.url))
const program = new Program()
const browser = new Browser()
let page: Page
let session = ''

async function visit(place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main').waitFor()
  await page.waitForTimeout(300)
}

/** The sizes of elements, rounded to whole pixels. */
function boxes(found: Locator): Promise<{ left: number; right: number; top: number; height: number }[]> {
  return found.evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .map(({ left, right, top, height }) => ({
        left: Math.round(left),
        right: Math.round(right),
        top: Math.round(top),
        height: Math.round(height),
      })),
  )
}

/** What has the focus: its name or its words; `body` where nothing has. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'body'
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName
  })
}

beforeAll(async () => {
  page = await browser.open()
  await page.goto(await program.start())
  await makeStore(page)
  await importFile(page, example, { alias: 'Example' })
  session = await page.evaluate(() => window.location.hash.replace(/\/turns\/\d+$/, ''))
  await page
    .getByText(/too unsure for a rate|per 100 therapist turns/)
    .first()
    .waitFor()
}, 120_000)
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  await program.remove()
})

describe.each([1280, 900, 390])('at %i px', (width) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 900 })
    await visit(session)
  })

  test('all systems of the strip have one scale, and its times can be read', async () => {
    const systems = await boxes(page.locator('[data-part-from]'))
    expect(systems.length).toBe(width === 390 ? 3 : 1)
    expect(new Set(systems.map(({ height }) => height)).size).toBe(1)
    const sizes = await page
      .locator('[data-part-from] span')
      .evaluateAll((ticks) => ticks.map((tick) => Number.parseFloat(getComputedStyle(tick).fontSize)))
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
  })

  test('the drawn ranges begin and end on the same lines', async () => {
    const drawn = await boxes(page.locator('aside dd > svg'))
    expect(drawn.length).toBeGreaterThan(2)
    expect(new Set(drawn.map(({ left, right }) => `${left} ${right}`)).size).toBe(1)
  })

  test('the name of the client is not cut', async () => {
    const cut = await page
      .locator('[data-turn] [id^=who] > span')
      .evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth).length)
    expect(cut).toBe(0)
  })

  test('the legend stands on one line', async () => {
    const words = await boxes(page.getByText('° young code', { exact: true }).locator('xpath=../*'))
    const middles = words.map(({ top, height }) => Math.round(top + height / 2))
    for (const middle of middles) expect([0, 1]).toContain(Math.abs(middle - (middles[0] ?? 0)) % 28)
  })
})

test('a measure says its figure, its range and its unit in words', async () => {
  const words = await page.locator('aside dd > p').allInnerTexts()
  expect(words[0]).toMatch(/^\d+ \(\d+ to \d+\) of \d+ openings \(\d+ to \d+\)$/)
  await page.getByRole('button', { name: 'all measures' }).click()
  const all = await page.locator('aside dd > p').allInnerTexts()
  expect(all.filter((text) => /^[\d.]+$/.test(text))).toEqual([])
  expect(all).toContain('19 minutes')
})

test('talk of change is nowhere, since the session has no goal', async () => {
  await visit(session)
  await page.getByRole('button', { name: 'find', exact: true }).click()
  const codes = await page.locator('search option').allInnerTexts()
  expect(codes).toContain('validation')
  expect(codes).not.toContain('change talk')
  expect(codes).not.toContain('sustain talk')
  await visit('#/growth')
  await page.getByLabel('Show').waitFor()
  const measures = await page.locator('#measure option').allInnerTexts()
  expect(measures).toContain('Openings met')
  expect(measures.filter((name) => /change talk|sustain talk|spoke for/i.test(name))).toEqual([])
})

test('the longest name of a code stands in one line in the turn that has the focus', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await visit(session)
  const chip = page.locator('[data-code="reflection.complex"]').first()
  await chip.click()
  const [name] = await boxes(page.locator('[data-code="reflection.complex"][aria-pressed=true] > span'))
  expect(name?.height).toBeLessThan(30)
})

describe('the strip', () => {
  const slider = () => page.getByRole('slider', { name: 'Reading line of the strip' })
  const whole = () => page.getByRole('button', { name: 'the whole session' })

  test('comes nearer and goes back by keys', async () => {
    await visit(session)
    await slider().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('+')
    await whole().waitFor()
    await page.keyboard.press('+')
    for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight')
    // What is read stands in the part that is shown.
    expect(await page.locator('[data-part-from] path[d*="V168"]').count()).toBeGreaterThan(0)
    await page.keyboard.press('-')
    await whole().waitFor()
    await page.keyboard.press('-')
    await whole().waitFor({ state: 'detached' })
    await page.keyboard.press('+')
    await whole().click()
    expect(await focused()).toBe('Reading line of the strip')
  })

  test('is brushed over its edge, says clock times, and Escape shows the whole', async () => {
    await visit('#/growth')
    await visit(session)
    const [box] = await boxes(page.locator('[data-part-from]'))
    if (!box) throw new Error('there is no strip')
    const y = box.top + box.height / 3
    await page.mouse.move(box.right - 200, y)
    await page.mouse.down()
    await page.mouse.move(box.right - 60, y, { steps: 4 })
    await page.mouse.move(box.right + 20, y + 150, { steps: 4 })
    await page.mouse.up()
    await whole().waitFor()
    const ticks = await page.locator('[data-part-from] span').allInnerTexts()
    expect(ticks.length).toBeGreaterThan(2)
    for (const tick of ticks) expect(tick).toMatch(/^\d+:\d\d$/)
    await page.keyboard.press('Escape')
    await whole().waitFor({ state: 'detached' })
  })
})

describe('the focus stays', () => {
  test('in the codebook, when a code is reworded and when the copy is given up', async () => {
    await visit('#/codebook/validation')
    const entry = page.locator('#code-validation')
    await entry.getByRole('button', { name: 'Reword it in your copy' }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Says that it makes sense, in words of my own.')
    await entry.getByRole('button', { name: 'Keep in your copy' }).click()
    await entry.getByRole('button', { name: 'Reword it in your copy' }).waitFor()
    await page.waitForTimeout(50)
    expect(await focused()).toBe('Reword it in your copy')

    // The words are used under the turn.
    await visit(session)
    await page.locator('[data-code="validation"]').first().click()
    await page.getByText('says that it makes sense, in words of my own').waitFor()

    await visit('#/codebook')
    await page.getByRole('button', { name: 'Go back to the one that ships' }).click()
    const question = page.getByRole('dialog')
    await question.getByText('cannot be brought back: validation').waitFor()
    await question.getByRole('button', { name: 'Keep my copy' }).click()
    await page.getByText('in words of my own').first().waitFor()
    await page.getByRole('button', { name: 'Go back to the one that ships' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Discard my wording' }).click()
    await page.getByText('in words of my own').first().waitFor({ state: 'detached' })
    expect(await focused()).not.toBe('body')
  })

  test('in Settings, on what was pressed', async () => {
    await visit('#/settings')
    const backup = page.getByRole('button', { name: 'Make a backup' })
    await Promise.all([page.waitForEvent('download'), backup.click()])
    await page.getByText('The backup was made').waitFor()
    expect(await focused()).toBe('Make a backup')

    const shame = page.getByRole('slider', { name: 'shame' })
    expect(await shame.getAttribute('aria-valuetext')).toBe(`${shippedThresholds.shame}, as calibrated`)
    expect(await shame.inputValue()).toBe(String(shippedThresholds.shame))
    await shame.focus()
    await page.keyboard.press('ArrowRight')
    const back = page.getByRole('button', { name: 'As it was calibrated' })
    await back.click()
    await page.getByRole('button', { name: 'All are as calibrated' }).waitFor()
    expect(await focused()).toBe('All are as calibrated')
  })

  test('after an erasure, on what was erased; the list is read by keys and asks nothing by itself', async () => {
    await visit('#/settings')
    const list = page.getByRole('combobox', { name: 'Erase' })
    await list.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await list.selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Erase it' }).click()
    const question = page.getByRole('dialog')
    await question.getByLabel('Type Example to go on').fill('Example')
    await question.getByRole('button', { name: 'Erase', exact: true }).click()
    await page.getByText('Erased: one session').waitFor()
    await page.waitForTimeout(100)
    expect(await focused()).toContain('Erased: one session')
  })
})
