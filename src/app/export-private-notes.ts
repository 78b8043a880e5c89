import { resolve } from 'node:path'
import { allClients } from '../store/clients.ts'
import { checkIns, privateNotes } from '../store/private-notes.ts'
import type { Store } from '../store/store.ts'
import { asJson } from './export-files.ts'
import { writeExport } from './write-export.ts'

/**
 * The private notes and check-ins, by themselves, for their author alone. What is written is not encrypted.
 * @throws RegardError `output-exists`, `output-not-writable`
 */
export async function exportPrivateNotes(
  store: Store,
  folder: string,
): Promise<{ readonly folder: string; readonly notes: number; readonly checkIns: number }> {
  const { notes, answers, aliases } = await store.read(async (db) => ({
    notes: await privateNotes(db),
    answers: await checkIns(db),
    aliases: new Map((await allClients(db)).map((client) => [client.id, client.alias])),
  }))
  const listed = notes.map((note) => ({ ...note, alias: aliases.get(note.clientId) ?? null }))
  await writeExport(folder, [
    { name: 'private-notes.json', content: asJson(listed) },
    { name: 'check-ins.json', content: asJson(answers) },
  ])
  await store.write(async (writer) => writer.record('exported', 'private-notes', store.id))
  return { folder: resolve(folder), notes: notes.length, checkIns: answers.length }
}
