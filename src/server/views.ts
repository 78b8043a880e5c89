import {
  type agreementWithMe,
  type Note as KeptNote,
  type Outline,
  type OutlinedSession,
  outlineOf,
  type ShownSession,
} from '../app/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Corrected, Note, SessionEntry, SessionView } from './api.ts'

/** One line of the list of sessions. */
export function entryOf(session: OutlinedSession, job: string | null): SessionEntry {
  const { id, clientId, alias, title, importedAt, heldOn, turnCount, coded, corrections, eraseOn, held } = session
  const { minutes, reviewed, openings, met } = session.outline
  const consents = session.consents.filter(({ subject }) => subject === 'transcript').map(({ purpose }) => purpose)
  const counts = { turns: turnCount, minutes, coded, job, corrections, reviewed, openings, met }
  return { id, clientId, alias, title, importedAt, heldOn, ...counts, consents, eraseOn, held }
}

export type AroundIt = {
  readonly entry: SessionEntry
  readonly agreement: Awaited<ReturnType<typeof agreementWithMe>>
  /** The measures with their ranges, where they were computed. */
  readonly measures: CodedSession['measures'] | undefined
}

export function viewOf(shown: ShownSession, { entry, agreement, measures }: AroundIt): SessionView {
  const { session, document } = shown
  return {
    entry,
    session,
    document: document ? { ...document, ...(measures ? { measures } : {}) } : null,
    measuring: document !== undefined && measures === undefined,
    goal: shown.goal ?? null,
    issues: [...shown.issues],
    notes: shown.notes.map(noteOf),
    safetyTurns: [...shown.safetyTurns],
    recordings: shown.recordings.map(({ id, mediaType }) => ({ id, mediaType: mediaType ?? 'audio/*' })),
    reviewed: entry.reviewed,
    agreement,
    canUndo: shown.canUndo,
    canRedo: shown.canRedo,
  }
}

/** What stands on the turns that were touched, and what follows from it for the whole session. */
export function correctedOf(
  shown: ShownSession,
  turns: readonly number[],
  agreement: AroundIt['agreement'],
): Corrected {
  const { document } = shown
  const touched = new Set(turns)
  const outline: Outline = outlineOf(shown)
  return {
    turns: [...touched],
    codes: document?.coding.codes.filter(({ turn }) => touched.has(turn)) ?? [],
    unsure: document?.coding.unsure.filter(({ turn }) => touched.has(turn)) ?? [],
    moments: document?.moments ?? [],
    safety: document?.safety ?? [],
    reviewed: outline.reviewed,
    agreement,
    canUndo: shown.canUndo,
    canRedo: shown.canRedo,
    corrections: shown.corrections.filter(({ kind }) => kind === 'correct').length,
  }
}

/** Who wrote it is the person at the screen. */
export function noteOf({ id, turn, text, madeAt, changedAt }: KeptNote): Note {
  return { id, turn, text, madeAt, changedAt }
}
