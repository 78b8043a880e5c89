/**
 * A session worked on with the keys alone, as after a long day: nothing that is done is lost, all of it can be taken back
 * in the order in which it was done, and the keys never end up nowhere.
 */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeStore, unlock } from './pages/first-run.ts'
import { SessionPage } from './pages/session.ts'
import { importFile, openSession } from './pages/sessions.ts'
import { Browser } from './support/browser.ts'
import { Program } from './support/program.ts'

const example = fileURLToPath(new URL('../../examples/first-session.vtt', import.meta.url))

const program = new Program()
const browser = new Browser()
let page: Page
let session: SessionPage

beforeAll(async () => {
  page = await browser.open()
  await page.goto(await program.start())
  await makeStore(page)
  await importFile(page, example, { alias: 'Wren' })
  session = new SessionPage(page)
}, 180_000)
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  await program.remove()
})

async function comeAgain(): Promise<void> {
  await page.goto('about:blank')
  await program.stop()
  await page.goto(await program.start())
  await unlock(page)
  await openSession(page, 'Wren')
}

/** Where the keys go: a turn, the page's main part, or what has the focus, by its words. */
async function focus(): Promise<string> {
  return page.evaluate(() => {
    const at = window.document.activeElement
    if (at === null || at === window.document.body) return 'nowhere'
    return at.id || at.getAttribute('aria-label') || at.textContent || at.tagName
  })
}

const tabStops = () => page.locator('[data-turn][tabindex="0"]').count()
const turnsShown = () => page.locator('[data-turn]').evaluateAll((all) => all.map((turn) => turn.id))
const settled = () => page.waitForTimeout(120)

describe('the unsure codes, one after the other', () => {
  test('stay where the keys are until one moves on', async () => {
    await page.getByRole('button', { name: 'unsure', exact: true }).click()
    const before = await turnsShown()
    expect(before.length).toBeGreaterThan(2)
    expect(await tabStops()).toBe(1)
    await page.locator('[data-turn]').first().focus()
    const first = await focus()
    // Each code of the turn is decided on: no unsure one is left there.
    for (let code = 0; code < 8; code++) await session.press('Enter', 'ArrowRight')
    await session.saved()
    await settled()
    await page.locator(`#${first}`).waitFor()
    await session.stand(Number(first.slice('turn-'.length)))
    await session.press('ArrowDown')
    await settled()
    expect(await focus()).toBe(before[1])
    expect(await tabStops()).toBe(1)
    await session.press('Control+z')
    await session.saved()
    await settled()
    expect(await focus()).toBe(first)
    await page.getByRole('button', { name: 'unsure', exact: true }).click()
  })
})

describe('undo and redo', () => {
  test('over an earlier visit show what is kept', async () => {
    const [first = 0, second = 0] = (await session.suggestedTurns()).slice(3)
    await session.stand(first)
    await session.press('Enter')
    await session.saved()
    await comeAgain()
    await session.stand(second)
    const whole = await session.codes(second)
    await session.press('Enter')
    await session.saved()
    for (const key of ['Control+z', 'Control+z', 'Control+y']) {
      await session.press(key)
      await session.saved()
      await settled()
    }
    expect(await session.codes(second)).toEqual(whole)
    // The same without waiting for the program between the keys.
    await session.press('Control+y', 'Control+z', 'Control+z', 'Control+y')
    await session.saved()
    await settled()
    expect(await session.codes(second)).toEqual(whole)
    const shown = await Promise.all([first, second].map((turn) => session.codes(turn)))
    await comeAgain()
    expect(await Promise.all([first, second].map((turn) => session.codes(turn)))).toEqual(shown)
  })

  test('go to the turn that they change, and say what', async () => {
    const turns = await session.suggestedTurns()
    const [first = 0, last = 0] = [turns[2], turns.at(-1)]
    await session.stand(first)
    await session.press('Delete')
    await session.saved()
    await session.stand(last)
    await session.press('Control+z')
    await session.saved()
    await settled()
    expect(await focus()).toBe(`turn-${first}`)
    await expect.poll(() => session.turn(first).textContent()).toMatch(/Taken back at .* is suggested\./)
  })

  test('a rejected code leaves the next one chosen', async () => {
    const several = await page
      .locator('[data-turn]')
      .evaluateAll((all) => all.find((turn) => turn.querySelectorAll('[data-code]').length > 1)?.id)
    const turn = Number(several?.slice('turn-'.length))
    const [, second] = await session.codes(turn)
    await session.stand(turn)
    await session.press('Delete')
    await session.saved()
    const chosen = session.turn(turn).locator('[data-code][aria-pressed=true]')
    expect(await chosen.getAttribute('data-code')).toBe(second?.replace(' yours', ''))
    await session.press('Control+z')
    await session.saved()
  })
})

describe('who said it', () => {
  test('is taken back in one line with the codes, and leaves everything as it was', async () => {
    const [coded = 0] = (await session.suggestedTurns()).slice(5)
    await session.stand(coded)
    await session.press('Enter')
    await session.saved()
    const words = await page.getByRole('heading', { name: /Wren/ }).locator('..').textContent()
    const codes = await session.codes(coded)
    const turn = 12
    await page.goto(`${page.url().split('#')[0]}#/sessions/${/sessions\/([^/]+)/.exec(page.url())?.[1]}/turns/${turn}`)
    await session.turn(turn).waitFor()
    await settled()
    const said = await session.turn(turn).locator('p').first().textContent()
    await session.press('=')
    const panel = page.getByText('Who said it?').locator('..')
    expect(await panel.getByText(/and .* become one turn\./).count()).toBeGreaterThan(0)
    expect(
      await panel
        .getByRole('button', { name: 'Wren said this' })
        .or(panel.getByRole('button', { name: 'You said this' }))
        .count(),
    ).toBe(1)
    await panel.getByRole('button', { name: 'split it between the two' }).press('Enter')
    expect(await focus()).not.toBe('nowhere')
    await panel.getByRole('button', { name: 'do not split it' }).press('Enter')
    expect(await focus()).not.toBe('nowhere')
    await panel.getByRole('button', { name: 'join it to the turn before' }).press('Enter')
    await expect.poll(() => page.getByRole('heading', { name: /Wren/ }).locator('..').textContent()).not.toBe(words)
    // It is being read first, and has no codes meanwhile.
    await page.locator('[data-code]').first().waitFor({ timeout: 60_000 })
    await settled()
    // It is part of the turn before it now, and the keys are there.
    await expect.poll(focus).toBe(`turn-${turn - 1}`)
    await session.press('Control+z')
    await expect.poll(() => page.getByRole('heading', { name: /Wren/ }).locator('..').textContent()).toBe(words)
    await session.saved()
    await settled()
    expect(await session.turn(turn).locator('p').first().textContent()).toBe(said)
    expect(await session.codes(coded)).toEqual(codes)
    // The next step back is the code before it.
    await session.press('Control+z')
    await session.saved()
    await settled()
    expect(await focus()).toBe(`turn-${coded}`)
    expect((await session.codes(coded)).join()).not.toContain('yours')
  })
})

describe('a note', () => {
  test('that was begun is kept, and one that was kept can be reworded and removed', async () => {
    const [first = 0, other = 0] = await session.suggestedTurns()
    await session.stand(first)
    await session.press(';')
    await page.keyboard.type('where the shame was')
    await session.press('Escape')
    await session.stand(other)
    await session.press('?')
    await page.getByRole('heading', { name: 'Keys' }).waitFor()
    await page.goBack()
    await session.turn(other).waitFor()
    await session.stand(first)
    await session.press(';')
    await expect.poll(() => page.getByLabel('Your note on this turn').inputValue()).toBe('where the shame was')
    await session.press('Control+Enter')
    const note = session.turn(first).getByText('where the shame was')
    await note.waitFor()
    await page.getByRole('button', { name: 'change the note' }).click()
    await page.keyboard.type(', and how it left')
    await session.press('Control+Enter')
    await session.turn(first).getByText('where the shame was, and how it left').waitFor()
    await page.getByRole('button', { name: 'remove it', exact: true }).click()
    expect(await focus()).toBe('keep it')
    await page.getByRole('button', { name: 'remove it for good' }).click()
    await note.waitFor({ state: 'detached' })
    await expect.poll(focus).toBe(`turn-${first}`)
  })

  test('on the answer stands on the page of its moment', async () => {
    await page.getByRole('heading', { name: 'Transcript' }).waitFor()
    await session.press('Home', ']')
    await settled()
    await session.press('.')
    await page.getByText('in the session').waitFor()
    await expect.poll(focus).toBe('main')
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await page.getByLabel('A note on this moment').fill('what I would say')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText('what I would say').waitFor()
    expect(await focus()).not.toBe('nowhere')
    await page.goBack()
    await page.getByRole('heading', { name: 'Transcript' }).waitFor()
    await settled()
    const answer = page.locator('[data-turn]:focus')
    await answer.waitFor()
    await session.press('ArrowDown', ';')
    await page.keyboard.type('said too fast')
    await session.press('Control+Enter')
    await page.getByText('said too fast').waitFor()
    await session.press('.')
    await page.getByText('on your answer').waitFor()
    expect(await page.getByText('said too fast').count()).toBe(1)
    await page.goBack()
    await page.getByRole('heading', { name: 'Transcript' }).waitFor()
  })
})

describe('the keys', () => {
  test('come back to the turn that they left, and a place opens at its head', async () => {
    const [, , turn = 0] = (await session.suggestedTurns()).toReversed()
    await session.stand(turn)
    await session.press('?')
    await page.getByRole('heading', { name: 'Keys' }).waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    expect(await focus()).toBe('main')
    await page.goBack()
    await expect.poll(focus).toBe(`turn-${turn}`)
    await session.press('Control+Shift+Digit3')
    await page.getByRole('heading', { name: 'Codebook' }).waitFor()
    await expect.poll(focus).toBe('main')
    await page.mouse.wheel(0, 900)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900)
    await session.press('Control+Shift+Digit4')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await page.goBack()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900)
    await page.goBack()
    await expect.poll(focus).toBe(`turn-${turn}`)
  })

  test('are not lost when the search or the palette is left', async () => {
    await session.press('Control+k')
    await page.keyboard.type('twice')
    await session.press('Escape')
    await expect.poll(focus).toBe('find')
    await session.press('Control+k')
    await page.getByRole('button', { name: 'show all' }).press('Enter')
    await expect.poll(focus).toBe('find')
    const [turn = 0] = await session.suggestedTurns()
    await session.stand(turn)
    await session.press('+')
    await page.keyboard.type('auto')
    await session.press('Escape')
    await expect.poll(focus).toBe(`turn-${turn}`)
    expect(await page.getByPlaceholder('type a name or its key').count()).toBe(0)
  })
})

test('a note that was begun goes with the lock', async () => {
  const [turn = 0] = await session.suggestedTurns()
  await session.stand(turn)
  await session.press(';')
  await page.keyboard.type('not for other eyes')
  await session.press('Escape', 'Control+Shift+L')
  await unlock(page)
  // The page opens where it was locked.
  await expect.poll(focus).toBe(`turn-${turn}`)
  expect(await page.getByText('go on with your note').count()).toBe(0)
  await session.press(';')
  expect(await page.getByLabel('Your note on this turn').inputValue()).toBe('')
})

test('nothing has gone wrong meanwhile', () => {
  expect(browser.seen.errors).toEqual([])
})
