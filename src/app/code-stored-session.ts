import type { SessionCoder } from '../coding/index.ts'
import { invariant } from '../errors.ts'
import type { Coder } from '../model/coding.ts'
import { addCoding, type CodingEntry, codingEntries } from '../store/codings.ts'
import { saidWith, sessionById, sessionEntries } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { mayBe, requireConsent } from './consents.ts'
import { requireSession } from './find.ts'

/**
 * Codes a stored session and puts the coding beside those that are there: none is written over, and corrections stand
 * on whichever machine coding is the latest.
 * @throws RegardError `not-found`, `consent-missing`
 */
export async function codeStoredSession(
  store: Store,
  sessionId: string,
  coder: SessionCoder,
  options: { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<{ readonly codingId: string }> {
  const { session, goal } = await store.read(async (db) => {
    await requireSession(db, sessionId)
    await requireConsent(db, sessionId, 'transcript', 'code')
    const session = await sessionById(db, sessionId)
    invariant(session, 'a session that has a client can be read')
    return { session, goal: (await saidWith(db, sessionId))?.goal }
  })
  const coding = await coder.code(session, {
    ...(goal === undefined ? {} : { goal }),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  })
  const codingId = await store.write(async (writer) => {
    // Coding takes seconds, in which the session may have been erased or the consent taken back.
    await requireSession(writer.db, sessionId)
    await requireConsent(writer.db, sessionId, 'transcript', 'code')
    return addCoding(writer, sessionId, coding)
  })
  return { codingId }
}

/** The sessions that this coder, in this version, has not coded, and may. The latest first. */
export async function sessionsToCode(store: Store, coder: Coder): Promise<string[]> {
  return store.read(async (db) => {
    const ids: string[] = []
    for (const { id } of await sessionEntries(db)) {
      const isSame = ({ coder: by }: CodingEntry) =>
        by.kind === coder.kind && by.id === coder.id && by.version === coder.version
      if ((await codingEntries(db, id)).some(isSame)) continue
      if (await mayBe(db, id, 'transcript', 'code')) ids.push(id)
    }
    return ids
  })
}
