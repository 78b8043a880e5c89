import { join } from 'node:path'
import envPaths from 'env-paths'

/**
 * Where everything lies. What makes up the store stands in one folder of its own, so that a restore can put another
 * in its place by renaming; the ledger of erasures and the lock stand beside it and outlive it.
 */
export type Layout = {
  readonly folder: string
  readonly lock: string
  readonly holder: string
  readonly ledger: string
  readonly store: string
  readonly incoming: string
  readonly outgoing: string
  readonly database: string
  readonly wal: string
  readonly journal: string
  readonly keyring: string
  readonly keyringCopy: string
  readonly keyringNext: string
  readonly databaseNext: string
  readonly head: string
  readonly checkpoint: string
  readonly snapshot: string
  readonly attachments: string
}

export function layoutOf(folder: string, name: 'store' | 'store.incoming' = 'store'): Layout {
  const store = join(folder, name)
  return {
    folder,
    lock: join(folder, 'lock'),
    holder: join(folder, 'holder.json'),
    ledger: join(folder, 'erasures.jsonl'),
    store,
    incoming: join(folder, 'store.incoming'),
    outgoing: join(folder, 'store.outgoing'),
    database: join(store, 'regard.db'),
    wal: join(store, 'regard.db-wal'),
    journal: join(store, 'regard.db-journal'),
    keyring: join(store, 'keyring.json'),
    keyringCopy: join(store, 'keyring.copy.json'),
    keyringNext: join(store, 'keyring.next.json'),
    databaseNext: join(store, 'regard.next.db'),
    head: join(store, 'head'),
    checkpoint: join(store, 'checkpoint'),
    snapshot: join(store, 'snapshot.db'),
    attachments: join(store, 'attachments'),
  }
}

/** The platform's place for a program's data; `REGARD_DATA_DIR` names another. */
export function defaultDataFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return environment.REGARD_DATA_DIR || envPaths('regard', { suffix: '' }).data
}
