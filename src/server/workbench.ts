import { randomInt } from 'node:crypto'
import {
  awaitRecoveryCode,
  changePassphrase,
  confirmRecoveryCode,
  eraseEverything,
  groupsMatch,
  groupsOf,
  makeWorkbench,
  noticesOf,
  openWorkbench,
  recoveryCodeAwaited,
  replaceRecoveryCode,
  type Secret,
  type Store,
  workbenchExists,
} from '../app/index.ts'
import { RegardError } from '../errors.ts'
import type { AppState, RecoveryCode } from './api.ts'

/** How many groups of the recovery code are typed back. */
const groupsAsked = 2

export type WorkbenchParts = {
  readonly folder: string
  readonly version: string
  readonly now: () => Date
  /** Called once a store is open for use, and when it is about to be closed. */
  readonly onOpen?: (store: Store) => Promise<void>
  readonly onClose?: () => void
}

/** The one store behind the server: missing, shut, or open with its key in memory. */
export class Workbench {
  readonly folder: string
  readonly #parts: WorkbenchParts
  #store: Store | undefined
  /** False for a store that was just made, until groups of its recovery code were typed back. */
  #inUse = false
  /** The recovery code that was just shown, until then. */
  #shown: RecoveryCode | undefined
  #notices: readonly string[] = []
  /** Opening and shutting wait for one another: two pages may ask at once. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: WorkbenchParts) {
    this.folder = parts.folder
    this.#parts = parts
  }

  state(): AppState {
    const { version } = this.#parts
    return { store: this.#stands(), version, folder: this.folder, notices: [...this.#notices] }
  }

  /** @throws RegardError `locked` */
  get store(): Store {
    if (!this.#store || !this.#inUse) throw new RegardError('locked')
    return this.#store
  }

  /** Makes the store. Its recovery code is told here, once. */
  make(passphrase: string): Promise<RecoveryCode> {
    return this.#inTurn(async () => {
      if (this.#store || workbenchExists(this.folder)) throw new RegardError('store-exists')
      const { folder } = this
      const { now } = this.#parts
      const { recoveryCode } = await makeWorkbench({ folder, passphrase, now })
      const store = await openWorkbench({ folder, secret: { passphrase }, now })
      await awaitRecoveryCode(store)
      this.#store = store
      return this.#show(recoveryCode)
    })
  }

  /**
   * The groups that were asked for, typed back: from here on the store is open.
   * @throws RegardError `groups-wrong`
   */
  confirm(typed: readonly string[]): Promise<AppState> {
    return this.#inTurn(async () => {
      const store = this.#store
      const shown = this.#shown
      if (!store || !shown) throw new RegardError('locked')
      if (!groupsMatch(shown.recoveryCode, shown.ask, typed)) throw new RegardError('groups-wrong')
      await confirmRecoveryCode(store)
      this.#shown = undefined
      if (!this.#inUse) await this.#use(store)
      return this.state()
    })
  }

  /** With a recovery code, another passphrase is set at once. */
  unlock(secret: Secret, newPassphrase?: string): Promise<AppState> {
    return this.#inTurn(async () => {
      if (this.#store) return this.state()
      const { folder } = this
      const store = await openWorkbench({ folder, secret, now: this.#parts.now })
      try {
        if (newPassphrase !== undefined) await changePassphrase(store, secret, newPassphrase)
        this.#notices = [...noticesOf(store, 'page'), ...((await recoveryCodeAwaited(store)) ? [neverTypedBack] : [])]
      } catch (error) {
        store.close()
        throw error
      }
      await this.#use(store)
      return this.state()
    })
  }

  /** @throws RegardError `passphrase-wrong` */
  newRecoveryCode(passphrase: string): Promise<RecoveryCode> {
    return this.#inTurn(async () => {
      const { store } = this
      const code = await replaceRecoveryCode(store, { passphrase })
      await awaitRecoveryCode(store)
      return this.#show(code)
    })
  }

  /** Drops the key and closes the database. */
  lock(): Promise<AppState> {
    return this.#inTurn(async () => {
      this.#shut()
      return this.state()
    })
  }

  /** Leaves nothing. The certificate is all that is known of it afterwards. */
  eraseEverything(): Promise<Awaited<ReturnType<typeof eraseEverything>>> {
    return this.#inTurn(async () => {
      const certificate = await eraseEverything(this.store)
      this.#shut()
      return certificate
    })
  }

  #stands(): AppState['store'] {
    if (!this.#store) return workbenchExists(this.folder) ? 'locked' : 'missing'
    return this.#inUse ? 'open' : 'unconfirmed'
  }

  async #use(store: Store): Promise<void> {
    this.#store = store
    this.#inUse = true
    await this.#parts.onOpen?.(store)
  }

  #shut(): void {
    this.#parts.onClose?.()
    this.#store?.close()
    this.#store = undefined
    this.#inUse = false
    this.#shown = undefined
    this.#notices = []
  }

  #show(recoveryCode: string): RecoveryCode {
    const groups = groupsOf(recoveryCode).length
    const ask: number[] = []
    while (ask.length < groupsAsked) {
      const group = randomInt(groups) + 1
      if (!ask.includes(group)) ask.push(group)
    }
    ask.sort((a, b) => a - b)
    this.#shown = { recoveryCode, ask }
    return this.#shown
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

const neverTypedBack =
  'The recovery code of this store was never typed back. If you have not written it down, make a new one in Settings.'
