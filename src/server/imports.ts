import { randomUUID } from 'node:crypto'
import { RegardError } from '../errors.ts'

export type HeldImport = { readonly bytes: Uint8Array; readonly fileName: string }

/** More than a person looks at side by side; the one before goes. */
const mostHeld = 3

/** Files that were shown and not kept yet: in memory alone, gone when the store is locked. */
export class Imports {
  readonly #held = new Map<string, HeldImport>()

  hold(file: HeldImport): string {
    const id = randomUUID()
    this.#held.set(id, file)
    for (const old of [...this.#held.keys()].slice(0, -mostHeld)) this.#held.delete(old)
    return id
  }

  /**
   * The file, which from here on is whoever asked for it: asked twice, it is kept once.
   * @throws RegardError `import-gone`
   */
  take(id: string): HeldImport {
    const file = this.#held.get(id)
    if (!file) throw new RegardError('import-gone')
    this.#held.delete(id)
    return file
  }

  /** For what could not be kept after all. */
  giveBack(id: string, file: HeldImport): void {
    this.#held.set(id, file)
  }

  drop(id: string): void {
    this.#held.delete(id)
  }

  clear(): void {
    this.#held.clear()
  }
}
