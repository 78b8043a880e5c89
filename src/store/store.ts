import { Kysely, SqliteDialect } from 'kysely'
import { invariant, RegardError } from '../errors.ts'
import { type AuditCheckpoint, type AuditEvent, appendAudit } from './audit.ts'
import { clearMark, moveLog, walLimit, walSize } from './checkpoint.ts'
import type { CipherConnection } from './cipher.ts'
import { asDiskError } from './disk-errors.ts'
import type { HeadFile } from './head.ts'
import { uuidv7 } from './ids.ts'
import type { Layout } from './layout.ts'
import type { Tables } from './tables.ts'

export type Reader = Kysely<Tables>

/** What a change is made with: one transaction, one time, and the record of what was done. */
export type Writer = {
  readonly db: Kysely<Tables>
  readonly at: string
  newId(): string
  record(action: string, subject: string, subjectId: string): void
}

/** Something that the person should be told at opening. */
export type StoreNotice =
  | { readonly kind: 'shortened'; readonly commits: number }
  | { readonly kind: 'head-missing' }
  | { readonly kind: 'ledger-mended'; readonly lines: number }
  | { readonly kind: 'audit-broken'; readonly position: number }

export type StoreParts = {
  readonly layout: Layout
  readonly storeId: string
  readonly connection: CipherConnection
  readonly dataKey: Buffer
  readonly head: HeadFile
  readonly lock: { release(): void }
  readonly now: () => Date
  readonly who: string
  readonly commits: number
  readonly chain: AuditCheckpoint
  readonly auditKey: Buffer
  readonly ledgerKey: Buffer
  readonly notices: readonly StoreNotice[]
}

/** An open store: the key is in memory, and no other process may come in until it is closed. */
export class Store {
  readonly parts: StoreParts
  readonly notices: StoreNotice[]
  /** How many erasures had to be done again when it was opened: after a kill, or in a restored backup. */
  erasedAgain = 0
  /** Recordings that are being written and have no row yet. */
  readonly arriving = new Set<string>()
  readonly #db: Kysely<Tables>
  #commits: number
  #chain: AuditCheckpoint
  #usable = true
  /** Changes wait for one another: each continues the audit where the one before left it. */
  #last: Promise<unknown> = Promise.resolve()
  #lastWhole: Promise<unknown> = Promise.resolve()

  constructor(parts: StoreParts) {
    this.parts = parts
    this.notices = [...parts.notices]
    this.#commits = parts.commits
    this.#chain = parts.chain
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: parts.connection }) })
  }

  get id(): string {
    return this.parts.storeId
  }

  /** How many changes this store has ever kept. */
  get commits(): number {
    return this.#commits
  }

  get chain(): AuditCheckpoint {
    return this.#chain
  }

  /** @throws RegardError `store-damaged` where a page does not hold */
  async read<T>(work: (db: Reader) => Promise<T>): Promise<T> {
    this.#assertUsable()
    try {
      return await work(this.#db)
    } catch (error) {
      throw this.#shown(error)
    }
  }

  /**
   * One change: all of it is on the disk when this returns, or none of it.
   * @throws RegardError `disk-full`, `disk-error`, `store-damaged`
   */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const change = this.#last.then(() => this.#write(work))
    this.#last = change.catch(() => undefined)
    return change
  }

  async #write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    this.#assertUsable()
    const events: AuditEvent[] = []
    const time = this.parts.now()
    const at = time.toISOString()
    try {
      const transaction = await this.#db.startTransaction().execute()
      try {
        const result = await work({
          db: transaction,
          at,
          newId: () => uuidv7(time),
          record: (action, subject, subjectId) => events.push({ action, subject, subjectId }),
        })
        const chain = await appendAudit(transaction, this.parts.auditKey, this.#chain, events, at, this.parts.who)
        const commits = this.#commits + 1
        await transaction
          .updateTable('meta')
          .set({ value: String(commits) })
          .where('key', '=', 'commits')
          .execute()
        await transaction.commit().execute()
        this.#chain = chain
        this.#commits = commits
        this.#keepHead()
        if (walSize(this.parts.layout) > walLimit) this.#tidy()
        return result
      } catch (error) {
        // After an error of the disk SQLite has often rolled back already, and then says so with another error.
        if (!transaction.isCommitted)
          await transaction
            .rollback()
            .execute()
            .catch(() => undefined)
        throw error
      }
    } catch (error) {
      throw this.#shown(error)
    }
  }

  /**
   * Runs what SQLite does not do inside a transaction (a snapshot, moving the log), between two changes. The work is
   * synchronous, so that nothing can come in between.
   */
  alone<T>(work: (connection: CipherConnection) => T): Promise<T> {
    const turn = this.#last.then(() => {
      this.#assertUsable()
      try {
        return work(this.parts.connection)
      } catch (error) {
        throw this.#shown(error)
      }
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /**
   * Runs what takes the files of the store as a whole (a backup, an erasure, a new key) one after another: nothing is
   * erased from under a backup, and no two use the same place. Single changes go on meanwhile.
   */
  oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastWhole.then(work)
    this.#lastWhole = turn.catch(() => undefined)
    return turn
  }

  /** Moves everything into the database file and empties the log: after an erasure, before the file itself is read. */
  checkpoint(): Promise<void> {
    return this.alone((connection) => {
      const moved = moveLog(connection, this.parts.layout)
      invariant(moved, 'a single connection can always move its log')
      clearMark(this.parts.layout)
    })
  }

  /** Drops the key, closes the database and, unless another step needs the folder, lets the next process in. */
  close(options: { readonly keepLock?: boolean } = {}): void {
    if (this.parts.connection.open) {
      if (this.#usable) this.#tidy()
      this.parts.connection.close()
    }
    this.#usable = false
    this.parts.head.close()
    this.parts.dataKey.fill(0)
    this.parts.auditKey.fill(0)
    this.parts.ledgerKey.fill(0)
    if (!options.keepLock) this.parts.lock.release()
  }

  /** A log that cannot be moved now stays where it is, and nothing in it is lost: so this does not undo a commit. */
  #tidy(): void {
    try {
      if (moveLog(this.parts.connection, this.parts.layout)) clearMark(this.parts.layout)
    } catch (error) {
      if (error instanceof RegardError && error.code === 'store-closed') this.#usable = false
    }
  }

  #keepHead(): void {
    try {
      const { entries, mac } = this.#chain
      this.parts.head.write({ commits: this.#commits, auditEntries: entries, auditMac: mac })
    } catch {
      // The change itself is on the disk; a head that lags behind only sees less at the next opening.
    }
  }

  #assertUsable(): void {
    if (!this.#usable || !this.parts.connection.open) throw new RegardError('store-closed')
  }

  /** After a failed sync, what the system holds of the file is uncertain: nothing more is written until it was read anew. */
  #shown(error: unknown): unknown {
    const shown = asDiskError(error)
    if (shown instanceof RegardError && (shown.code === 'disk-error' || shown.code === 'store-closed')) {
      this.#usable = false
    }
    return shown
  }
}
