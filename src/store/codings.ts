import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Coder, Coding } from '../model/coding.ts'
import type { Reader, Writer } from './store.ts'

export type StoredCoding = { readonly id: string; readonly madeAt: string; readonly coding: Coding }
export type CodingEntry = { readonly id: string; readonly madeAt: string; readonly coder: Coder }

/** Puts a coding beside those that are there: none is ever written over. Returns its id. */
export async function addCoding(writer: Writer, sessionId: string, coding: Coding): Promise<string> {
  const id = writer.newId()
  await writer.db
    .insertInto('codings')
    .values({
      id,
      session_id: sessionId,
      coder_kind: coding.coder.kind,
      coder_id: coding.coder.id,
      coder_version: coding.coder.version,
      made_at: writer.at,
      document: deflateRawSync(JSON.stringify(coding)),
    })
    .execute()
  writer.record('coded', 'session', sessionId)
  return id
}

export async function codingEntries(db: Reader, sessionId: string): Promise<CodingEntry[]> {
  const rows = await db
    .selectFrom('codings')
    .select(['id', 'made_at', 'coder_kind', 'coder_id', 'coder_version'])
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at,
    coder: { kind: row.coder_kind === 'person' ? 'person' : 'machine', id: row.coder_id, version: row.coder_version },
  }))
}

/** The machine's latest coding of a session; undefined where it was never coded. */
export async function latestMachineCoding(db: Reader, sessionId: string): Promise<StoredCoding | undefined> {
  const row = await db
    .selectFrom('codings')
    .select(['id', 'made_at', 'document'])
    .where('session_id', '=', sessionId)
    .where('coder_kind', '=', 'machine')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && asCoding(row)
}

/** Undefined where there is none of that id. */
export async function codingById(db: Reader, id: string): Promise<Coding | undefined> {
  const row = await db
    .selectFrom('codings')
    .select(['id', 'made_at', 'document'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && asCoding(row).coding
}

export async function codingsOf(db: Reader, sessionId: string): Promise<StoredCoding[]> {
  const rows = await db
    .selectFrom('codings')
    .select(['id', 'made_at', 'document'])
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute()
  return rows.map(asCoding)
}

function asCoding(row: { id: string; made_at: string; document: Uint8Array }): StoredCoding {
  const coding = Coding.parse(JSON.parse(inflateRawSync(row.document).toString('utf8')))
  return { id: row.id, madeAt: row.made_at, coding }
}
