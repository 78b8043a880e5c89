import { createReadStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RegardError } from '../errors.ts'
import type { MeasureResult } from '../model/measure.ts'
import { deidentified, turnsTable } from '../report/index.ts'
import { addCopy, moveCopy } from '../store/copies.ts'
import type { Store } from '../store/store.ts'
import { makeBackup } from './backup.ts'
import { withoutPossible } from './coded-session-of.ts'
import { requireConsent } from './consents.ts'
import { requireSession } from './find.ts'
import { readReportFonts } from './report-fonts.ts'
import { showSession } from './show-session.ts'

/** What a person takes out of the program through the page: handed over, and recorded, so that an erasure names it. */
export type TakenOut = { readonly name: string; readonly text: string }

/** Where a browser puts what it was given: somewhere that Regard cannot reach. */
export const downloads = 'a download of the browser'

/**
 * The report of a session as one HTML file.
 * @throws RegardError `not-found`, `consent-missing`, `coding-missing`
 */
export async function takeReport(
  store: Store,
  sessionId: string,
  options: { readonly deidentified: boolean; readonly measures?: MeasureResult[] },
): Promise<TakenOut> {
  const { document, goal } = await readyToLeave(store, sessionId, options.measures)
  const [{ parseHTML }, { sessionPage }] = await Promise.all([import('linkedom'), import('../report/page/index.ts')])
  const text = sessionPage(document, {
    document: parseHTML('<!doctype html><html><head></head><body></body></html>').document,
    fonts: await readReportFonts(),
    deidentified: options.deidentified,
    goal: goal !== undefined,
  })
  await noteLeaving(store, sessionId)
  return { name: nameOf(sessionId, options.deidentified, 'html'), text }
}

/**
 * The coded session as a table of its turns (CSV) or as the document (JSON).
 * @throws RegardError `not-found`, `consent-missing`, `coding-missing`
 */
export async function takeTable(
  store: Store,
  sessionId: string,
  options: { readonly format: 'csv' | 'json'; readonly deidentified: boolean; readonly measures?: MeasureResult[] },
): Promise<TakenOut> {
  const { document } = await readyToLeave(store, sessionId, options.measures)
  const coded = withoutPossible(options.deidentified ? deidentified(document) : document)
  const text = options.format === 'csv' ? turnsTable(coded) : `${JSON.stringify(coded)}\n`
  await noteLeaving(store, sessionId)
  return { name: nameOf(sessionId, options.deidentified, options.format), text }
}

/**
 * A backup for whoever takes it on: the encrypted file as it is read, which lies in the store's folder meanwhile and is
 * taken away at the end.
 */
export async function takeBackup(
  store: Store,
): Promise<{ readonly name: string; readonly bytes: AsyncIterable<Buffer> }> {
  const path = join(store.parts.layout.folder, 'backup.outgoing')
  rmSync(path, { force: true })
  const { madeAt } = await makeBackup(store, path)
  await store.write((writer) => moveCopy(writer, path, downloads))
  async function* bytes(): AsyncGenerator<Buffer> {
    try {
      yield* createReadStream(path)
    } finally {
      rmSync(path, { force: true })
    }
  }
  return { name: `regard-${madeAt.slice(0, 10)}.backup`, bytes: bytes() }
}

function nameOf(sessionId: string, deidentified: boolean, ending: string): string {
  return `regard-${sessionId.slice(-6)}${deidentified ? '-without-words' : ''}.${ending}`
}

/** `measures`: as they were found already, so that they are not computed again. */
async function readyToLeave(store: Store, sessionId: string, measures: MeasureResult[] | undefined) {
  await store.read(async (db) => {
    await requireSession(db, sessionId)
    await requireConsent(db, sessionId, 'transcript', 'export')
  })
  const { document, goal } = await showSession(store, sessionId, measures ? { interval: 'none' } : {})
  if (!document) {
    await store.read((db) => requireConsent(db, sessionId, 'transcript', 'code'))
    throw new RegardError('coding-missing', { details: { session: sessionId } })
  }
  return { document: measures ? { ...document, measures } : document, goal }
}

async function noteLeaving(store: Store, sessionId: string): Promise<void> {
  await store.write(async (writer) => {
    const clientId = await requireSession(writer.db, sessionId)
    await addCopy(writer, 'export', downloads, [{ id: sessionId, clientId }])
  })
}
