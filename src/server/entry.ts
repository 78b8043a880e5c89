import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { RegardError } from '../errors.ts'

/** From the moment the link is made until the page has asked for its token. */
export const codeLifeMs = 30_000
const secretBytes = 32

/**
 * Who may come in. A link carries a one-use code in its fragment, which a browser sends to nobody; the page exchanges
 * it for a token and keeps that in memory. Both are kept here as hashes only.
 */
export class Entry {
  readonly #now: () => Date
  readonly #codes = new Map<string, number>()
  readonly #tokens: Buffer[] = []

  constructor(now: () => Date) {
    this.#now = now
  }

  /** A code that counts once, for half a minute. */
  newCode(): string {
    this.#forgetOld()
    const code = newSecret()
    this.#codes.set(hashOf(code).toString('hex'), this.#now().getTime() + codeLifeMs)
    return code
  }

  /**
   * The token for the code, which is used up with the first try.
   * @throws RegardError `entry-code-wrong`
   */
  exchange(code: string): string {
    this.#forgetOld()
    // Looked up by its hash, so that the time it takes tells nothing about the code.
    if (!this.#codes.delete(hashOf(code).toString('hex'))) throw new RegardError('entry-code-wrong')
    const token = newSecret()
    this.#tokens.push(hashOf(token))
    return token
  }

  holds(token: string): boolean {
    const hash = hashOf(token)
    return this.#tokens.filter((known) => timingSafeEqual(known, hash)).length > 0
  }

  #forgetOld(): void {
    const now = this.#now().getTime()
    for (const [hash, until] of this.#codes) if (until <= now) this.#codes.delete(hash)
  }
}

function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url')
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
