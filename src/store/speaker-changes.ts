import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import { Speaker, Turn } from '../model/session.ts'
import { Change } from './corrections.ts'
import type { Reader, Writer } from './store.ts'

/** How a session stands on one side of a change of its speakers: before it was made, or after. */
export const Side = z.object({
  speakers: z.array(Speaker),
  turns: z.array(Turn),
  /** The machine's coding of these turns. */
  codingId: z.string(),
  /** Where each correction and each note stands, by their ids. */
  changes: z.record(z.string(), z.array(Change)),
  notes: z.record(z.string(), z.int().min(0)),
})
export type Side = z.infer<typeof Side>

/**
 * The side that a session is not on, from where it is. `fromHere`: for each turn as it stands now, the turn over there
 * that its first words are in; `fromThere`: the other way.
 */
export const OtherSide = Side.extend({ fromHere: z.array(z.int().min(0)), fromThere: z.array(z.int().min(0)) })
export type OtherSide = z.infer<typeof OtherSide>

/** Keeps it with the entry of the log that says that the change was made, in the place of the side that was kept before. */
export async function keepOtherSide(
  writer: Writer,
  sessionId: string,
  correctionId: string,
  side: OtherSide,
): Promise<void> {
  const values = {
    correction_id: correctionId,
    session_id: sessionId,
    other_side: deflateRawSync(JSON.stringify(side)),
  }
  await writer.db
    .insertInto('speaker_changes')
    .values(values)
    .onConflict((conflict) => conflict.column('correction_id').doUpdateSet(values))
    .execute()
}

/** Undefined where the entry of the log is no change of speakers. */
export async function otherSideOf(db: Reader, correctionId: string): Promise<OtherSide | undefined> {
  const row = await db
    .selectFrom('speaker_changes')
    .select('other_side')
    .where('correction_id', '=', correctionId)
    .executeTakeFirst()
  return row && OtherSide.parse(JSON.parse(inflateRawSync(row.other_side).toString('utf8')))
}
