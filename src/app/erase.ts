import { existsSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { RegardError } from '../errors.ts'
import type { Copy } from '../store/copies.ts'
import { withDiskErrors } from '../store/disk-errors.ts'
import { erase } from '../store/erasure.ts'
import { filesUnder, syncFolder } from '../store/files.ts'
import { holds } from '../store/retention.ts'
import type { Store } from '../store/store.ts'

/** What was erased, in ids and counts, and the copies that Regard made and cannot reach. */
export type ErasureCertificate = {
  readonly format: 'regard.erasure-certificate'
  readonly version: 1
  readonly store: string
  readonly what: 'client' | 'session' | 'recording' | 'everything'
  readonly id: string
  readonly at: string
  readonly sessions: readonly string[]
  readonly turns: number
  readonly recordings: number
  /** Made by Regard, lying where it cannot reach; whoever keeps them has to erase them. */
  readonly outOfReach: readonly Copy[]
}

/** @throws RegardError `not-found`, `held` */
export function eraseClient(store: Store, clientId: string): Promise<ErasureCertificate> {
  return certified(store, 'client', clientId)
}

/** @throws RegardError `not-found`, `held` */
export function eraseSession(store: Store, sessionId: string): Promise<ErasureCertificate> {
  return certified(store, 'session', sessionId)
}

/** @throws RegardError `not-found`, `held` */
export function eraseRecording(store: Store, recordingId: string): Promise<ErasureCertificate> {
  return certified(store, 'recording', recordingId)
}

async function certified(store: Store, what: 'client' | 'session' | 'recording', id: string) {
  const { at, sessions, turns, attachments, outOfReach } = await erase(store, {
    kind: what === 'recording' ? 'attachment' : what,
    id,
  })
  return {
    format: 'regard.erasure-certificate',
    version: 1,
    store: store.id,
    what,
    id,
    at,
    sessions,
    turns,
    recordings: attachments.length,
    outOfReach,
  } satisfies ErasureCertificate
}

/**
 * Erases the store with all that is in it: the wrapped keys first, so that what a disk may still hold is without a key,
 * then every file. Closes the store. Files of others in the folder are left alone.
 * @throws RegardError `held` where a legal hold stands on anyone
 */
export async function eraseEverything(store: Store): Promise<ErasureCertificate> {
  const { sessions, turns, recordings, outOfReach } = await store.read(async (db) => {
    if ((await holds(db)).length > 0) throw new RegardError('held')
    const rows = await db.selectFrom('sessions').select(['id', 'turn_count']).execute()
    const attachments = await db.selectFrom('attachments').select('id').execute()
    const copies = await db.selectFrom('copies').selectAll().orderBy('made_at').execute()
    return {
      sessions: rows.map((row) => row.id),
      turns: rows.reduce((sum, row) => sum + row.turn_count, 0),
      recordings: attachments.length,
      outOfReach: copies.map(({ id, kind, place, made_at }) => ({ id, kind, place, madeAt: made_at })),
    }
  })
  const { layout, lock } = store.parts
  const certificate: ErasureCertificate = {
    format: 'regard.erasure-certificate',
    version: 1,
    store: store.id,
    what: 'everything',
    id: store.id,
    at: store.parts.now().toISOString(),
    sessions,
    turns,
    recordings,
    outOfReach,
  }
  store.close({ keepLock: true })
  withDiskErrors(() => {
    for (const path of [layout.keyring, layout.keyringCopy, layout.keyringNext]) overwrite(path)
    syncFolder(layout.store)
    for (const folder of [layout.store, layout.incoming, layout.outgoing])
      rmSync(folder, { recursive: true, force: true })
    rmSync(layout.ledger, { force: true })
  })
  lock.release()
  withDiskErrors(() => {
    rmSync(layout.lock, { force: true })
    if (filesUnder(layout.folder).length === 0) rmdirSync(layout.folder)
  })
  return certificate
}

/** On a disk that writes in place, nothing of the old bytes is left; on others the removal is all that can be done. */
function overwrite(path: string): void {
  if (!existsSync(path)) return
  writeFileSync(path, Buffer.alloc(statSync(path).size), { flag: 'r+', flush: true })
  rmSync(path, { force: true })
}
