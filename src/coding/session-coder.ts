import type { Coder, Coding } from '../model/coding.ts'
import type { Session } from '../model/session.ts'

export type CodeOptions = {
  /** What the client wants to change, in the person's words: read before the session, so that change talk is told apart better. */
  readonly goal?: string
  /** Turns read so far, and in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Codes whole sessions. Every code comes back with its probability: asserted ones as `suggested`, all others as
 * `possible`. A session without turns gives an empty coding.
 */
export type SessionCoder = {
  readonly coder: Coder
  code(session: Session, options?: CodeOptions): Promise<Coding>
  /** Lets go of the model's memory; the coder cannot be used afterwards. */
  close(): Promise<void>
}
