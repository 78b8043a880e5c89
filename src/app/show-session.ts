import { invariant } from '../errors.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Coder, Coding } from '../model/coding.ts'
import type { Issue } from '../model/issue.ts'
import type { Session } from '../model/session.ts'
import { safetyPointers } from '../moments/index.ts'
import { type Attachment, attachmentsOf } from '../store/attachments.ts'
import { clientById } from '../store/clients.ts'
import { type CodingEntry, codingEntries, latestMachineCoding } from '../store/codings.ts'
import { type Consent, consented, consentsOf } from '../store/consents.ts'
import { type Correction, correctionsOf } from '../store/corrections.ts'
import { type Note, notesOf } from '../store/notes.ts'
import { saidWith, sessionById } from '../store/sessions.ts'
import type { Reader, Store } from '../store/store.ts'
import { asCorrected, standingCorrections } from './apply-corrections.ts'
import { type CodedSessionOptions, codedSessionOf } from './coded-session-of.ts'
import { requireConsent } from './consents.ts'
import { requireSession } from './find.ts'
import { thresholdsOf } from './settings.ts'

export type ShownSession = {
  readonly clientId: string
  readonly alias: string
  readonly importedAt: string
  readonly session: Session
  readonly heldOn?: string | undefined
  readonly goal?: string | undefined
  /** What the reader of the file found when it came in. */
  readonly issues: readonly Issue[]
  /**
   * The latest machine coding with what a person has corrected, its moments and measures; undefined while it is not
   * coded, or its client does not agree to that.
   */
  readonly document?: CodedSession
  /** The machine's coding as it was made, before any correction. */
  readonly machine?: Coding
  /** Turns that are to be shown first, beside a pointer that is never a screen: by the coder, or by the list of words. */
  readonly safetyTurns: readonly number[]
  /** Who stands behind the codes of the document: the machine, and each person who corrected it. */
  readonly coders: readonly Coder[]
  /** Every coding that is kept, the oldest first. */
  readonly codings: readonly CodingEntry[]
  /** Everything that was corrected, undone and done again, codes and who said it, in order. */
  readonly corrections: readonly Correction[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly notes: readonly Note[]
  readonly recordings: readonly Attachment[]
  readonly consents: readonly Consent[]
}

/**
 * One session with everything that belongs to it, private notes excepted. Moments and measures are computed from the
 * codes as they stand now.
 * @throws RegardError `not-found`, `consent-missing` (to keep it), `store-damaged`
 */
export async function showSession(
  store: Store,
  sessionId: string,
  options: Pick<CodedSessionOptions, 'interval'> = {},
): Promise<ShownSession> {
  return store.read((db) => shownSession(db, sessionId, options))
}

async function shownSession(
  db: Reader,
  sessionId: string,
  options: Pick<CodedSessionOptions, 'interval'>,
): Promise<ShownSession> {
  const clientId = await requireSession(db, sessionId)
  await requireConsent(db, sessionId, 'transcript', 'keep')
  const client = await clientById(db, clientId)
  const session = await sessionById(db, sessionId)
  const said = await saidWith(db, sessionId)
  invariant(client && session && said, 'a session that has a client can be read')
  const corrections = await correctionsOf(db, sessionId)
  const { done, undone } = standingCorrections(corrections)
  // Codes that were made while it was agreed to stay in the store, and are put away until it is agreed to again.
  const mayBeCoded = await consented(db, sessionId, 'transcript', 'code')
  const machine = mayBeCoded ? await latestMachineCoding(db, sessionId) : undefined
  const coding = machine && asCorrected(machine.coding, session, done)
  const rules = { thresholds: await thresholdsOf(db), ...options }
  const document = coding && codedSessionOf(session, coding, said.issues, rules)
  const people = [...new Set(done.flatMap(({ speakers, who }) => (speakers ? [] : [who])))]
  return {
    clientId,
    alias: client.alias,
    session,
    ...said,
    ...(machine ? { machine: machine.coding } : {}),
    ...(document ? { document } : {}),
    safetyTurns: (document?.safety ?? safetyPointers(session)).map(({ turn }) => turn),
    coders: machine ? [machine.coding.coder, ...people.map((id): Coder => ({ kind: 'person', id, version: '1' }))] : [],
    codings: await codingEntries(db, sessionId),
    corrections,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    notes: await notesOf(db, sessionId),
    recordings: (await attachmentsOf(db, [sessionId])).filter((attachment) => attachment.kind === 'recording'),
    consents: await consentsOf(db, sessionId),
  }
}
