import { RegardError } from '../errors.ts'
import {
  type Consent,
  consented,
  consentsOf,
  giveConsent as give,
  type Purpose,
  purposes,
  revokeConsent as revoke,
  type Subject,
} from '../store/consents.ts'
import { forgetLearnedFrom } from '../store/own-heads.ts'
import { clearTimer, setTimer, timers } from '../store/retention.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { requireSession } from './find.ts'

export { type Consent, type Purpose, purposes, type Subject }

/**
 * Holds that the client has agreed to keeping it and to this purpose, and has not taken it back.
 * @throws RegardError `consent-missing`
 */
export async function requireConsent(db: Reader, sessionId: string, subject: Subject, purpose: Purpose): Promise<void> {
  const missing = await missingConsent(db, sessionId, subject, purpose)
  if (missing) throw new RegardError('consent-missing', { details: { session: sessionId, subject, purpose: missing } })
}

/** Whether the client agrees, as it stands, to keeping it and to this purpose. */
export async function mayBe(db: Reader, sessionId: string, subject: Subject, purpose: Purpose): Promise<boolean> {
  return (await missingConsent(db, sessionId, subject, purpose)) === undefined
}

/** Every purpose but keeping it needs that too. */
async function missingConsent(
  db: Reader,
  sessionId: string,
  subject: Subject,
  purpose: Purpose,
): Promise<Purpose | undefined> {
  for (const needed of purpose === 'keep' ? [purpose] : (['keep', purpose] as const)) {
    if (!(await consented(db, sessionId, subject, needed))) return needed
  }
  return undefined
}

/**
 * Where the consent to keep it is given again, the day of erasure that its end has set is lifted with it.
 * @throws RegardError `not-found`
 */
export async function giveConsents(
  store: Store,
  sessionId: string,
  given: readonly Purpose[],
  subject: Subject = 'transcript',
): Promise<void> {
  await store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    if (subject === 'transcript' && given.includes('keep')) await liftEndOfKeeping(writer, sessionId)
    for (const purpose of given) await give(writer, sessionId, subject, purpose)
  })
}

/**
 * Takes a consent back; what was agreed to and until when stays on record. Without consent to keep it, a session is due
 * to be erased at once (`eraseDue` does it), and can meanwhile be neither shown, coded, played nor exported. Without
 * consent to keep or to code it, what the coder learned from it is forgotten.
 * Returns false where no such consent stood.
 * @throws RegardError `not-found`
 */
export async function revokeConsent(
  store: Store,
  sessionId: string,
  purpose: Purpose,
  subject: Subject = 'transcript',
): Promise<boolean> {
  return store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    const revoked = await revoke(writer, sessionId, subject, purpose)
    if (!revoked || subject !== 'transcript') return revoked
    if (purpose === 'keep' || purpose === 'code') await forgetLearnedFrom(writer, [sessionId])
    if (purpose === 'keep') {
      const today = writer.at.slice(0, 10)
      const standing = (await timers(writer.db)).find((timer) => timer.sessionId === sessionId)
      if (!standing || standing.eraseOn > today) await setTimer(writer, sessionId, today)
    }
    return revoked
  })
}

/** A day that was set apart from the end of the consent, before or after it, is the person's and stays. */
async function liftEndOfKeeping(writer: Writer, sessionId: string): Promise<void> {
  if (await consented(writer.db, sessionId, 'transcript', 'keep')) return
  const ends = (await consentsOf(writer.db, sessionId))
    .filter(({ subject, purpose }) => subject === 'transcript' && purpose === 'keep')
    .map(({ revokedAt }) => revokedAt)
  const timer = (await timers(writer.db)).find((one) => one.sessionId === sessionId)
  if (timer && ends.includes(timer.setAt)) await clearTimer(writer, sessionId)
}

/** Every consent that was ever given for the session, with the time it was taken back. */
export async function listConsents(store: Store, sessionId: string): Promise<Consent[]> {
  return store.read(async (db) => {
    await requireSession(db, sessionId)
    return consentsOf(db, sessionId)
  })
}
