import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newTestStore, testSession } from '../../test/support/store.ts'
import { connect, loadCipherModule } from './cipher.ts'
import { ensureClient } from './clients.ts'
import { layoutOf } from './layout.ts'
import { migrate, migrations, schemaVersion, versionOf } from './migrations/index.ts'
import { searchWords } from './search.ts'
import { addSession, sessionById, sessionEntries } from './sessions.ts'
import type { Store } from './store.ts'

let place: Awaited<ReturnType<typeof newTestStore>>
beforeEach(async () => {
  place = await newTestStore()
})
afterEach(() => place.remove())

async function keep(store: Store, id: string, texts?: readonly string[]) {
  await store.write(async (writer) => {
    const client = await ensureClient(writer, 'Wren')
    await addSession(writer, client.id, testSession(id, texts))
  })
}

describe('a store', () => {
  test('gives a session back as it was, after it was closed and opened', async () => {
    const first = await place.open()
    await keep(first, 'a')
    first.close()
    const second = await place.open()
    expect(await second.read((db) => sessionById(db, 'a'))).toEqual(testSession('a'))
    expect(await second.read((db) => sessionEntries(db))).toMatchObject([{ id: 'a', alias: 'Wren', turnCount: 2 }])
    expect(second.notices).toEqual([])
    second.close()
  })

  test('keeps NUL, marks of direction, emoji and a line of a million characters as they are', async () => {
    const texts = ['a\0b', '\u202Eabc\u202C שלום', '👩‍👧‍👦 🜁', 'ab '.repeat(400_000), '']
    const store = await place.open()
    await keep(store, 'a', texts)
    expect((await store.read((db) => sessionById(db, 'a')))?.turns.map((turn) => turn.text)).toEqual(texts)
    store.close()
  })

  test('refuses half a character, and keeps nothing of that change', async () => {
    const store = await place.open()
    await expect(keep(store, 'a', ['fine', 'half \ud83d'])).rejects.toMatchObject({ code: 'text-not-storable' })
    expect(await store.read((db) => sessionEntries(db))).toEqual([])
    store.close()
  })

  test('finds words whole, without regard to case and accents, and reads no operators', async () => {
    const store = await place.open()
    await keep(store, 'a', ['Tell me about the café.', 'I was ashamed OR afraid "there"'])
    const turns = async (words: string) => (await store.read((db) => searchWords(db, words))).map((hit) => hit.turn)
    expect(await turns('CAFE')).toEqual([0])
    expect(await turns('asham*')).toEqual([1])
    expect(await turns('asham')).toEqual([])
    expect(await turns('afraid OR nothing')).toEqual([])
    expect(await turns('"there" NEAR(')).toEqual([])
    expect(await turns('"there"')).toEqual([1])
    expect(await turns(' " * ')).toEqual([])
    store.close()
  })

  test('lets one process in, and names the one that is there', async () => {
    const store = await place.open()
    const before = Date.now()
    await expect(place.open()).rejects.toMatchObject({ code: 'store-in-use', details: { process: process.pid } })
    expect(Date.now() - before).toBeLessThan(2000)
    store.close()
    ;(await place.open()).close()
  })

  test('refuses a wrong secret without changing a byte', async () => {
    const before = fingerprint(place.folder)
    await expect(place.open({ secret: { passphrase: 'another one here' } })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    })
    await expect(place.open({ secret: { passphrase: '' } })).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await expect(place.open({ secret: { recoveryCode: '0000-0000-0000-0000-0000-0000-0000' } })).rejects.toMatchObject({
      code: 'recovery-code-wrong',
    })
    expect(fingerprint(place.folder)).toEqual(before)
  })

  test('opens with the recovery code, as a person would type it', async () => {
    const typed = place.recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    ;(await place.open({ secret: { recoveryCode: typed } })).close()
  })

  test('refuses a newer schema without changing a byte, even with a log that was not moved', async () => {
    const store = await place.open()
    await keep(store, 'a')
    store.parts.connection.pragma(`user_version = ${schemaVersion + 1}`)
    const layout = layoutOf(place.folder)
    const left = [layout.database, layout.wal].map((path) => readFileSync(path))
    store.close()
    writeFileSync(layout.database, left[0] ?? '')
    writeFileSync(layout.wal, left[1] ?? '')
    const before = fingerprint(place.folder)
    await expect(place.open()).rejects.toMatchObject({ code: 'store-newer' })
    expect(fingerprint(place.folder)).toEqual(before)
  })

  test('says that it was shortened when its log was cut, and keeps what came before', async () => {
    const store = await place.open()
    const layout = layoutOf(place.folder)
    await keep(store, 'a')
    const size = statSync(layout.wal).size
    await keep(store, 'b')
    const left = [layout.database, layout.wal, layout.head].map((path) => readFileSync(path))
    store.close()
    writeFileSync(layout.database, left[0] ?? '')
    writeFileSync(layout.wal, (left[1] ?? Buffer.alloc(0)).subarray(0, size + 5000))
    writeFileSync(layout.head, left[2] ?? '')
    const again = await place.open()
    expect(again.notices).toEqual([{ kind: 'shortened', commits: 1 }])
    expect((await again.read((db) => sessionEntries(db))).map((entry) => entry.id)).toEqual(['a'])
    again.close()
  })

  test('is readable by its owner alone', async () => {
    const store = await place.open()
    await keep(store, 'a')
    for (const entry of readdirSync(place.folder, { recursive: true, withFileTypes: true })) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o077
      expect([entry.name, mode]).toEqual([entry.name, 0])
    }
    store.close()
  })

  test('the schema only grows: this picture of it may be added to, never changed', async () => {
    const store = await place.open()
    const rows = store.parts.connection
      .prepare<[], { sql: string }>(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'words_%' ORDER BY rowid",
      )
      .all()
    await expect(rows.map((row) => row.sql).join(';\n')).toMatchFileSnapshot('./migrations/schema.snapshot.sql')
    store.close()
  })

  test('a migration that was ever shipped keeps every character: a new one is added at the end', () => {
    const digests = migrations.map((text) => createHash('sha256').update(text).digest('hex').slice(0, 16))
    expect(digests).toMatchInlineSnapshot(`
      [
        "003bb3f146ed3ee5",
        "4fe55fbeab7d10c5",
        "f2a5d520a194bf14",
        "d224856620b6ecac",
        "16441dd1256ec2d9",
        "f1b743e818a0722f",
        "df27462da6ae01ca",
      ]
    `)
  })

  test('of every earlier schema is brought to this one, with its words still found', async () => {
    const Database = await loadCipherModule()
    for (let from = 3; from <= schemaVersion; from++) {
      const connection = connect(Database, join(place.folder, `${from}.db`), randomBytes(32))
      migrate(connection, from)
      connection.exec(`
        INSERT INTO clients VALUES ('c', 'Wren', '2026-01-01');
        INSERT INTO sessions (id, client_id, title, language, speakers, imported_at, turn_count)
          VALUES ('s', 'c', 't', 'en', '[]', '2026-01-01', 1);
        INSERT INTO turns (session_id, position, speaker, role, text) VALUES ('s', 0, 's1', 'client', 'so ashamed')`)
      migrate(connection)
      expect(versionOf(connection)).toBe(schemaVersion)
      const found = connection.prepare("SELECT count(*) AS n FROM words WHERE words MATCH 'ashamed'").get()
      expect(found).toEqual({ n: 1 })
      connection.close()
    }
  })
})

function fingerprint(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'holder.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')])
}
