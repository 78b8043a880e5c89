import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newTestStore, testPassphrase, testSession } from '../../test/support/store.ts'
import { addAttachment, readAttachment } from './attachments.ts'
import { auditEntries, verifyChain } from './audit.ts'
import { backUp } from './backup.ts'
import { ensureClient } from './clients.ts'
import { erase } from './erasure.ts'
import { filesUnder } from './files.ts'
import { layoutOf } from './layout.ts'
import { addNote } from './notes.ts'
import { decryptedPages } from './pages.ts'
import { readBackup } from './read-backup.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { changeKey } from './rekey.ts'
import { restoreBackup } from './restore.ts'
import { placeHold } from './retention.ts'
import { addSession, sessionById, sessionEntries } from './sessions.ts'
import type { Store } from './store.ts'
import { verifyStore } from './verify-store.ts'

const marker = 'ZYGOMORPHIC'
const secret = { passphrase: testPassphrase }
let place: Awaited<ReturnType<typeof newTestStore>>
let elsewhere: string
beforeEach(async () => {
  place = await newTestStore()
  elsewhere = mkdtempSync(join(tmpdir(), 'regard-test-'))
})
afterEach(() => {
  place.remove()
  rmSync(elsewhere, { recursive: true, force: true })
})

async function keep(store: Store, alias: string, id: string, text: string) {
  return store.write(async (writer) => {
    const client = await ensureClient(writer, alias)
    await addSession(writer, client.id, testSession(id, [text, `${text} again`, 'plain']))
    await addNote(writer, id, { turn: 1, text: `note ${text}`, who: 'me' })
    return client.id
  })
}
const ids = async (store: Store) => (await store.read((db) => sessionEntries(db))).map((entry) => entry.id).toSorted()

describe('erasing', () => {
  test('leaves nothing of a client in decrypted pages, log, index or recordings, and all of the others', async () => {
    const store = await place.open()
    const gone = await keep(store, marker, 'a', marker)
    await keep(store, 'Robin', 'b', 'stays')
    const recording = await addAttachment(store, 'a', 'recording', [Buffer.from(marker.repeat(20_000))])
    const kept = await addAttachment(store, 'b', 'recording', [Buffer.from('other')])
    await backUp(store, join(elsewhere, 'one.regard'))
    const key = Buffer.from(store.parts.dataKey)
    const erased = await erase(store, { kind: 'client', id: gone })
    expect(erased).toMatchObject({ sessions: ['a'], turns: 3, attachments: [recording] })
    expect(erased.outOfReach.map((copy) => copy.place)).toEqual([join(elsewhere, 'one.regard')])
    expect(await ids(store)).toEqual(['b'])
    expect(Buffer.concat([...(await readAttachment(store, kept))]).toString()).toBe('other')
    store.close()
    const layout = layoutOf(place.folder)
    expect(decryptedPages(layout.database, key).toString('latin1').toLowerCase()).not.toContain(marker.toLowerCase())
    expect(filesUnder(layout.attachments).map((path) => path.endsWith(kept))).toEqual([true])
    expect(readFileSync(layout.ledger, 'utf8')).not.toContain(marker)
  })

  test('is refused while a hold stands', async () => {
    const store = await place.open()
    const client = await keep(store, 'Wren', 'a', 'x')
    await store.write((writer) => placeHold(writer, client, 'a'))
    await expect(erase(store, { kind: 'client', id: client })).rejects.toMatchObject({ code: 'held' })
    await expect(erase(store, { kind: 'session', id: 'a' })).rejects.toMatchObject({ code: 'held' })
    expect(await ids(store)).toEqual(['a'])
    store.close()
  })

  test('is ended at the next opening when only the ledger was written', async () => {
    const store = await place.open()
    await keep(store, 'Wren', 'a', 'x')
    await keep(store, 'Wren', 'b', 'y')
    const layout = layoutOf(place.folder)
    const before = readFileSync(layout.database)
    await store.checkpoint()
    const full = readFileSync(layout.database)
    expect(full.equals(before)).toBe(false)
    await erase(store, { kind: 'session', id: 'a' })
    store.close()
    writeFileSync(layout.database, full)
    const again = await place.open()
    expect(again.erasedAgain).toBe(1)
    expect(await ids(again)).toEqual(['b'])
    again.close()
  })
})

describe('a backup', () => {
  test('restores elsewhere with the passphrase or the recovery code, recordings too', async () => {
    const store = await place.open()
    await keep(store, 'Wren', 'a', 'words')
    const recording = await addAttachment(store, 'a', 'recording', [Buffer.alloc(200_000, 7)])
    const file = join(elsewhere, 'one.regard')
    await backUp(store, file)
    store.close()
    for (const [name, how] of [
      ['p', secret],
      ['r', { recoveryCode: place.recoveryCode }],
    ] as const) {
      await restoreBackup(file, { folder: join(elsewhere, name), secret: how })
      const other = await place.open({ folder: join(elsewhere, name) })
      expect((await other.read((db) => sessionById(db, 'a')))?.turns[0]?.text).toBe('words')
      expect(Buffer.concat([...(await readAttachment(other, recording))])).toEqual(Buffer.alloc(200_000, 7))
      expect(other.notices).toEqual([])
      other.close()
    }
  })

  test('shows any changed byte, any cut and any addition', async () => {
    const store = await place.open()
    await keep(store, 'Wren', 'a', 'words')
    const file = join(elsewhere, 'one.regard')
    await backUp(store, file)
    store.close()
    const whole = readFileSync(file)
    await readBackup(file, { recoveryCode: place.recoveryCode })
    const spots = [
      0,
      20,
      60,
      200,
      700,
      900,
      1100,
      ...Array.from({ length: 20 }, (_, i) => Math.floor((whole.length / 20) * i)),
      whole.length - 1,
    ]
    const broken = [
      ...spots.map((spot) => {
        const bytes = Buffer.from(whole)
        bytes[spot] = (bytes[spot] ?? 0) ^ 4
        return bytes
      }),
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, 70_000),
      Buffer.concat([whole, Buffer.from([0])]),
    ]
    for (const bytes of broken) {
      writeFileSync(file, bytes)
      await expect(readBackup(file, { recoveryCode: place.recoveryCode })).rejects.toMatchObject({
        code: expect.stringMatching(/^backup-/),
      })
    }
  })

  test('older than an erasure does not bring back what was erased, here or on a new machine', async () => {
    const store = await place.open()
    await keep(store, 'Wren', 'a', 'x')
    await keep(store, 'Robin', 'b', 'y')
    const old = join(elsewhere, 'old.regard')
    await backUp(store, old)
    await erase(store, { kind: 'session', id: 'a' })
    const ledger = readFileSync(layoutOf(place.folder).ledger, 'utf8')
    store.close()
    await expect(restoreBackup(old, { folder: place.folder, secret })).rejects.toMatchObject({ code: 'store-exists' })
    expect(await restoreBackup(old, { folder: place.folder, secret, replace: true })).toMatchObject({
      sessions: 1,
      erasedAgain: 1,
    })
    const elsewhereFolder = join(elsewhere, 'new')
    expect(await restoreBackup(old, { folder: elsewhereFolder, secret, ledger })).toMatchObject({ sessions: 1 })
    const forged = ledger.replace('"session"', '"client"')
    await expect(
      restoreBackup(old, { folder: join(elsewhere, 'forged'), secret, ledger: forged }),
    ).rejects.toMatchObject({ code: 'ledger-damaged' })
  })
})

describe('a new key', () => {
  test('opens with the new secrets alone, and everything is still there', async () => {
    const store = await place.open()
    await keep(store, 'Wren', 'a', 'x')
    const code = newRecoveryCode()
    await changeKey(store, 'quite another phrase', code)
    await expect(place.open()).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await expect(place.open({ secret: { recoveryCode: place.recoveryCode } })).rejects.toThrow()
    const again = await place.open({ secret: { recoveryCode: code } })
    expect(await ids(again)).toEqual(['a'])
    expect(again.notices).toEqual([])
    expect(await verifyStore(again)).toMatchObject({ damagedPages: [], inner: 'whole' })
    again.close()
  })
})

describe('the audit', () => {
  test('names the first entry that was changed, taken out, moved or cut off', async () => {
    const store = await place.open()
    for (const id of ['a', 'b', 'c']) await keep(store, 'Wren', id, 'x')
    const entries = await store.read((db) => auditEntries(db))
    const key = Buffer.from(store.parts.auditKey)
    const mark = { entries: store.chain.entries, mac: store.chain.mac }
    store.close()
    expect(verifyChain(key, entries, [mark])).toMatchObject({ whole: true, entries: entries.length })
    const changed = entries.map((entry, at) => (at === 2 ? { ...entry, who: 'else' } : entry))
    expect(verifyChain(key, changed, [mark])).toMatchObject({ position: 3, why: 'changed' })
    expect(verifyChain(key, entries.toSpliced(1, 1), [mark])).toMatchObject({ position: 2, why: 'missing' })
    const [first, second, ...rest] = entries
    if (!first || !second) throw new Error('two entries at least')
    const moved = [{ ...second, position: 1 }, { ...first, position: 2 }, ...rest]
    expect(verifyChain(key, moved, [mark])).toMatchObject({ position: 1, why: 'changed' })
    expect(verifyChain(key, entries.slice(0, -1), [mark])).toMatchObject({ position: entries.length, why: 'cut-off' })
  })
})
