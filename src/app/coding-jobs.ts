import { isDeepStrictEqual } from 'node:util'
import type { CodeOptions, SessionCoder } from '../coding/index.ts'
import { invariant, RegardError } from '../errors.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import type { Session } from '../model/session.ts'
import { addCoding, codingEntries } from '../store/codings.ts'
import { type Change, moveCorrections } from '../store/corrections.ts'
import { askJob, endJob, type Job, jobById, openJobs } from '../store/jobs.ts'
import { moveNotes } from '../store/notes.ts'
import { replaceTurns, saidWith, sessionById, sessionEntries } from '../store/sessions.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { mayBe, requireConsent } from './consents.ts'
import { requireSession } from './find.ts'
import { type SpeakerChange, type SpeakersChanged, speakersChanged } from './speaker-changes.ts'
import { enterSpeakerChange } from './speaker-history.ts'

export type { Job, SessionCoder, SpeakerChange }

/**
 * Work that takes seconds is asked for, kept, and done by one worker, the first one first. It outlives a lock and a
 * restart: what was begun is begun again, and what it does is kept in the same change in which it ends, so that it is
 * done once however often it was tried.
 */

/** @throws RegardError `not-found`, `consent-missing` */
export async function askToCode(store: Store, sessionId: string): Promise<string> {
  return store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    await requireConsent(writer.db, sessionId, 'transcript', 'code')
    return askJob(writer, sessionId, 'code')
  })
}

/**
 * Who said it. The session is coded anew in the same step, so that it is never seen with codes of other turns.
 * @throws RegardError `not-found`, `consent-missing`, `correction-impossible`
 */
export async function askToChangeSpeakers(store: Store, sessionId: string, change: SpeakerChange): Promise<string> {
  return store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    await requireConsent(writer.db, sessionId, 'transcript', 'keep')
    const session = await sessionById(writer.db, sessionId)
    if (!session || !speakersChanged(session, change)) throw impossible(change)
    return askJob(writer, sessionId, 'speakers', JSON.stringify(change))
  })
}

/** @throws RegardError `not-found` */
export async function readJob(store: Store, jobId: string): Promise<Job> {
  const job = await store.read((db) => jobById(db, jobId))
  if (!job) throw new RegardError('not-found', { details: { job: jobId } })
  return job
}

/** What was asked for and has not ended. */
export function unfinishedJobs(store: Store): Promise<Job[]> {
  return store.read((db) => openJobs(db))
}

/** Asks for every session that may be coded and never was: a kill may have come between its import and its job. */
export async function askForUncoded(store: Store): Promise<void> {
  const ids = await store.read(async (db) => {
    const uncoded: string[] = []
    for (const { id, coded } of await sessionEntries(db)) {
      if (!coded && (await mayBe(db, id, 'transcript', 'code'))) uncoded.push(id)
    }
    return uncoded
  })
  if (ids.length === 0) return
  await store.write(async (writer) => {
    for (const id of ids) await askJob(writer, id, 'code')
  })
}

/**
 * Does the job. Where it cannot be done (the consent was taken back), it ends with the error's code, which is thrown
 * too; where the store or the coder failed, it stays to be done again.
 * @throws RegardError `consent-missing`, `correction-impossible`, `model-missing`, `store-closed`, `disk-full`
 */
export async function runJob(
  store: Store,
  job: Job,
  loadCoder: () => Promise<SessionCoder>,
  onProgress?: CodeOptions['onProgress'],
): Promise<void> {
  try {
    await (job.kind === 'code' ? code(store, job, loadCoder, onProgress) : change(store, job, loadCoder, onProgress))
  } catch (error) {
    if (error instanceof RegardError && endings.has(error.code)) {
      await store.write((writer) => endJob(writer, job.id, error.code))
    }
    throw error
  }
}

/** What no second try would change. */
const endings: ReadonlySet<string> = new Set(['not-found', 'consent-missing', 'correction-impossible'])

type CodeJob = (
  store: Store,
  job: Job,
  loadCoder: () => Promise<SessionCoder>,
  onProgress?: CodeOptions['onProgress'],
) => Promise<void>

const code: CodeJob = async (store, job, loadCoder, onProgress) => {
  const { id, sessionId } = job
  const { session, goal } = await readable(store, sessionId, 'code')
  const coding = await (await loadCoder()).code(session, codeOptions(goal, onProgress))
  const isOfNow = await store.write(async (writer) => {
    // Coding takes seconds, in which the session may have been erased or the consent taken back.
    await requireSession(writer.db, sessionId)
    await requireConsent(writer.db, sessionId, 'transcript', 'code')
    // A change of its speakers may have been taken back as well: then these are the codes of other turns.
    if (!isDeepStrictEqual(await sessionById(writer.db, sessionId), session)) return false
    if (await endJob(writer, id)) await addCoding(writer, sessionId, coding)
    return true
  })
  if (!isOfNow) await code(store, job, loadCoder, onProgress)
}

const change: CodeJob = async (store, { id, sessionId, change }, loadCoder, onProgress) => {
  const { session, goal } = await readable(store, sessionId, 'keep')
  const wanted: SpeakerChange = JSON.parse(change ?? 'null') // written by askToChangeSpeakers alone
  const changed = speakersChanged(session, wanted)
  if (!changed) throw impossible(wanted)
  const recode = await store.read(async (db) => isCoded(db, sessionId))
  const coding = recode && (await (await loadCoder()).code(changed.session, codeOptions(goal, onProgress)))
  await store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    if (!isDeepStrictEqual(await sessionById(writer.db, sessionId), session)) throw impossible(wanted)
    if (!(await endJob(writer, id))) return
    await enterSpeakerChange(writer, sessionId, store.parts.who, changed)
    await keepChanged(writer, changed)
    if (coding) await addCoding(writer, sessionId, coding)
  })
}

async function keepChanged(writer: Writer, { session, moved }: SpeakersChanged): Promise<void> {
  await replaceTurns(writer, session)
  await moveNotes(writer, session.id, (turn) => moved(turn).turn)
  await moveCorrections(writer, session.id, (change) => movedChange(change, session, moved))
}

/** A correction stays with its words; without words, with that half of a divided turn whose speaker can have the code. */
function movedChange(change: Change, session: Session, moved: SpeakersChanged['moved']): Change {
  const { span, ...rest } = change
  if (span) {
    const { turn, shift } = moved(change.turn, span[0])
    const length = session.turns[turn]?.text.length ?? 0
    const [from, to] = [span[0] + shift, Math.min(span[1] + shift, length)]
    return from >= 0 && from < to ? { ...rest, turn, span: [from, to] } : { ...rest, turn }
  }
  const wanted = definitionOf(change.code).kind
  const halves = [moved(change.turn), moved(change.turn, Number.POSITIVE_INFINITY)]
  const half = halves.find(({ turn }) => session.turns[turn]?.role === wanted) ?? halves[0]
  invariant(half, 'a turn is somewhere afterwards')
  return { ...rest, turn: half.turn }
}

async function readable(store: Store, sessionId: string, purpose: 'keep' | 'code') {
  return store.read(async (db) => {
    await requireSession(db, sessionId)
    await requireConsent(db, sessionId, 'transcript', purpose)
    const session = await sessionById(db, sessionId)
    invariant(session, 'a session that has a client can be read')
    return { session, goal: (await saidWith(db, sessionId))?.goal }
  })
}

async function isCoded(db: Reader, sessionId: string): Promise<boolean> {
  return (await mayBe(db, sessionId, 'transcript', 'code')) && (await codingEntries(db, sessionId)).length > 0
}

function codeOptions(goal: string | undefined, onProgress: CodeOptions['onProgress']): CodeOptions {
  return { ...(goal === undefined ? {} : { goal }), ...(onProgress ? { onProgress } : {}) }
}

function impossible(change: SpeakerChange): RegardError {
  return new RegardError('correction-impossible', { details: 'turn' in change ? { turn: change.turn } : {} })
}
