import {
  type agreementWithMe,
  type Corrected as Done,
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
  { changes, speakers }: Pick<Done, 'changes' | 'speakers'>,
  agreement: AroundIt['agreement'],
): Corrected {
  const { document } = shown
  const touched = new Set(changes.map(({ turn }) => turn))
  const outline: Outline = outlineOf(shown)
  return {
    changes: changes.map(({ turn, code, from, to }) => ({ turn, code, from, to })),
    speakers: speakers ? { turn: speakers.turn ?? null } : null,
    turns: [...touched],
    codes: document?.coding.codes.filter(({ turn }) => touched.has(turn)) ?? [],
    unsure: document?.coding.unsure.filter(({ turn }) => touched.has(turn)) ?? [],
    moments: document?.moments ?? [],
    safety: document?.safety ?? [],
    reviewed: outline.reviewed,
    agreement,
    canUndo: shown.canUndo,
    canRedo: shown.canRedo,
    corrections: shown.corrections.filter(({ kind, speakers }) => kind === 'correct' && !speakers).length,
  }
}

/** Who wrote it is the person at the screen. */
export function noteOf({ id, turn, text, madeAt, changedAt }: KeptNote): Note {
  return { id, turn, text, madeAt, changedAt }
}
