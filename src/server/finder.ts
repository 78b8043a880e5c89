import {
  allKeptFindings,
  type Findings,
  findAndKeep,
  keptFindings,
  listSessions,
  type Store,
  thresholdsNow,
} from '../app/index.ts'
import { RegardError } from '../errors.ts'

/** Keys come one after the other: the ranges are computed once after the last one. */
const restMs = 300

export type FinderParts = {
  readonly version: string
  readonly now: () => Date
  readonly logBug: (error: unknown) => Promise<unknown>
}

/**
 * Keeps the findings of each session (its measures with their ranges) in step with its codes, in a thread, one session
 * after the other. Whoever asks gets what is kept, or waits for what is coming.
 */
export class Finder {
  readonly #parts: FinderParts
  #store: Store | undefined
  readonly #wanted = new Map<string, number>()
  #current: { readonly id: string; readonly stop: AbortController } | undefined
  readonly #waiting = new Map<string, Set<() => void>>()
  #timer: NodeJS.Timeout | undefined

  constructor(parts: FinderParts) {
    this.#parts = parts
  }

  /** Takes up every session whose findings are not kept, as after an update of the program. */
  async start(store: Store): Promise<void> {
    this.#store = store
    await this.wantAll()
  }

  stop(): void {
    this.#store = undefined
    clearTimeout(this.#timer)
    this.#wanted.clear()
    this.#current?.stop.abort()
    for (const id of [...this.#waiting.keys()]) this.#wake(id)
  }

  /** The codes of the session have changed. What was being computed for it is of no use any more. */
  want(sessionId: string, delayMs = restMs): void {
    if (!this.#store) return
    if (this.#current?.id === sessionId) this.#current.stop.abort()
    this.#wanted.set(sessionId, this.#parts.now().getTime() + delayMs)
    this.#arm()
  }

  async wantAll(): Promise<void> {
    const store = this.#store
    if (!store) return
    const kept = await allKeptFindings(store, await this.rules(store))
    for (const { id, coded } of await listSessions(store)) if (coded && !kept.has(id)) this.want(id, 0)
  }

  /** What is kept, at once; undefined where it is still to come. */
  async kept(store: Store, sessionId: string): Promise<Findings | undefined> {
    return keptFindings(store, sessionId, await this.rules(store))
  }

  /**
   * What is kept, or what is coming. Undefined where nothing is: the session is not coded.
   * @throws RegardError `locked`
   */
  async awaited(store: Store, sessionId: string, signal?: AbortSignal): Promise<Findings | undefined> {
    for (;;) {
      if (this.#store !== store) throw new RegardError('locked')
      const found = await this.kept(store, sessionId)
      if (found || signal?.aborted || !this.#isComing(sessionId)) return found
      await new Promise<void>((resolve) => {
        const waiting = this.#waiting.get(sessionId) ?? new Set()
        this.#waiting.set(sessionId, waiting.add(resolve))
        signal?.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }

  /** What findings were computed under. */
  async rules(store: Store): Promise<string> {
    return `${this.#parts.version} ${JSON.stringify(await thresholdsNow(store))}`
  }

  #isComing(sessionId: string): boolean {
    return this.#wanted.has(sessionId) || this.#current?.id === sessionId
  }

  #arm(): void {
    clearTimeout(this.#timer)
    if (this.#current || this.#wanted.size === 0) return
    const first = Math.min(...this.#wanted.values())
    this.#timer = setTimeout(() => void this.#next(), Math.max(0, first - this.#parts.now().getTime()))
    this.#timer.unref()
  }

  async #next(): Promise<void> {
    const store = this.#store
    const due = [...this.#wanted].toSorted((a, b) => a[1] - b[1])[0]
    if (!store || !due || this.#current) return
    const [id] = due
    this.#wanted.delete(id)
    const stop = new AbortController()
    this.#current = { id, stop }
    try {
      await findAndKeep(store, id, await this.rules(store), stop.signal)
    } catch (error) {
      // Stopped because the codes have changed, the store was shut, or the session is gone: nothing is wrong.
      if (!stop.signal.aborted && !(error instanceof RegardError)) await this.#parts.logBug(error)
    }
    this.#current = undefined
    this.#wake(id)
    this.#arm()
  }

  #wake(sessionId: string): void {
    const waiting = this.#waiting.get(sessionId)
    this.#waiting.delete(sessionId)
    for (const resolve of waiting ?? []) resolve()
  }
}
