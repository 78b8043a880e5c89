import type { CodedSession } from '../../model/coded-session.ts'
import type { Input } from '../inputs.ts'

/** Where the coded sessions of one run go. */
export type Sink = {
  /** True where an earlier run of the same kind has already put this file's session there: it need not be coded again. */
  readonly has: (input: Input) => boolean
  readonly add: (coded: CodedSession, input: Input) => Promise<void>
  /**
   * Called once, after the last session. `copies`: how many files were passed over since another of the run has the same
   * content. Returns what to say of it on stderr, if anything.
   */
  readonly end: (copies: number) => Promise<string | undefined>
}
