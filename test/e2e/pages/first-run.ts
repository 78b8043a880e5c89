import type { Page } from 'playwright-core'

export const passphrase = 'four plain words here'

/** From an empty folder to the list of sessions: a passphrase, the recovery code, two of its groups typed back. */
export async function makeStore(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Once more').fill(passphrase)
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByTestId('recovery-code').waitFor()
  const groups = await page.getByTestId('recovery-code').locator('span').allTextContents()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page
    .getByLabel(/^Group/)
    .first()
    .waitFor()
  for (const [place, group] of groups.entries()) {
    const field = page.getByLabel(`Group ${place + 1}`, { exact: true })
    if ((await field.count()) > 0) await field.fill(group.toLowerCase())
  }
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'Sessions' }).waitFor()
  return groups.join('-')
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('heading', { name: 'Sessions' }).waitFor()
}
