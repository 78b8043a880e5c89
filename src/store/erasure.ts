import { RegardError } from '../errors.ts'
import { attachmentsOf, sweepAttachments } from './attachments.ts'
import { type Copy, copiesWith } from './copies.ts'
import { withDiskErrors } from './disk-errors.ts'
import { addToLedger, type Erasure, mendLedger } from './ledger.ts'
import { forgetLearnedFrom } from './own-heads.ts'
import { holds } from './retention.ts'
import type { Reader, Store } from './store.ts'

export type Target = { readonly kind: Erasure['kind']; readonly id: string }

/** What an erasure did, in ids and counts. `outOfReach`: the copies that hold some of it and that Regard cannot reach. */
export type Erased = Target & {
  readonly at: string
  readonly sessions: readonly string[]
  readonly turns: number
  readonly attachments: readonly string[]
  readonly outOfReach: readonly Copy[]
}

/**
 * Erases a client, a session or a recording for good: the ledger first, then every row, the words of the index and the
 * key, then the log, then the files. Deleted places are overwritten (secure_delete), so that not even the decrypted
 * pages hold them any more.
 * @throws RegardError `not-found`, `held`
 */
export function erase(store: Store, target: Target): Promise<Erased> {
  return store.oneAtATime(() => eraseNow(store, target))
}

async function eraseNow(store: Store, target: Target): Promise<Erased> {
  const scope = await store.read((db) => scopeOf(db, target))
  if (!scope) throw new RegardError('not-found', { details: { [target.kind]: target.id } })
  if (await store.read((db) => isHeld(db, scope)))
    throw new RegardError('held', { details: { [target.kind]: target.id } })
  const at = store.parts.now().toISOString()
  const { layout, storeId, ledgerKey } = store.parts
  withDiskErrors(() => addToLedger(layout.ledger, { store: storeId, ...target, at }, ledgerKey))
  const whole = target.kind === 'attachment' ? [] : scope.sessions
  const outOfReach = await store.read((db) => copiesWith(db, scope.sessions))
  await remove(store, target, whole)
  return { ...target, at, sessions: whole, turns: scope.turns, attachments: scope.attachments, outOfReach }
}

/**
 * Erases again what the ledger says was erased and is here all the same: after a kill in the middle, or in a restored
 * backup. The other way round, an erasure that the audit knows and the ledger has lost is written into it again.
 * Returns how many were erased again, and how many lines of the ledger could not be believed and were taken out.
 */
export async function settleErasures(store: Store): Promise<{ readonly again: number; readonly badLines: number }> {
  const { layout, storeId, ledgerKey } = store.parts
  // A line that cannot be believed does not close the store: what it said stands in the audit too. A restore is stricter.
  const { erasures: known, bad: badLines } = withDiskErrors(() => mendLedger(layout.ledger, storeId, ledgerKey))
  const keyOf = (erasure: Target) => `${erasure.kind} ${erasure.id}`
  const listed = new Set(known.map(keyOf))
  const audited = await store.read((db) =>
    db.selectFrom('audit').select(['subject', 'subject_id', 'made_at']).where('action', '=', 'erased').execute(),
  )
  const fromAudit = audited.flatMap((row): Erasure[] => {
    const kind = row.subject
    if (kind !== 'client' && kind !== 'session' && kind !== 'attachment') return []
    return [{ store: storeId, kind, id: row.subject_id, at: row.made_at }]
  })
  for (const erasure of fromAudit) {
    if (listed.has(keyOf(erasure))) continue
    listed.add(keyOf(erasure))
    withDiskErrors(() => addToLedger(layout.ledger, erasure, ledgerKey))
  }
  let again = 0
  for (const { kind, id } of known) {
    const scope = await store.read((db) => scopeOf(db, { kind, id }))
    if (!scope) continue
    await remove(store, { kind, id }, kind === 'attachment' ? [] : scope.sessions)
    again++
  }
  await sweepAttachments(store)
  return { again, badLines }
}

async function remove(store: Store, target: Target, sessions: readonly string[]): Promise<void> {
  await store.write(async (writer) => {
    const { db } = writer
    await forgetLearnedFrom(writer, sessions)
    for (const id of sessions) {
      await db.deleteFrom('turns').where('session_id', '=', id).execute()
      await db.deleteFrom('copied_sessions').where('session_id', '=', id).execute()
      await db.deleteFrom('sessions').where('id', '=', id).execute()
      if (target.kind === 'client') writer.record('erased', 'session', id)
    }
    if (target.kind === 'client') await db.deleteFrom('clients').where('id', '=', target.id).execute()
    if (target.kind === 'attachment') await db.deleteFrom('attachments').where('id', '=', target.id).execute()
    await db
      .deleteFrom('copies')
      .where('kind', '=', 'export')
      .where('id', 'not in', (sub) => sub.selectFrom('copied_sessions').select('copy_id'))
      .execute()
    writer.record('erased', target.kind, target.id)
  })
  await sweepAttachments(store)
  await store.checkpoint()
}

type Scope = {
  readonly clientId: string
  readonly sessions: readonly string[]
  readonly attachments: readonly string[]
  readonly turns: number
}

async function scopeOf(db: Reader, target: Target): Promise<Scope | undefined> {
  const sessions = db.selectFrom('sessions').select(['id', 'client_id', 'turn_count'])
  if (target.kind === 'attachment') {
    const row = await db.selectFrom('attachments').select('session_id').where('id', '=', target.id).executeTakeFirst()
    if (!row) return undefined
    const session = await sessions.where('id', '=', row.session_id).executeTakeFirst()
    return session && { clientId: session.client_id, sessions: [session.id], attachments: [target.id], turns: 0 }
  }
  const rows = await sessions.where(target.kind === 'client' ? 'client_id' : 'id', '=', target.id).execute()
  const client =
    target.kind === 'client'
      ? await db.selectFrom('clients').select('id').where('id', '=', target.id).executeTakeFirst()
      : rows[0] && { id: rows[0].client_id }
  if (!client) return undefined
  const ids = rows.map((row) => row.id)
  return {
    clientId: client.id,
    sessions: ids,
    attachments: (await attachmentsOf(db, ids)).map((attachment) => attachment.id),
    turns: rows.reduce((sum, row) => sum + row.turn_count, 0),
  }
}

/** Held where a hold stands on the client, or on any session that would go. */
async function isHeld(db: Reader, scope: Scope): Promise<boolean> {
  const standing = await holds(db)
  return standing.some(
    (hold) => hold.clientId === scope.clientId && (hold.sessionId === null || scope.sessions.includes(hold.sessionId)),
  )
}
