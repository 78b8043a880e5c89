import Papa from 'papaparse'
import type { Session } from '../model/session.ts'
import { turnsTable } from '../report/index.ts'
import { neutralised } from '../report/tables/table.ts'
import { readAttachment } from '../store/attachments.ts'
import { codingsOf } from '../store/codings.ts'
import type { Store } from '../store/store.ts'
import { withoutPossible } from './coded-session-of.ts'
import { mayBe, requireConsent } from './consents.ts'
import { requireSession } from './find.ts'
import { showSession } from './show-session.ts'

/** One file of an export: its name with `/` between folders, and what is in it. */
export type ExportFile = { readonly name: string; readonly content: string | Iterable<Uint8Array> }

/**
 * Everything of one session in open formats: the document, the transcript, the table of its turns, each coding, what
 * was corrected, notes, consents, recordings where the client agreed to their export. Private notes are never among it.
 * @throws RegardError `not-found`, `consent-missing`
 */
export async function sessionFiles(store: Store, sessionId: string): Promise<ExportFile[]> {
  await store.read(async (db) => {
    await requireSession(db, sessionId)
    await requireConsent(db, sessionId, 'transcript', 'export')
  })
  const shown = await showSession(store, sessionId)
  const { session, document, corrections, notes, consents, recordings } = shown
  const codings = document ? await store.read((db) => codingsOf(db, sessionId)) : []
  const playable = await store.read((db) => mayBe(db, sessionId, 'recording', 'export'))
  const files: ExportFile[] = [
    { name: 'session.json', content: asJson(document ?? session) },
    {
      name: 'about.json',
      content: asJson({ heldOn: shown.heldOn, goal: shown.goal, coders: shown.coders, issues: shown.issues }),
    },
    { name: 'transcript.txt', content: transcriptOf(session) },
    ...(document ? [{ name: 'turns.csv', content: turnsTable(withoutPossible(document)) }] : []),
    ...codings.map(({ id, madeAt, coding }) => ({ name: `codings/${id}.json`, content: asJson({ madeAt, coding }) })),
    { name: 'corrections.json', content: asJson(corrections) },
    { name: 'notes.json', content: asJson(notes) },
    { name: 'consents.json', content: asJson(consents) },
  ]
  if (playable) {
    for (const { id } of recordings) {
      files.push({ name: `recordings/${id}`, content: await readAttachment(store, id) })
    }
  }
  return files
}

/** As a plain text that can be read in again: one line a turn, the label before it. */
export function transcriptOf(session: Session): string {
  const labels = new Map(session.speakers.map((speaker) => [speaker.id, speaker.label]))
  return session.turns
    .map((turn) => `${labels.get(turn.speaker) ?? turn.role}: ${turn.text.replace(/\s*[\r\n]+\s*/g, ' ')}\n`)
    .join('')
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A table as CSV, its cells kept from being read as formulas. */
export function asCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : (cell ?? ''))))
  return `${Papa.unparse([[...header], ...cells], { newline: '\r\n' })}\r\n`
}
