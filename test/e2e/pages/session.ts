import type { Locator, Page } from 'playwright-core'

/** The Session screen, as someone works on it with the keyboard alone. */
export class SessionPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  turn(index: number): Locator {
    return this.#page.locator(`[data-turn="${index}"]`)
  }

  /** The turns on the page that have a code which only the machine has said. */
  async suggestedTurns(): Promise<number[]> {
    return this.#page
      .locator('[data-turn]')
      .evaluateAll((turns) =>
        turns
          .filter((turn) => turn.querySelector('[data-code] .vh')?.textContent?.includes('suggested') === true)
          .map((turn) => Number(turn.getAttribute('data-turn'))),
      )
  }

  /** The codes of a turn as they stand, and whether each is the person's own. */
  async codes(index: number): Promise<string[]> {
    return this.turn(index)
      .locator('[data-code]')
      .evaluateAll((chips) =>
        chips.map((chip) => {
          const yours = /yours/.test(chip.querySelector('data')?.textContent ?? '')
          return `${chip.getAttribute('data-code')}${yours ? ' yours' : ''}`
        }),
      )
  }

  /** The page goes to the turn in its address within two frames; a script is faster than that, a person is not. */
  async stand(index: number): Promise<void> {
    await this.#page.evaluate(`new Promise((done) => {
      const frames = (left) => (left === 0 ? done() : requestAnimationFrame(() => frames(left - 1)))
      frames(4)
    })`)
    await this.turn(index).focus()
    await this.turn(index).and(this.#page.locator(':focus-within, :focus')).waitFor()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  /** Waits until the program has kept everything that was pressed. */
  async saved(): Promise<void> {
    await this.#page.getByRole('status').filter({ hasText: 'Saving' }).waitFor({ state: 'detached' })
  }

  async report(): Promise<string> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      this.#page.getByRole('button', { name: 'Report' }).click(),
    ])
    const stream = await download.createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts).toString('utf8')
  }
}
