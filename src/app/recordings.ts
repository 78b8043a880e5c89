import { RegardError } from '../errors.ts'
import { addAttachment, attachmentsOf, readAttachment } from '../store/attachments.ts'
import type { Store } from '../store/store.ts'
import type { Purpose } from './consents.ts'
import { giveConsents, requireConsent } from './consents.ts'
import { requireSession } from './find.ts'

/**
 * Keeps a recording of the session, encrypted under a key of its client alone. What the client has agreed to for the
 * recording is a matter of its own; `keep` must be among it.
 * @throws RegardError `consent-missing`, `not-found`, `disk-full`
 */
export async function attachRecording(
  store: Store,
  sessionId: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { readonly consents: readonly Purpose[]; readonly mediaType?: string },
): Promise<string> {
  if (!options.consents.includes('keep')) {
    throw new RegardError('consent-missing', { details: { session: sessionId, subject: 'recording', purpose: 'keep' } })
  }
  await store.read((db) => requireSession(db, sessionId))
  const id = await addAttachment(store, sessionId, 'recording', content, options.mediaType ?? null)
  await giveConsents(store, sessionId, options.consents, 'recording')
  return id
}

/**
 * The recording, decrypted chunk by chunk, each checked before it is given.
 * @throws RegardError `not-found`, `consent-missing`, `attachment-damaged`
 */
export async function playRecording(store: Store, recordingId: string): Promise<Iterable<Buffer>> {
  const row = await store.read((db) =>
    db.selectFrom('attachments').select('session_id').where('id', '=', recordingId).executeTakeFirst(),
  )
  if (!row) throw new RegardError('not-found', { details: { recording: recordingId } })
  await store.read((db) => requireConsent(db, row.session_id, 'recording', 'play'))
  const content = await readAttachment(store, recordingId)
  await store.write(async (writer) => writer.record('played', 'attachment', recordingId))
  return content
}

/** @throws RegardError `not-found` */
export async function listRecordings(store: Store, sessionId: string) {
  return store.read(async (db) => {
    await requireSession(db, sessionId)
    return (await attachmentsOf(db, [sessionId])).filter((attachment) => attachment.kind === 'recording')
  })
}
