import { randomBytes } from 'node:crypto'
import { connect, loadCipherModule, settle } from '../../src/store/cipher.ts'
import { privateFolder, writeDurably } from '../../src/store/files.ts'
import { makeKeyring } from '../../src/store/keyring.ts'
import { writeKeyring } from '../../src/store/keyring-file.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { migrate } from '../../src/store/migrations/index.ts'
import { sessionOf } from './content.ts'
import { passphrase } from './lab.ts'

/** A store as a program of an earlier schema would have left it, with sessions in it. */
export async function makeOldStore(folder: string, code: string, version: number, sessions: number): Promise<void> {
  const layout = layoutOf(folder)
  const dataKey = randomBytes(32)
  const Database = await loadCipherModule()
  privateFolder(layout.attachments)
  writeKeyring(layout, await makeKeyring('old', dataKey, passphrase, code))
  writeDurably(layout.database, '')
  const connection = connect(Database, layout.database, dataKey)
  settle(connection)
  migrate(connection, version)
  const put = connection.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  put.run('store-id', 'old')
  put.run('commits', '0')
  put.run('audit-key', randomBytes(32).toString('hex'))
  put.run('ledger-key', randomBytes(32).toString('hex'))
  connection.prepare("INSERT INTO clients VALUES ('c', 'Wren', '2026-01-01T00:00:00.000Z')").run()
  connection.prepare("INSERT INTO client_keys VALUES ('c', ?)").run(randomBytes(32))
  const session = connection.prepare(
    "INSERT INTO sessions (id, client_id, title, language, speakers, imported_at, turn_count) VALUES (?, 'c', ?, 'en', ?, '2026-01-01T00:00:00.000Z', ?)",
  )
  const turn = connection.prepare(
    'INSERT INTO turns (session_id, position, speaker, role, text, start_seconds, end_seconds) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  connection.exec('BEGIN')
  for (let at = 0; at < sessions; at++) {
    const made = sessionOf(70, at)
    session.run(made.id, made.title, JSON.stringify(made.speakers), made.turns.length)
    for (const one of made.turns) turn.run(made.id, one.index, one.speaker, one.role, one.text, one.start, one.end)
  }
  connection.exec('COMMIT')
  connection.close()
}
