/**
 * What a client agrees to, and takes back, as the page asks for it: no session becomes a dead end, nothing is changed at
 * a click alone, and files that are brought together are all looked at.
 */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { chooseInMore, takeBack } from './pages/consents.ts'
import { makeStore } from './pages/first-run.ts'
import { importFile, openSession } from './pages/sessions.ts'
import { Browser } from './support/browser.ts'
import { Program } from './support/program.ts'

const program = new Program()
const browser = new Browser()
let page: Page

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const shame = `Therapist: How was the week for you?
Client: I felt so ashamed of it, all week long. I could not tell anyone.
Therapist: It sounds like there is shame in it, and you were alone with it.
Client: Yes, and nobody knows.
`
const three = 'Ann: How are the three of us today?\nBea: I am well enough, I would say.\nCid: I am tired of it all.\n'

async function sessions(): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/sessions'
  })
  await page.getByRole('heading', { name: 'Sessions' }).waitFor()
}

/** Lets go of files over the page. */
async function drop(files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((entries) => {
    const data = new DataTransfer()
    for (const [name, text] of entries) data.items.add(new File([text], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  }, Object.entries(files))
}

beforeAll(async () => {
  page = await browser.open()
  await page.goto(await program.start())
  await makeStore(page)
})
afterEach(({ task }) => browser.keepPictureOf(task))
afterAll(async () => {
  await browser.close()
  await program.remove()
})

test('several files that are dropped come one after the other; the first field has the focus, and what is missing is said', async () => {
  await drop({ 'one.txt': shame, 'two.txt': three })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Four turns, without times.').waitFor()
  await dialog.getByRole('heading', { name: 'Before it is kept, 1 of 2' }).waitFor()
  const alias = dialog.getByLabel('Client', { exact: true })
  expect(await alias.evaluate((field) => field === document.activeElement)).toBe(true)

  const first = () => dialog.locator('fieldset').first().textContent()
  const before = await first()
  await page.keyboard.press('Alt+KeyS')
  expect(await first()).not.toBe(before)
  await page.keyboard.press('Alt+KeyS')
  expect([await first(), await alias.inputValue()]).toEqual([before, ''])

  await dialog.getByRole('button', { name: /^Keep/ }).click()
  expect(await dialog.getByRole('alert').textContent()).toMatch(/an alias for the client, and the client’s consent/)
  await dialog.getByRole('button', { name: 'Leave it' }).click()

  await dialog.getByRole('heading', { name: 'Before it is kept, 2 of 2' }).waitFor()
  await dialog.getByText('Three turns, without times.').waitFor()
  expect(await dialog.locator('fieldset').first().locator('small').count()).toBe(0)
  expect(await dialog.textContent()).not.toMatch(/--therapist|regard [a-z]+/)
  await dialog.getByRole('button', { name: 'Leave it' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('a session that may not be coded can be read, and is coded once that is agreed to', async () => {
  await importFile(page, fileOf('one.txt', shame), { alias: 'Wren', consents: [/^Keeping/] })
  await page.getByText('nobody knows').waitFor()
  await page.getByRole('button', { name: 'Code it' }).click()
  expect(await page.getByRole('alert').textContent()).toBe(
    'It is coded once the client has agreed. Tick it if they have.',
  )
  await page.getByRole('checkbox', { name: /^Coding/ }).check()
  await page.getByRole('button', { name: 'Code it' }).click()
  await page.locator('[data-code]').first().waitFor({ timeout: 60_000 })
})

test('what may not be taken out is refused on a line of its own, in words of the page', async () => {
  const more = page.getByRole('button', { name: 'More', exact: true })
  const before = await more.boundingBox()
  await page.getByRole('button', { name: 'Report' }).click()
  expect(await page.getByRole('alert').textContent()).toMatch(
    /^The client has not agreed to that.*Details and consents\.$/,
  )
  expect(await more.boundingBox()).toEqual(before)
})

test('a consent is not taken back by a click alone; then its codes are put away, and stand again when it is given', async () => {
  await page.locator('[data-code]').first().waitFor()
  const codes = await page.locator('[data-code]').count()
  await chooseInMore(page, 'Details and consents')
  await page.getByRole('checkbox', { name: /^Coding/ }).uncheck()
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await chooseInMore(page, 'Details and consents')
  expect(await page.getByRole('checkbox', { name: /^Coding/ }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  expect(await page.locator('[data-code]').count()).toBe(codes)

  await takeBack(page, /^Coding/)
  await page.getByText('Its codes are put away').waitFor()
  expect(await page.locator('[data-code]').count()).toBe(0)
  await sessions()
  await page.getByText('codes put away').waitFor()
  await openSession(page, 'Wren')
  await page.getByRole('checkbox', { name: /^Coding/ }).check()
  await page.getByRole('button', { name: 'Show its codes again' }).click()
  await page.locator('[data-code]').first().waitFor()
  expect(await page.locator('[data-code]').count()).toBe(codes)
})

test('a session that may not be kept is put away, and is kept on or erased from its page', async () => {
  await takeBack(page, /^Keeping/)
  await page.getByText('The client has taken back').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/nobody knows|regard [a-z]+/)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await sessions()
  await page.getByText('put away: not agreed to be kept').waitFor()
  expect(await page.getByText('no openings found').count()).toBe(0)
  await page.getByRole('link', { name: 'Wren' }).click()
  await page.getByRole('button', { name: /agrees again/ }).click()
  await page.locator('[data-code]').first().waitFor()
  await chooseInMore(page, 'Details and consents')
  expect(await page.getByLabel('Erase on').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()

  await takeBack(page, /^Keeping/)
  await page.getByRole('button', { name: 'Erase it' }).click()
  await page.getByLabel('Type Wren to go on').fill('Wren')
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click()
  await page.getByText('Erased: one session, four turns').waitFor()
  await page.getByRole('link', { name: 'To the sessions' }).click()
  await page.getByText('Nothing is here yet.').waitFor()
})

test('a file is taken out with words or without', async () => {
  await importFile(page, fileOf('one.txt', shame), { alias: 'Wren' })
  const taken = async (choices: readonly string[], button: string): Promise<[string, string]> => {
    for (const name of choices) await page.getByRole('dialog').getByRole('radio', { name }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: button }).click(),
    ])
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part)
    return [download.suggestedFilename(), Buffer.concat(parts).toString('utf8')]
  }
  await page.locator('[data-code]').first().waitFor()
  await chooseInMore(page, 'Take it out')
  const [name, words] = await taken(['Its turns as a table', 'Yes, with words'], 'Take it out')
  expect([/^regard-\w+\.csv$/.test(name), words.includes('nobody knows')]).toEqual([true, true])
  for (const form of ['The report', 'Its turns as a table', 'The coded session']) {
    await chooseInMore(page, 'Take it out')
    const [called, text] = await taken([form, 'No, without words'], 'Take it out')
    expect(called).toContain('-without-words.')
    expect(text).not.toMatch(/nobody knows|Wren|ashamed of it/)
  }
  await sessions()
  await page.getByRole('button', { name: 'Take out tables' }).click()
  const [table, codes] = await taken(['Codes on turns'], 'Take it out')
  expect([table, codes.split(',')[0]]).toEqual(['regard-codes-without-words.csv', 'session'])
})
