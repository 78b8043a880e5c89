import { RegardError } from '../errors.ts'
import { clientById } from '../store/clients.ts'
import {
  clearTimer as clear,
  type Hold,
  holds,
  placeHold as place,
  releaseHolds as release,
  setTimer as set,
  type Timer,
  timers,
} from '../store/retention.ts'
import type { Store } from '../store/store.ts'
import { requireDay } from './day.ts'
import { type ErasureCertificate, eraseSession } from './erase.ts'
import { requireSession } from './find.ts'

export type { Hold, Timer }

/**
 * From that day (YYYY-MM-DD) the session is due to be erased; a later call moves the day.
 * @throws RegardError `not-found`, `bad-usage`
 */
export async function keepUntil(store: Store, sessionId: string, eraseOn: string): Promise<void> {
  requireDay(eraseOn, 'day')
  await store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    await set(writer, sessionId, eraseOn)
  })
}

/** @throws RegardError `not-found` */
export async function keepOn(store: Store, sessionId: string): Promise<void> {
  await store.write(async (writer) => {
    await requireSession(writer.db, sessionId)
    await clear(writer, sessionId)
  })
}

/**
 * A legal hold: nothing of the client, or of that one session, is erased while it stands, whoever asks.
 * @throws RegardError `not-found`
 */
export async function placeHold(store: Store, clientId: string, sessionId: string | null = null): Promise<void> {
  await store.write(async (writer) => {
    if (!(await clientById(writer.db, clientId))) throw new RegardError('not-found')
    if (sessionId !== null && (await requireSession(writer.db, sessionId)) !== clientId)
      throw new RegardError('not-found')
    await place(writer, clientId, sessionId)
  })
}

/** Ends the holds on that session, or, without one, all of the client's. Returns how many ended. */
export async function releaseHold(store: Store, clientId: string, sessionId: string | null = null): Promise<number> {
  return store.write((writer) => release(writer, clientId, sessionId))
}

export async function listRetention(store: Store): Promise<{ readonly timers: Timer[]; readonly holds: Hold[] }> {
  return store.read(async (db) => ({ timers: await timers(db), holds: await holds(db) }))
}

export type DueErased = {
  readonly erased: readonly ErasureCertificate[]
  /** Due, and kept by a hold. */
  readonly held: readonly string[]
}

/** Erases every session whose day has come, except those on which a hold stands. */
export async function eraseDue(store: Store): Promise<DueErased> {
  const today = store.parts.now().toISOString().slice(0, 10)
  const due = (await store.read((db) => timers(db))).filter((timer) => timer.eraseOn <= today)
  const erased: ErasureCertificate[] = []
  const held: string[] = []
  for (const { sessionId } of due) {
    try {
      erased.push(await eraseSession(store, sessionId))
    } catch (error) {
      if (!(error instanceof RegardError && error.code === 'held')) throw error
      held.push(sessionId)
    }
  }
  return { erased, held }
}
