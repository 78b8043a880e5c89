import type { Page } from 'playwright-core'

/** Chooses a line of the menu of what can be done with the whole session. */
export async function chooseInMore(page: Page, says: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: says }).click()
  await page.getByRole('dialog').waitFor()
}

/** Takes a consent back in Details, and answers yes where it is said what follows. */
export async function takeBack(page: Page, consent: RegExp): Promise<void> {
  await chooseInMore(page, 'Details and consents')
  await page.getByRole('dialog').getByRole('checkbox', { name: consent }).uncheck()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
