import { type AuditCheckpoint, type AuditEntry, type AuditFinding, auditEntries, verifyChain } from '../store/audit.ts'
import type { Store } from '../store/store.ts'

export type { AuditEntry }

export type AuditVerified = {
  /** The walk along the chain: whole, or its first bad entry. */
  readonly finding:
    | { readonly whole: true; readonly entries: number }
    | { readonly whole: false; readonly position: number; readonly why: 'changed' | 'missing' | 'cut-off' | 'replaced' }
  /** Entries in which an earlier opening told that something was wrong: they stay. */
  readonly told: readonly AuditEntry[]
  /** How far the chain has come, to be kept on paper or with somebody else: `ENTRIES-MAC`. */
  readonly checkpoint: string
}

const alarms: ReadonlySet<string> = new Set(['shortened', 'head-missing', 'audit-broken', 'ledger-mended'])

/**
 * Walks the audit from its first entry, and holds it against what is known from outside: the head beside the store, and
 * checkpoints from backups (their manifest) or from paper.
 */
export async function verifyAudit(store: Store, checkpoints: readonly AuditCheckpoint[] = []): Promise<AuditVerified> {
  const entries = await store.read((db) => auditEntries(db))
  const head = store.parts.head.read()
  const marks = head ? [...checkpoints, { entries: head.auditEntries, mac: head.auditMac }] : checkpoints
  const found: AuditFinding = verifyChain(store.parts.auditKey, entries, marks)
  const { entries: count, mac } = store.chain
  return {
    finding: found.whole ? { whole: true, entries: found.entries } : found,
    told: entries.filter((entry) => alarms.has(entry.action)).map(withoutMac),
    checkpoint: `${count}-${mac.toString('hex')}`,
  }
}

/** What was done, the latest last. Ids only. */
export async function listAudit(store: Store): Promise<AuditEntry[]> {
  return (await store.read((db) => auditEntries(db))).map(withoutMac)
}

/** A checkpoint as it was printed; undefined where it is none. */
export function parseCheckpoint(text: string): AuditCheckpoint | undefined {
  const match = /^(\d+)-([0-9a-f]{64})$/.exec(text.trim())
  return match?.[1] && match[2] ? { entries: Number(match[1]), mac: Buffer.from(match[2], 'hex') } : undefined
}

function withoutMac({ mac: _, ...entry }: AuditEntry & { readonly mac: Buffer }): AuditEntry {
  return entry
}
