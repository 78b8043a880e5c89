/**
 * Makes the pictures of the report in docs/pictures from the first example, by the path that `regard code` takes.
 * Wants Chromium: `npm run pictures:report`; CHROMIUM names it where it is not at /usr/bin/chromium.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseHTML } from 'linkedom'
import { chromium } from 'playwright-core'
import { codeTranscript } from '../src/app/code-transcript.ts'
import { readReportFonts } from '../src/app/report-fonts.ts'
import { loadCoder } from '../src/coding/index.ts'
import { sessionPage } from '../src/report/page/index.ts'

const root = join(import.meta.dirname, '..')
const pictures = [
  { name: 'report', width: 1280, height: 900, scheme: 'light' },
  { name: 'report-dark', width: 1280, height: 900, scheme: 'dark' },
  { name: 'report-phone', width: 390, height: 844, scheme: 'light' },
] as const

const coder = await loadCoder()
const coded = await codeTranscript(await readFile(join(root, 'examples/first-session.vtt')), { id: 'first' }, coder)
await coder.close()
if (!coded.value) throw new Error('the example could not be read')
const html = sessionPage(coded.value, {
  document: parseHTML('<!doctype html><html><head></head><body></body></html>').document,
  fonts: await readReportFonts(),
})

const folder = await mkdtemp(join(tmpdir(), 'regard-picture-'))
const page = join(folder, 'report.html')
await writeFile(page, html)
await mkdir(join(root, 'docs/pictures'), { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const { name, width, height, scheme } of pictures) {
    const tab = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1.5 })
    await tab.goto(pathToFileURL(page).href)
    await tab.waitForLoadState('networkidle')
    await tab.screenshot({ path: join(root, `docs/pictures/${name}.png`), animations: 'disabled' })
    await tab.close()
    console.log(`wrote docs/pictures/${name}.png`)
  }
} finally {
  await browser.close()
  await rm(folder, { recursive: true })
}
