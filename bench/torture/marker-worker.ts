/** A process that works with a marker in everything a person can enter, and waits at each stage to be looked at. */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  addCheckIn,
  addNote,
  addPrivateNote,
  attachRecording,
  eraseClient,
  importSession,
  listClients,
  makeBackup,
  openWorkbench,
  replaceKey,
  searchSessions,
  showSession,
  verify,
} from '../../src/app/index.ts'
import { newRecoveryCode } from '../../src/store/recovery-code.ts'

const [folder = '', code = '', marker = '', backup = ''] = process.argv.slice(2)
const secret = { recoveryCode: code }
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

async function stage(name: string): Promise<void> {
  writeSync(1, `stage ${name}\n`)
  await input.next()
}

const store = await openWorkbench({ folder, secret })
const lines = Array.from({ length: 300 }, (_, at) =>
  at % 2 === 0 ? `${marker}T: What about ${marker} ${at}?` : `Client: I was ashamed of ${marker} and ${at}.`,
).join('\n')
const bytes = Buffer.from(`${lines}\n`)
const options = {
  alias: marker,
  consents: ['keep', 'code', 'export'] as const,
  fileName: `${marker}.txt`,
  therapist: `${marker}T`,
  client: 'Client',
  goal: marker,
}
const ids: string[] = []
for (let at = 0; at < 5; at++) ids.push((await importSession(store, bytes, options)).value?.sessionId ?? '')
const [id = ''] = ids
await stage('kept')
await addNote(store, id, { turn: 1, text: marker })
const { clientId } = await showSession(store, id)
await addPrivateNote(store, { clientId, sessionId: id, text: marker })
await addCheckIn(store, { sessionId: id, answers: { body: marker } })
await stage('noted')
await attachRecording(store, id, [Buffer.from(marker.repeat(40_000))], { consents: ['keep'] })
await stage('recorded')
await searchSessions(store, `${marker} ashamed`)
// A sort of everything and a copy of the table: what would spill to a file of SQLite's own.
const { connection } = store.parts
connection.exec('CREATE TEMP TABLE spilled AS SELECT * FROM turns ORDER BY text, position')
connection.exec('CREATE INDEX temp.by_text ON spilled (text)')
await stage('sorted')
connection.exec('DROP TABLE temp.spilled')
for (const text of [`half ${marker} \ud83d`, marker]) {
  try {
    await addNote(store, text === marker ? marker : id, { turn: null, text })
  } catch (error) {
    writeSync(1, `error ${error instanceof Error ? `${error.message} ${error.stack}` : ''}\n`)
  }
}
await stage('failed')
await makeBackup(store, backup)
await stage('backed-up')
await verify(store)
await stage('verified')
for (const client of await listClients(store)) await eraseClient(store, client.id)
await stage('erased')
await replaceKey(store, secret, newRecoveryCode())
await stage('closed')
process.exit(0)
