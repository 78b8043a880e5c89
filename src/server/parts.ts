import type { Heads, SessionCoder } from '../app/index.ts'
import type { Entry } from './entry.ts'
import type { Address } from './guards/caller.ts'
import type { Pages } from './pages.ts'

/** What the server is given from outside: where it listens, the clock, the coder, the log. */
export type ServerParts = {
  /** Where sessions are kept. */
  readonly folder: string
  readonly version: string
  readonly address: () => Address
  readonly entry: Entry
  readonly pages: Pages
  readonly now: () => Date
  /** Loads the coder when the first session is to be coded, with what it learned from the clinician, if anything. */
  readonly loadCoder: (heads?: Heads) => Promise<SessionCoder>
  /** The bytes of the example session. */
  readonly readExample: () => Promise<Uint8Array>
  /** Writes where a bug happened to the log of this machine, without a word of a session. */
  readonly logBug: (error: unknown, instance: string) => Promise<void>
}
