/**
 * Every screen, in light and dark, at 1280 and 390 px, from the real application on a store made for it:
 * docs/pictures/*.png. `npm run pictures`; with a word, only the pictures whose name holds it.
 */
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type AppInBrowser, goTo, passphrase, startAppInBrowser } from '../test/support/app-in-browser.ts'
import type { RegardClient } from '../web/client.ts'

const folder = join(import.meta.dirname, '../docs/pictures')
const examples = join(import.meta.dirname, '../examples')
const wanted = process.argv[2] ?? ''

/** Invented clients and days, the earliest first; each is one of the two example sessions. */
const sessions = [
  ['Wren', 'hurried-session.vtt', '2026-09-12'],
  ['Ash', 'hurried-session.vtt', '2026-09-19'],
  ['Wren', 'hurried-session.vtt', '2026-09-26'],
  ['Wren', 'first-session.vtt', '2026-10-03'],
  ['Ash', 'hurried-session.vtt', '2026-10-10'],
  ['Wren', 'first-session.vtt', '2026-10-24'],
  ['Wren', 'first-session.vtt', '2026-11-14'],
] as const

const looks = [
  { name: 'light', width: 1280, height: 900, dark: false },
  { name: 'dark', width: 1280, height: 900, dark: true },
  { name: 'phone-light', width: 390, height: 844, dark: false },
  { name: 'phone-dark', width: 390, height: 844, dark: true },
] as const

/** A whole session is longer than a picture should be heavy. */
const longest = 3400

type Look = (typeof looks)[number]
type Prepare = (page: Page) => Promise<void>

async function shoot(page: Page, name: string, look: Look, whole = false): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.evaluate(usualFolder)
  // What was never on the screen is not painted: for a picture of the whole page every turn is.
  if (whole) {
    await page.evaluate(
      `for (const turn of document.querySelectorAll('[data-turn]')) turn.style.contentVisibility = 'visible'`,
    )
    await page.waitForTimeout(300)
  }
  await page.screenshot({
    path: join(folder, `${name}-${look.name}.png`),
    fullPage: whole,
    ...(whole ? { clip: { x: 0, y: 0, width: look.width, height: longest } } : {}),
  })
  console.log(`${name}-${look.name}.png`)
}

/** The store of the pictures lies in a folder of its own; the pictures name the one where a store usually is. */
const usualFolder = `{
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { data } = walk.currentNode
    if (data.includes('regard-browser-')) walk.currentNode.data = data.replace(/\\S*regard-browser-\\S*/, '/home/you/.local/share/regard')
  }
}`

async function beforeTheStore(app: AppInBrowser): Promise<void> {
  for (const look of looks) {
    const page = await app.open(look)
    await shoot(page, 'first-run', look)
    await page.close()
  }
}

async function makeStore(app: AppInBrowser): Promise<RegardClient> {
  const page = await app.open(looks[0])
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByLabel('Once more').fill(passphrase)
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByTestId('recovery-code').waitFor()
  for (const look of looks) {
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' })
    await shoot(page, 'recovery-code', look)
  }
  const groups = await page.getByTestId('recovery-code').locator('span').allInnerTexts()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  for (const [place, group] of groups.entries()) {
    const field = page.getByLabel(`Group ${place + 1}`, { exact: true })
    if ((await field.count()) > 0) await field.fill(group)
  }
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'Sessions' }).waitFor()
  await page.close()
  return app.client()
}

async function importAll(client: RegardClient): Promise<string> {
  let last = ''
  for (const [alias, file, heldOn] of sessions) {
    const preview = await client.previewImport(new Uint8Array(await readFile(join(examples, file))), file)
    const labelOf = (role: string): string => preview.speakers.find((speaker) => speaker.role === role)?.label ?? ''
    const started = await client.keepImport(preview.importId ?? '', {
      therapist: labelOf('therapist'),
      client: labelOf('client'),
      alias,
      heldOn,
      consents: ['keep', 'code', 'export'],
    })
    if (started.job !== null) for await (const _ of client.followJob(started.job));
    last = started.sessionId
  }
  return last
}

/** Some codes of a session become the person's own, so that both kinds are seen. */
async function correctSome(client: RegardClient, id: string): Promise<void> {
  const { document } = await client.session(id)
  const suggested = document?.coding.codes.filter(({ state }) => state === 'suggested') ?? []
  for (const { turn, code } of suggested.filter((_, place) => place % 4 === 0).slice(0, 12)) {
    await client.correct(id, { kind: 'accept', turn, code })
  }
}

async function pictureAll(app: AppInBrowser, id: string, client: RegardClient): Promise<void> {
  const { document } = await client.session(id)
  const met = document?.moments.filter(({ kind }) => kind === 'meets') ?? []
  const moment = met[Math.floor(met.length / 2)] ?? met[0]
  const turn = moment?.response ?? 0
  const screens: readonly (readonly [name: string, place: string, prepare?: Prepare])[] = [
    ['sessions', '#/sessions'],
    ['session', `#/sessions/${id}`],
    ['session-turn', `#/sessions/${id}/turns/${turn}`],
    [
      'session-palette',
      `#/sessions/${id}/turns/${turn}`,
      async (page) => {
        await page.locator(`#turn-${turn}`).press('+')
        await page.getByPlaceholder('type a name or its key').fill('a')
        await page.evaluate(`document.getElementById('turn-${turn}').scrollIntoView({ block: 'center' })`)
      },
    ],
    [
      'session-find',
      `#/sessions/${id}`,
      async (page) => {
        await page.getByRole('button', { name: 'find', exact: true }).click()
        await page.getByRole('button', { name: 'unsure', exact: true }).click()
        await page.evaluate("document.getElementById('transcript').scrollIntoView()")
      },
    ],
    ['moment', `#/sessions/${id}/moments/${moment?.opening ?? 0}`],
    ['growth', '#/growth'],
    ['codebook', '#/codebook/names-feeling'],
    ['settings', '#/settings'],
    ['help', '#/help'],
    [
      'import',
      '#/sessions',
      async (page) => {
        await page.getByRole('button', { name: 'Open the example session' }).click()
        await page.getByText('Who is who', { exact: true }).waitFor()
      },
    ],
  ]
  for (const look of looks) {
    for (const [name, place, prepare] of screens) {
      if (!`${name}-${look.name}`.includes(wanted)) continue
      // The same shapes in other colours: two pictures of these say it all.
      if (look.name.includes('dark') && ['session-palette', 'session-find'].includes(name)) continue
      const page = await app.open({ ...look, place })
      if (place.includes(id)) await page.getByRole('heading', { name: /Transcript|Your note/ }).waitFor()
      await prepare?.(page)
      await page.waitForTimeout(250)
      await shoot(page, name, look)
      if (name === 'session' && look.name === 'light') await shoot(page, 'session-whole', look, true)
      await page.close()
    }
  }
}

async function lockAndPicture(app: AppInBrowser): Promise<void> {
  const page = await app.open(looks[0])
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByText('Your sessions are locked.').waitFor()
  for (const look of looks) {
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' })
    await shoot(page, 'unlock', look)
  }
  await page.close()
}

mkdirSync(folder, { recursive: true })
const app = await startAppInBrowser()
try {
  await beforeTheStore(app)
  const client = await makeStore(app)
  for (const look of looks) {
    const page = await app.open(look)
    await goTo(page, '#/sessions')
    await shoot(page, 'empty', look)
    await page.close()
  }
  const id = await importAll(client)
  await correctSome(client, id)
  await pictureAll(app, id, client)
  await lockAndPicture(app)
} finally {
  await app.close()
}
