import {
  type Heads,
  type Job,
  ownHeads,
  readJob,
  runJob,
  type SessionCoder,
  type Store,
  unfinishedJobs,
} from '../app/index.ts'
import { type ErrorCode, errorCatalogue, RegardError } from '../errors.ts'
import type { JobEvent } from './api.ts'
import { problemOf, problemOfBug } from './problem.ts'

export type JobRunnerParts = {
  readonly loadCoder: (heads?: Heads) => Promise<SessionCoder>
  readonly logBug: (error: unknown) => Promise<string>
  /** The session of a job that was done. */
  readonly onDone: (sessionId: string) => void
}

type Listener = (event: JobEvent) => void

/** Does what was asked for, one job after the other, while the store is open. What stays undone is in the store. */
export class JobRunner {
  readonly #parts: JobRunnerParts
  #store: Store | undefined
  #coder: Promise<SessionCoder> | undefined
  #closing: Promise<void> = Promise.resolve()
  #queue: Job[] = []
  #current: { readonly job: Job; event: JobEvent } | undefined
  readonly #listeners = new Map<string, Set<Listener>>()

  constructor(parts: JobRunnerParts) {
    this.#parts = parts
  }

  /** Takes up what an earlier run, or an earlier hour, has left. */
  async start(store: Store): Promise<void> {
    this.#store = store
    for (const job of await unfinishedJobs(store)) this.add(job)
  }

  /**
   * Whoever listens is told; what was begun is begun again when the store is open the next time. The coder goes too: what
   * it learned belongs to the store, and may be another by then.
   */
  stop(): void {
    this.#store = undefined
    this.#queue = []
    this.#closing = this.#letCoderGo()
    for (const id of [...this.#listeners.keys()]) this.#tell(id, stopped(new RegardError('locked')))
  }

  add(job: Job): void {
    if (this.#current?.job.id === job.id || this.#queue.some(({ id }) => id === job.id)) return
    this.#queue.push(job)
    void this.#next()
  }

  /** The job that waits for the session, or codes it now. */
  jobOf(sessionId: string): string | null {
    if (this.#current?.job.sessionId === sessionId) return this.#current.job.id
    return this.#queue.find((job) => job.sessionId === sessionId)?.id ?? null
  }

  /**
   * Where the job stands, then each step, until it is done or stopped.
   * @throws RegardError `not-found`
   */
  async *follow(store: Store, jobId: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
    const events: JobEvent[] = []
    let wake = () => {}
    const listener: Listener = (event) => {
      events.push(event)
      wake()
    }
    // Heard from before the first look on, so that nothing falls between.
    const listeners = this.#listeners.get(jobId) ?? new Set()
    this.#listeners.set(jobId, listeners.add(listener))
    const onAbort = () => wake()
    signal.addEventListener('abort', onAbort)
    try {
      const ended = asEnded(await readJob(store, jobId))
      if (ended) {
        yield ended
        return
      }
      if (events.length === 0) yield this.#standing(jobId)
      while (!signal.aborted) {
        for (let event = events.shift(); event; event = events.shift()) {
          yield event
          if (event.phase === 'done' || event.phase === 'stopped') return
        }
        if (signal.aborted) return
        await new Promise<void>((resolve) => {
          wake = resolve
          if (events.length > 0 || signal.aborted) resolve()
        })
      }
    } finally {
      signal.removeEventListener('abort', onAbort)
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(jobId)
    }
  }

  async close(): Promise<void> {
    this.stop()
    await this.#closing
  }

  /** A job that failed and is in no queue is told as stopped by its last event; here it only waits. */
  #standing(jobId: string): JobEvent {
    return this.#current?.job.id === jobId ? this.#current.event : { phase: 'waiting' }
  }

  async #next(): Promise<void> {
    const store = this.#store
    if (this.#current || !store) return
    const job = this.#queue.shift()
    if (!job) return
    this.#current = { job, event: { phase: 'waiting' } }
    let last: JobEvent
    try {
      await runJob(
        store,
        job,
        () => this.#loadCoder(store),
        (done, total) => this.#step(job.id, { phase: 'coding', done, total }),
      )
      last = { phase: 'done', sessionId: job.sessionId }
    } catch (error) {
      last = await this.#failed(error, store)
    }
    this.#current = undefined
    if (last.phase === 'done') this.#parts.onDone(job.sessionId)
    this.#tell(job.id, last)
    await this.#next()
  }

  async #failed(error: unknown, store: Store): Promise<JobEvent> {
    // A store that was shut in the middle is no failure: the job goes on at the next opening.
    if (this.#store !== store) return stopped(new RegardError('locked'))
    if (error instanceof RegardError) return stopped(error)
    return { phase: 'stopped', problem: problemOfBug(await this.#parts.logBug(error)) }
  }

  #step(jobId: string, event: JobEvent): void {
    if (this.#current?.job.id === jobId) this.#current.event = event
    this.#tell(jobId, event)
  }

  #tell(jobId: string, event: JobEvent): void {
    for (const listener of this.#listeners.get(jobId) ?? []) listener(event)
  }

  /** Loaded once while the store is open; after a failure (the model was missing) the next job tries again. */
  #loadCoder(store: Store): Promise<SessionCoder> {
    this.#coder ??= ownHeads(store)
      .then((heads) => this.#parts.loadCoder(heads))
      .catch((error) => {
        this.#coder = undefined
        throw error
      })
    return this.#coder
  }

  async #letCoderGo(): Promise<void> {
    const [before, coder] = [this.#closing, this.#coder]
    this.#coder = undefined
    await before
    await (await coder?.catch(() => undefined))?.close()
  }
}

function asEnded({ endedAt, problem, sessionId }: Job): JobEvent | undefined {
  if (endedAt === null) return undefined
  return problem === null ? { phase: 'done', sessionId } : stopped(new RegardError(asCode(problem)))
}

function asCode(text: string): ErrorCode {
  return text in errorCatalogue ? (text as ErrorCode) : 'not-found' // just looked up
}

function stopped(error: RegardError): JobEvent {
  return { phase: 'stopped', problem: problemOf(error) }
}
