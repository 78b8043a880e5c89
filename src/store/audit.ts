import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What is known of one thing that was done: ids only, never a word, a name or a file. */
export type AuditEvent = { readonly action: string; readonly subject: string; readonly subjectId: string }

export type AuditEntry = AuditEvent & { readonly position: number; readonly at: string; readonly who: string }

/** How far the chain had come, kept outside of the store: beside it, in each backup, or on paper. */
export type AuditCheckpoint = { readonly entries: number; readonly mac: Buffer }

export type AuditFinding =
  | { readonly whole: true; readonly entries: number; readonly mac: Buffer }
  | { readonly whole: false; readonly position: number; readonly why: 'changed' | 'missing' | 'cut-off' | 'replaced' }

export const emptyChain: AuditCheckpoint = { entries: 0, mac: Buffer.alloc(32) }

/** The code of an entry binds it to its place and to all entries before it. */
export function chainMac(key: Uint8Array, before: Uint8Array, entry: AuditEntry): Buffer {
  const content = JSON.stringify([entry.position, entry.at, entry.who, entry.action, entry.subject, entry.subjectId])
  return createHmac('sha256', key).update(before).update(content).digest()
}

/** Appends the events in order; returns where the chain stands after them. */
export async function appendAudit(
  db: Kysely<Tables>,
  key: Uint8Array,
  from: AuditCheckpoint,
  events: readonly AuditEvent[],
  at: string,
  who: string,
): Promise<AuditCheckpoint> {
  let chain = from
  for (const event of events) {
    const entry = { ...event, position: chain.entries + 1, at, who }
    const mac = chainMac(key, chain.mac, entry)
    const { subjectId, at: made_at, ...rest } = entry
    await db
      .insertInto('audit')
      .values({ ...rest, made_at, subject_id: subjectId, mac })
      .execute()
    chain = { entries: entry.position, mac }
  }
  return chain
}

export async function auditEntries(db: Kysely<Tables>): Promise<(AuditEntry & { readonly mac: Buffer })[]> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('position').execute()
  return rows.map(({ made_at, subject_id, mac, ...rest }) => ({
    ...rest,
    at: made_at,
    subjectId: subject_id,
    mac: Buffer.from(mac),
  }))
}

/**
 * Walks the chain from its first entry, and holds it against checkpoints from outside. Names the first entry that was
 * changed (or moved), is missing, was cut off at the end, or was written anew by someone who had the key.
 */
export function verifyChain(
  key: Uint8Array,
  entries: readonly (AuditEntry & { readonly mac: Uint8Array })[],
  checkpoints: readonly AuditCheckpoint[],
): AuditFinding {
  const marks = new Map(checkpoints.filter((mark) => mark.entries > 0).map((mark) => [mark.entries, mark.mac]))
  let before: Buffer = emptyChain.mac
  for (const [index, entry] of entries.entries()) {
    const position = index + 1
    if (entry.position !== position) return { whole: false, position, why: 'missing' }
    const mac = chainMac(key, before, entry)
    if (!mac.equals(entry.mac)) return { whole: false, position, why: 'changed' }
    const mark = marks.get(position)
    if (mark && !mac.equals(mark)) return { whole: false, position, why: 'replaced' }
    before = mac
  }
  const furthest = Math.max(0, ...marks.keys())
  if (furthest > entries.length) return { whole: false, position: entries.length + 1, why: 'cut-off' }
  return { whole: true, entries: entries.length, mac: before }
}
