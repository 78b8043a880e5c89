import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { RegardError } from '../errors.ts'
import { auditEntries } from '../store/audit.ts'
import { addCopy, forgetCopy } from '../store/copies.ts'
import type { Store } from '../store/store.ts'
import { requireConsent } from './consents.ts'
import { asCsv, type ExportFile, sessionFiles } from './export-files.ts'
import { requireSession } from './find.ts'
import { agreedTo, listSessions } from './list-sessions.ts'
import { listRetention } from './retention.ts'
import { isFree, writeExport } from './write-export.ts'

export type Exported = {
  readonly folder: string
  readonly sessions: readonly string[]
  /** Sessions without consent to be exported: they were left out. */
  readonly leftOut: readonly string[]
  readonly files: number
}

/**
 * Writes one session into a folder of its own. What is written is not encrypted.
 * @throws RegardError `not-found`, `consent-missing`, `output-exists`, `output-not-writable`
 */
export async function exportSession(store: Store, sessionId: string, folder: string): Promise<Exported> {
  await store.read(async (db) => {
    await requireSession(db, sessionId)
    await requireConsent(db, sessionId, 'transcript', 'export')
  })
  return recorded(store, [sessionId], folder, async () => sessionFiles(store, sessionId))
}

/**
 * The files of one session for whoever takes them on (a browser's download); `place` says where they went.
 * @throws RegardError `not-found`, `consent-missing`
 */
export async function takeSessionOut(store: Store, sessionId: string, place: string): Promise<ExportFile[]> {
  const files = await sessionFiles(store, sessionId)
  await noteCopy(store, [sessionId], place)
  return files
}

/**
 * Writes all that is the clinician's in open formats, but for private notes, which have an export of their own. Sessions
 * whose clients have not agreed to an export are left out and named.
 * @throws RegardError `output-exists`, `output-not-writable`
 */
export async function exportEverything(store: Store, folder: string): Promise<Exported> {
  const all = await listSessions(store)
  const agreed = all.filter((session) => agreedTo(session, ['keep', 'export']))
  const ids = agreed.map((entry) => entry.id)
  const leftOut = all.filter((entry) => !ids.includes(entry.id)).map((entry) => entry.id)
  async function* files(): AsyncGenerator<ExportFile> {
    yield { name: 'README.txt', content: readme }
    yield {
      name: 'sessions.csv',
      content: asCsv(
        ['session', 'client', 'alias', 'title', 'imported', 'held_on', 'turns', 'erase_on'],
        agreed.map((entry) => [
          entry.id,
          entry.clientId,
          entry.alias,
          entry.title,
          entry.importedAt,
          entry.heldOn,
          entry.turnCount,
          entry.eraseOn,
        ]),
      ),
    }
    const { timers, holds } = await listRetention(store)
    yield {
      name: 'retention.csv',
      content: asCsv(
        ['kind', 'client', 'session', 'date'],
        [
          ...timers.map((timer) => ['erase-on', null, timer.sessionId, timer.eraseOn]),
          ...holds.map((hold) => ['hold', hold.clientId, hold.sessionId, hold.placedAt]),
        ],
      ),
    }
    const entries = await store.read((db) => auditEntries(db))
    yield {
      name: 'audit.csv',
      content: asCsv(
        ['position', 'at', 'who', 'action', 'subject', 'id', 'mac'],
        entries.map((entry) => [
          entry.position,
          entry.at,
          entry.who,
          entry.action,
          entry.subject,
          entry.subjectId,
          entry.mac.toString('hex'),
        ]),
      ),
    }
    const { ledger } = store.parts.layout
    if (existsSync(ledger)) yield { name: 'erasures.jsonl', content: readFileSync(ledger, 'utf8') }
    for (const id of ids) {
      for (const file of await sessionFiles(store, id)) yield { ...file, name: `sessions/${id}/${file.name}` }
    }
  }
  return { ...(await recorded(store, ids, folder, async () => files())), leftOut }
}

/** Recorded before the first byte is written, so that an erasure names the copy whatever happens after. */
async function recorded(
  store: Store,
  ids: readonly string[],
  folder: string,
  files: () => Promise<AsyncIterable<ExportFile> | Iterable<ExportFile>>,
): Promise<Exported> {
  if (!isFree(folder)) throw new RegardError('output-exists')
  const copyId = await noteCopy(store, ids, resolve(folder))
  try {
    return { folder: resolve(folder), sessions: ids, leftOut: [], files: await writeExport(folder, await files()) }
  } catch (error) {
    await store.write((writer) => forgetCopy(writer, copyId))
    throw error
  }
}

function noteCopy(store: Store, ids: readonly string[], place: string): Promise<string> {
  return store.write(async (writer) => {
    const rows = await writer.db.selectFrom('sessions').select(['id', 'client_id']).execute()
    const sessions = rows.filter((row) => ids.includes(row.id)).map((row) => ({ id: row.id, clientId: row.client_id }))
    return addCopy(writer, 'export', place, sessions)
  })
}

const readme = `This folder was written by Regard. Nothing in it is encrypted: keep it where only you can read it.

sessions.csv            one row a session
sessions/ID/            session.json (the coded session, corrections applied; format regard.coded-session),
                        transcript.txt, turns.csv, about.json, codings/ (each coding as it was made), corrections.json,
                        notes.json, consents.json, recordings/
retention.csv           until when sessions are kept, and legal holds
audit.csv               what was done, by ids; each entry's code binds it to those before
erasures.jsonl          what was erased, by ids: give it to "regard restore --ledger" on a new machine

Private notes and check-ins are not here: regard export --private --out FOLDER
`
