import { randomUUID } from 'node:crypto'
import {
  agreementWithMe,
  askForUncoded,
  clientOf,
  listOutlines,
  type OutlinedSession,
  type Store,
  showSession,
} from '../app/index.ts'
import { invariant } from '../errors.ts'
import type { SessionEntry, SessionView } from './api.ts'
import { Finder } from './finder.ts'
import { Imports } from './imports.ts'
import { JobRunner } from './job-runner.ts'
import type { ServerParts } from './parts.ts'
import { entryOf, viewOf } from './views.ts'
import { Workbench } from './workbench.ts'

/** Everything that the routes work with while the program runs. */
export class Desk {
  readonly parts: ServerParts
  readonly workbench: Workbench
  readonly runner: JobRunner
  readonly finder: Finder
  readonly imports = new Imports()

  constructor(parts: ServerParts) {
    this.parts = parts
    const logBug = async (error: unknown) => {
      const instance = randomUUID()
      await parts.logBug(error, instance)
      return instance
    }
    this.finder = new Finder({ version: parts.version, now: parts.now, logBug })
    this.runner = new JobRunner({
      loadCoder: parts.loadCoder,
      logBug,
      onDone: (sessionId) => this.finder.want(sessionId, 0),
    })
    this.workbench = new Workbench({
      folder: parts.folder,
      version: parts.version,
      now: parts.now,
      onOpen: (store) => this.#takeUp(store),
      onClose: () => {
        this.runner.stop()
        this.finder.stop()
        this.imports.clear()
      },
    })
  }

  /** @throws RegardError `locked` */
  get store(): Store {
    return this.workbench.store
  }

  async entries(): Promise<SessionEntry[]> {
    const { store } = this
    const sessions = await listOutlines(store, await this.finder.rules(store))
    return sessions.map((session) => this.#entry(session))
  }

  /** @throws RegardError `not-found` */
  async entry(sessionId: string): Promise<SessionEntry> {
    const { store } = this
    const clientId = await clientOf(store, sessionId)
    const sessions = await listOutlines(store, await this.finder.rules(store), { clientId })
    const session = sessions.find(({ id }) => id === sessionId)
    invariant(session, 'a session of a client is among theirs')
    return this.#entry(session)
  }

  /** @throws RegardError `not-found`, `consent-missing` */
  async view(sessionId: string): Promise<SessionView> {
    const { store } = this
    const shown = await showSession(store, sessionId, { interval: 'none' })
    const found = await this.finder.kept(store, sessionId)
    const [entry, agreement] = [await this.entry(sessionId), await agreementWithMe(store)]
    return viewOf(shown, { entry, agreement, measures: found?.measures })
  }

  async close(): Promise<void> {
    await this.workbench.lock()
    await this.runner.close()
  }

  #entry(session: OutlinedSession): SessionEntry {
    return entryOf(session, this.runner.jobOf(session.id))
  }

  /** What was left undone, once the store is open. A failure here is told where the person next meets it. */
  async #takeUp(store: Store): Promise<void> {
    await askForUncoded(store)
    await this.runner.start(store)
    await this.finder.start(store)
  }
}
