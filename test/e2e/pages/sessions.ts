import type { Page } from 'playwright-core'

export type Given = { readonly alias: string; readonly consents?: readonly RegExp[] }

const everyConsent = [/^Keeping/, /^Coding/, /^Taking it out/]

/** Brings a file, says whose session it is and what was agreed to, and waits until the coded session is there. */
export async function importFile(
  page: Page,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  { alias, consents = everyConsent }: Given,
): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Client', { exact: true }).fill(alias)
  for (const name of consents) await dialog.getByRole('checkbox', { name }).first().check()
  await dialog.getByRole('button', { name: /^Keep/ }).click()
  await dialog.waitFor({ state: 'detached', timeout: 120_000 })
  await page.locator('[data-turn]').first().waitFor()
}

export async function openSession(page: Page, alias: string): Promise<void> {
  await page.getByRole('link', { name: alias }).first().click()
  await page.locator('[data-turn]').first().waitFor()
}
