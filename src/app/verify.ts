import type { Store } from '../store/store.ts'
import { type StoreCheck, verifyStore } from '../store/verify-store.ts'
import { type AuditVerified, verifyAudit } from './audit.ts'

export type Verified = StoreCheck & { readonly audit: AuditVerified; readonly whole: boolean }

/** Reads every byte of the store and holds it against its code: pages, index, recordings, audit. Changes nothing. */
export async function verify(store: Store): Promise<Verified> {
  const check = await verifyStore(store)
  const audit = await verifyAudit(store)
  const whole =
    check.damagedPages.length === 0 &&
    check.damagedAttachments.length === 0 &&
    check.inner === 'whole' &&
    audit.finding.whole
  return { ...check, audit, whole }
}
