import * as z from 'zod'
import { type Issue, Issue as IssueSchema } from '../model/issue.ts'
import { Segment, type Session, Session as SessionSchema, Speaker, type Turn } from '../model/session.ts'
import { shownIdLength } from './ids.ts'
import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'

export type SessionEntry = {
  readonly id: string
  readonly clientId: string
  readonly alias: string
  readonly title: string
  readonly importedAt: string
  readonly heldOn: string | null
  readonly turnCount: number
  readonly coded: boolean
  readonly corrections: number
}

/** SQLite takes at most 32,766 values in one statement; a turn has eight. */
const turnsPerInsert = 2000

/** What is said with a session when it comes in. `heldOn`: the day it took place, YYYY-MM-DD. */
export type SaidWithIt = {
  readonly heldOn?: string | undefined
  readonly goal?: string | undefined
  readonly issues?: readonly Issue[] | undefined
}

export async function addSession(
  writer: Writer,
  clientId: string,
  session: Session,
  said: SaidWithIt = {},
): Promise<void> {
  await writer.db
    .insertInto('sessions')
    .values({
      id: session.id,
      client_id: clientId,
      title: storable(session.title),
      language: session.language,
      speakers: storable(JSON.stringify(session.speakers)),
      held_on: said.heldOn ?? null,
      goal: said.goal === undefined ? null : storable(said.goal),
      issues: JSON.stringify(said.issues ?? []),
      imported_at: writer.at,
      turn_count: session.turns.length,
    })
    .execute()
  await addTurns(writer, session)
  writer.record('imported', 'session', session.id)
}

async function addTurns(writer: Writer, session: Session): Promise<void> {
  for (const speaker of session.speakers) storable(speaker.label)
  for (let at = 0; at < session.turns.length; at += turnsPerInsert) {
    const rows = session.turns.slice(at, at + turnsPerInsert).map((turn) => ({
      session_id: session.id,
      position: turn.index,
      speaker: storable(turn.speaker),
      role: turn.role,
      text: storable(turn.text),
      start_seconds: turn.start ?? null,
      end_seconds: turn.end ?? null,
      segments: turn.segments ? JSON.stringify(turn.segments) : null,
    }))
    await writer.db.insertInto('turns').values(rows).execute()
  }
}

/** Other turns and speakers in the place of those that the session had. What stands on the old turns is moved by the caller. */
export async function replaceTurns(writer: Writer, session: Session): Promise<void> {
  await writer.db.deleteFrom('turns').where('session_id', '=', session.id).execute()
  await writer.db
    .updateTable('sessions')
    .set({ speakers: storable(JSON.stringify(session.speakers)), turn_count: session.turns.length })
    .where('id', '=', session.id)
    .execute()
  await addTurns(writer, session)
  writer.record('speakers-changed', 'session', session.id)
}

export type SaidAtImport = SaidWithIt & { readonly issues: Issue[]; readonly importedAt: string }

/** What was said with it; undefined where there is no such session. */
export async function saidWith(db: Reader, id: string): Promise<SaidAtImport | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select(['held_on', 'goal', 'issues', 'imported_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      importedAt: row.imported_at,
      issues: z.array(IssueSchema).parse(JSON.parse(row.issues)),
      ...(row.held_on === null ? {} : { heldOn: row.held_on }),
      ...(row.goal === null ? {} : { goal: row.goal }),
    }
  )
}

/** The sessions with a goal: those in which a change is being talked about. */
export async function sessionsWithGoal(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('sessions').select('id').where('goal', 'is not', null).execute()
  return new Set(rows.map(({ id }) => id))
}

export async function setGoal(writer: Writer, sessionId: string, goal: string | undefined): Promise<void> {
  await writer.db
    .updateTable('sessions')
    .set({ goal: goal === undefined ? null : storable(goal) })
    .where('id', '=', sessionId)
    .execute()
  writer.record('goal-set', 'session', sessionId)
}

export async function setTitle(writer: Writer, sessionId: string, title: string): Promise<void> {
  await writer.db
    .updateTable('sessions')
    .set({ title: storable(title) })
    .where('id', '=', sessionId)
    .execute()
  writer.record('titled', 'session', sessionId)
}

export async function setHeldOn(writer: Writer, sessionId: string, heldOn: string | null): Promise<void> {
  await writer.db.updateTable('sessions').set({ held_on: heldOn }).where('id', '=', sessionId).execute()
  writer.record('dated', 'session', sessionId)
}

/** The session with all its turns, equal to what was added; undefined where there is none. */
export async function sessionById(db: Reader, id: string): Promise<Session | undefined> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const turns = await db.selectFrom('turns').selectAll().where('session_id', '=', id).orderBy('position').execute()
  return SessionSchema.parse({
    id: row.id,
    title: row.title,
    language: row.language,
    speakers: z.array(Speaker).parse(JSON.parse(row.speakers)),
    turns: turns.map((turn) => ({
      index: turn.position,
      speaker: turn.speaker,
      role: turn.role as Turn['role'], // written by us, and checked by the schema just above
      text: turn.text,
      ...(turn.start_seconds === null ? {} : { start: turn.start_seconds }),
      ...(turn.end_seconds === null ? {} : { end: turn.end_seconds }),
      ...(turn.segments === null ? {} : { segments: z.array(Segment).parse(JSON.parse(turn.segments)) }),
    })),
  })
}

/** All sessions, or one client's, the latest first. */
export async function sessionEntries(db: Reader, clientId?: string): Promise<SessionEntry[]> {
  let query = db
    .selectFrom('sessions')
    .innerJoin('clients', 'clients.id', 'sessions.client_id')
    .select((row) => [
      'sessions.id',
      'sessions.client_id',
      'clients.alias',
      'sessions.title',
      'sessions.imported_at',
      'sessions.held_on',
      'sessions.turn_count',
      row
        .exists(row.selectFrom('codings').select('codings.id').whereRef('codings.session_id', '=', 'sessions.id'))
        .as('coded'),
      row
        .selectFrom('corrections')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('corrections.session_id', '=', 'sessions.id')
        .where('corrections.kind', '=', 'correct')
        // A change of who said it is an entry of the same log, and no code.
        .where('corrections.changes', '!=', '[]')
        .as('corrections'),
    ])
    .orderBy('sessions.imported_at', 'desc')
    .orderBy('sessions.id', 'desc')
  if (clientId !== undefined) query = query.where('sessions.client_id', '=', clientId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    clientId: row.client_id,
    alias: row.alias,
    title: row.title,
    importedAt: row.imported_at,
    heldOn: row.held_on,
    turnCount: row.turn_count,
    coded: Boolean(row.coded),
    corrections: Number(row.corrections ?? 0),
  }))
}

/** Of every session, the minutes from its first time to its last; null where it has none. */
export async function lengths(db: Reader): Promise<Map<string, number | null>> {
  const rows = await db
    .selectFrom('turns')
    .select((row) => [
      'session_id',
      row.fn.min<number | null>('start_seconds').as('from'),
      row.fn.max<number | null>('end_seconds').as('to'),
    ])
    .groupBy('session_id')
    .execute()
  return new Map(
    rows.map(({ session_id, from, to }) => [session_id, from === null || to === null ? null : (to - from) / 60]),
  )
}

/** The ids that begin so (an id may be given by its first or last characters). */
export async function sessionIdsLike(db: Reader, part: string): Promise<string[]> {
  const rows = await db.selectFrom('sessions').select('id').execute()
  return rows
    .map(({ id }) => id)
    .filter((id) => id.startsWith(part) || id.endsWith(part) || id.slice(-shownIdLength).startsWith(part))
}

/**
 * The client's session in which the very same words were said, whoever said them; the oldest where there are several.
 * Those that the client no longer agrees to have kept are none, and turns without words are like no others.
 */
export async function sessionOfSameWords(
  db: Reader,
  clientId: string,
  turns: readonly Pick<Turn, 'text'>[],
): Promise<string | undefined> {
  const words = allWords(turns)
  if (words === '') return undefined
  const kept = await db
    .selectFrom('sessions')
    .innerJoin('turns', 'turns.session_id', 'sessions.id')
    .select(['sessions.id', 'turns.text'])
    .where('client_id', '=', clientId)
    .where('position', '=', 0)
    .where((where) =>
      where.exists(
        where
          .selectFrom('consents')
          .select('consents.id')
          .whereRef('consents.session_id', '=', 'sessions.id')
          .where('subject', '=', 'transcript')
          .where('purpose', '=', 'keep')
          .where('revoked_at', 'is', null),
      ),
    )
    .orderBy('sessions.id')
    .execute()
  // The words of all turns are read only where the first ones are the same: a client may have hundreds of sessions.
  for (const { id } of kept.filter(({ text }) => words.startsWith(allWords([{ text }])))) {
    const said = await db.selectFrom('turns').select('text').where('session_id', '=', id).orderBy('position').execute()
    if (allWords(said) === words) return id
  }
  return undefined
}

/** Turns may be cut otherwise where a person has said that another one spoke: so the words alone, one space between them. */
function allWords(turns: readonly Pick<Turn, 'text'>[]): string {
  return turns
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

export async function clientOfSession(db: Reader, sessionId: string): Promise<string | undefined> {
  const row = await db.selectFrom('sessions').select('client_id').where('id', '=', sessionId).executeTakeFirst()
  return row?.client_id
}
