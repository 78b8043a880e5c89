import * as z from 'zod'
import { CodeKey } from '../model/codebook.ts'
import { CodeState } from '../model/coding.ts'
import type { Reader, Writer } from './store.ts'

/** `none`: the code was not on the turn at all. */
const State = z.enum([...CodeState.options, 'none'])

export const Change = z.object({
  turn: z.int().min(0),
  code: CodeKey,
  from: State,
  to: State,
  replaces: CodeKey.optional(),
  /** The words that a person pointed at, as offsets into the turn's text. */
  span: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
})
export type Change = z.infer<typeof Change>

/** One thing a person did, as it was done; an undo is an entry of its own that points at what it takes back. */
export type Correction = {
  readonly id: string
  readonly position: number
  readonly kind: 'correct' | 'undo' | 'redo'
  /** It is about who said it, and not about codes: it has no changes of its own. */
  readonly speakers: boolean
  readonly target: string | null
  readonly codingId: string | null
  readonly who: string
  readonly madeAt: string
  readonly changes: readonly Change[]
}

/** Returns its id. A change of speakers is recorded by whoever changes them. */
export async function addCorrection(
  writer: Writer,
  sessionId: string,
  entry: Pick<Correction, 'kind' | 'target' | 'codingId' | 'who' | 'changes'>,
): Promise<string> {
  const last = await writer.db
    .selectFrom('corrections')
    .select((row) => row.fn.max('position').as('position'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  const id = writer.newId()
  await writer.db
    .insertInto('corrections')
    .values({
      id,
      session_id: sessionId,
      position: Number(last?.position ?? 0) + 1,
      kind: entry.kind,
      target: entry.target,
      coding_id: entry.codingId,
      who: entry.who,
      made_at: writer.at,
      changes: JSON.stringify(entry.changes),
    })
    .execute()
  if (entry.changes.length > 0) {
    writer.record(entry.kind === 'correct' ? 'corrected' : entry.kind, 'session', sessionId)
  }
  return id
}

/** Everything that was done to a session's codes and speakers, in order. */
export async function correctionsOf(db: Reader, sessionId: string): Promise<Correction[]> {
  const ofSpeakers = await db
    .selectFrom('speaker_changes')
    .select('correction_id')
    .where('session_id', '=', sessionId)
    .execute()
  const speakers = new Set(ofSpeakers.map(({ correction_id }) => correction_id))
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    kind: row.kind,
    speakers: speakers.has(row.target ?? row.id),
    target: row.target,
    codingId: row.coding_id,
    who: row.who,
    madeAt: row.made_at,
    changes: z.array(Change).parse(JSON.parse(row.changes)),
  }))
}

/** Writes where the changes of a session stand now: its turns were divided or joined. What was done stays as it was. */
export async function moveCorrections(
  writer: Writer,
  sessionId: string,
  moved: (change: Change, correctionId: string, place: number) => Change,
): Promise<void> {
  for (const { id, changes } of await correctionsOf(writer.db, sessionId)) {
    if (changes.length === 0) continue
    await writer.db
      .updateTable('corrections')
      .set({ changes: JSON.stringify(changes.map((change, place) => moved(change, id, place))) })
      .where('id', '=', id)
      .execute()
  }
}
