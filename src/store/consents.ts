import type { Reader, Writer } from './store.ts'
import type { Tables } from './tables.ts'

export type Subject = Tables['consents']['subject']
export type Purpose = Tables['consents']['purpose']
export const purposes = ['keep', 'code', 'play', 'export', 'supervision', 'research'] as const satisfies Purpose[]

export type Consent = {
  readonly id: string
  readonly sessionId: string
  readonly subject: Subject
  readonly purpose: Purpose
  readonly givenAt: string
  readonly revokedAt: string | null
}

/** A consent that already stands is not given twice. */
export async function giveConsent(writer: Writer, sessionId: string, subject: Subject, purpose: Purpose) {
  if (await consented(writer.db, sessionId, subject, purpose)) return
  await writer.db
    .insertInto('consents')
    .values({
      id: writer.newId(),
      session_id: sessionId,
      subject,
      purpose,
      given_at: writer.at,
      revoked_at: null,
    })
    .execute()
  writer.record(`consent-given-${purpose}`, 'session', sessionId)
}

/** The consent is kept, with the time it ended. Returns false where none stood. */
export async function revokeConsent(writer: Writer, sessionId: string, subject: Subject, purpose: Purpose) {
  if (!(await consented(writer.db, sessionId, subject, purpose))) return false
  await writer.db
    .updateTable('consents')
    .set({ revoked_at: writer.at })
    .where('session_id', '=', sessionId)
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .execute()
  writer.record(`consent-revoked-${purpose}`, 'session', sessionId)
  return true
}

/** True where the client has agreed to this purpose for this transcript or recording, and has not taken it back. */
export async function consented(db: Reader, sessionId: string, subject: Subject, purpose: Purpose): Promise<boolean> {
  const row = await db
    .selectFrom('consents')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function consentsOf(db: Reader, sessionId: string): Promise<Consent[]> {
  const rows = await db.selectFrom('consents').selectAll().where('session_id', '=', sessionId).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    sessionId: row.session_id,
    subject: row.subject,
    purpose: row.purpose,
    givenAt: row.given_at,
    revokedAt: row.revoked_at,
  }))
}
