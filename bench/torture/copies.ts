import { existsSync, readFileSync, rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { type ErasureCertificate, eraseClient, eraseRecording, eraseSession } from '../../src/app/index.ts'
import { addAttachment } from '../../src/store/attachments.ts'
import { auditEntries } from '../../src/store/audit.ts'
import { backUp } from '../../src/store/backup.ts'
import { ensureClient } from '../../src/store/clients.ts'
import { filesUnder } from '../../src/store/files.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { addNote } from '../../src/store/notes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { decryptedPages } from '../../src/store/pages.ts'
import { addPrivateNote } from '../../src/store/private-notes.ts'
import { restoreBackup } from '../../src/store/restore.ts'
import { addSession, sessionById, sessionEntries } from '../../src/store/sessions.ts'
import type { Store } from '../../src/store/store.ts'
import { idOf, sessionOf } from './content.ts'
import { unsound } from './inspect.ts'
import { passphrase, refusal, type Trial } from './lab.ts'

const add = (store: Store, seed: number, at: number, alias = 'W') =>
  store.write(async (writer) => {
    const client = await ensureClient(writer, alias)
    await addSession(writer, client.id, sessionOf(seed, at))
    return client.id
  })

const underLoad: Trial = {
  item: '13',
  what: 'a backup while other changes are written: one encrypted file that opens elsewhere with the passphrase, the store at one moment',
  async run(lab) {
    const trials = lab.count(10, 2)
    const lost: string[] = []
    let during = 0
    for (let trial = 0; trial < trials; trial++) {
      const place = await lab.store()
      const store = await place.open()
      let written = 0
      let begun = 0
      let goOn = true
      const writeOn = async () => {
        while (goOn) {
          const at = begun++
          await add(store, 13, at)
          written = Math.max(written, at + 1)
          // The store answers without leaving the thread: without this nobody else would ever have a turn.
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
      const load = Promise.all(Array.from({ length: 8 }, writeOn))
      while (written < 30) await new Promise((resolve) => setTimeout(resolve, 5))
      const before = written
      const file = lab.folder('backup')
      await backUp(store, file)
      const after = written
      goOn = false
      await load
      during += after - before
      store.close()
      if (readFileSync(file).includes('SQLite format 3')) lost.push(`trial ${trial}: the backup is not encrypted`)
      const elsewhere = lab.folder('elsewhere')
      await restoreBackup(file, { folder: elsewhere, secret: { passphrase } })
      const other = await openStore({ folder: elsewhere, secret: { passphrase } })
      const ids = new Set((await other.read((db) => sessionEntries(db))).map((entry) => entry.id))
      let count = 0
      for (; ids.has(idOf(13, count)); count++) {
        const there = await other.read((db) => sessionById(db, idOf(13, count)))
        if (!isDeepStrictEqual(there, sessionOf(13, count))) lost.push(`trial ${trial}: session ${count} is torn`)
      }
      if (count !== ids.size) lost.push(`trial ${trial}: the backup has a gap after ${count}`)
      if (count < before || count > after + 8)
        lost.push(`trial ${trial}: ${count} sessions, ${before} before and ${after} after`)
      lost.push(...(await unsound(other)))
      if (other.notices.length > 0) lost.push(`trial ${trial}: notice ${other.notices[0]?.kind}`)
      other.close()
      for (const folder of [place.folder, elsewhere]) lab.remove(folder)
    }
    return { trials, lost, notes: `${during} changes went on meanwhile` }
  },
}

const nothingLeft: Trial = {
  item: '15',
  what: 'a client, a session, a recording erased: nothing in decrypted pages, log, index, audit, list of erasures, files; a certificate names the copies out of reach',
  async run(lab) {
    const trials = lab.count(24, 6)
    const lost: string[] = []
    let bytes = 0
    for (let trial = 0; trial < trials; trial++) {
      const what = (['client', 'session', 'recording'] as const)[trial % 3] ?? 'client'
      const marker = `quillwort${trial}x`
      const place = await lab.store()
      const store = await place.open()
      const gone = { ...sessionOf(15, trial), id: `gone-${trial}`, title: marker }
      const marked = {
        ...gone,
        turns: gone.turns.map((turn) => ({ ...turn, text: `${turn.text} ${marker} ${turn.index}` })),
      }
      const alias = what === 'client' ? marker : 'W'
      for (let at = 0; at < 20; at++) await add(store, 15, at, at % 2 ? 'stays' : alias === marker ? 'other' : alias)
      const clientId = await store.write(async (writer) => {
        const client = await ensureClient(writer, alias)
        await addSession(writer, client.id, marked, { goal: marker })
        await addNote(writer, marked.id, { turn: 1, text: marker, who: 'me' })
        if (what !== 'recording')
          await addPrivateNote(writer, { clientId: client.id, sessionId: marked.id, text: marker })
        return client.id
      })
      const recording = await addAttachment(store, marked.id, 'recording', [Buffer.from(marker.repeat(9000))])
      for (let at = 20; at < 30; at++) await add(store, 15, at, 'stays')
      const file = lab.folder('backup')
      await backUp(store, file)
      const key = Buffer.from(store.parts.dataKey)
      const certificate: ErasureCertificate =
        what === 'client'
          ? await eraseClient(store, clientId)
          : what === 'session'
            ? await eraseSession(store, marked.id)
            : await eraseRecording(store, recording)
      if (!certificate.outOfReach.some((copy) => copy.place === file))
        lost.push(`trial ${trial}: the backup is not named`)
      const audit = JSON.stringify(await store.read((db) => auditEntries(db)))
      const layout = layoutOf(place.folder)
      const states = [decryptedPages(layout.database, key)]
      const wal = existsSync(layout.wal) ? readFileSync(layout.wal).length : 0
      if (wal !== 0) lost.push(`trial ${trial}: the log still holds ${wal} bytes`)
      // While it is open a handle of SQLite's own is on the file, so what was read above counts only after it is closed.
      store.close()
      states.push(decryptedPages(layout.database, key))
      const forms = [marker, marker.toUpperCase()].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
      const isLeft = (place: Buffer) => forms.some((form) => place.includes(form))
      bytes += states[1]?.length ?? 0
      if (what !== 'recording' && states.some(isLeft)) lost.push(`trial ${trial} (${what}): in decrypted pages`)
      if (isLeft(Buffer.from(audit))) lost.push(`trial ${trial}: in the audit`)
      if (isLeft(readFileSync(layout.ledger))) lost.push(`trial ${trial}: in the list of erasures`)
      if (filesUnder(layout.attachments).some((path) => path.endsWith(recording)))
        lost.push(`trial ${trial}: the recording is there`)
      const again = await place.open()
      const kept = await again.read((db) => sessionEntries(db))
      if (kept.length !== (what === 'recording' ? 31 : 30))
        lost.push(`trial ${trial}: ${kept.length} sessions are left`)
      lost.push(...(await unsound(again)))
      again.close()
      lab.remove(place.folder)
      rmSync(file, { force: true })
    }
    return { trials, lost, notes: `${(bytes / 1e6).toFixed(0)} MB of decrypted pages searched` }
  },
}

const stillErased: Trial = {
  item: '16',
  what: 'an older backup restored: what was erased since is erased again, here, from a later backup, and on a new machine with the list given by hand',
  async run(lab) {
    const trials = lab.count(12, 3)
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      const place = await lab.store()
      const secret = { recoveryCode: place.code }
      const store = await place.open()
      for (let at = 0; at < 6; at++) await add(store, 16, at, at < 3 ? 'W' : 'R')
      const clientId = await add(store, 16, 6, 'W')
      const recording = await addAttachment(store, idOf(16, 4), 'recording', [Buffer.from('sound')])
      const [old, late] = [lab.folder('old'), lab.folder('late')]
      await backUp(store, old)
      await eraseClient(store, clientId)
      await eraseSession(store, idOf(16, 3))
      await eraseRecording(store, recording)
      await backUp(store, late)
      store.close()
      const ledger = readFileSync(layoutOf(place.folder).ledger, 'utf8')
      const expected = [idOf(16, 4), idOf(16, 5)].join(' ')
      const check = async (where: string, folder: string) => {
        const other = await openStore({ folder, secret })
        const ids = (await other.read((db) => sessionEntries(db))).map((entry) => entry.id).toSorted()
        const recordings = await other.read((db) => db.selectFrom('attachments').select('id').execute())
        const files = filesUnder(layoutOf(folder).attachments)
        if (ids.join(' ') !== expected) lost.push(`trial ${trial}, ${where}: ${ids.length} sessions`)
        if (recordings.length + files.length > 0) lost.push(`trial ${trial}, ${where}: the recording came back`)
        lost.push(...(await unsound(other)))
        other.close()
      }
      await restoreBackup(old, { folder: place.folder, secret, replace: true })
      await check('here', place.folder)
      const machine = lab.folder('machine')
      await restoreBackup(old, { folder: machine, secret, ledger })
      await check('by hand', machine)
      const later = lab.folder('later')
      await restoreBackup(late, { folder: later, secret })
      await restoreBackup(old, { folder: later, secret, replace: true })
      await check('after a later backup', later)
      const forged = ledger.replace('"session"', '"client"')
      const refused = await refusal(() => restoreBackup(old, { folder: lab.folder('forged'), secret, ledger: forged }))
      if (refused !== 'ledger-damaged') lost.push(`trial ${trial}: a forged list: ${refused}`)
      // Without the list nothing can be known of it on a new machine: this is what the other trials would see if they saw nothing.
      const without = lab.folder('without')
      await restoreBackup(old, { folder: without, secret })
      const seen = await openStore({ folder: without, secret })
      const all = await seen.read((db) => sessionEntries(db))
      if (all.length !== 7) lost.push(`trial ${trial}: the control holds ${all.length} sessions`)
      seen.close()
      for (const folder of [place.folder, machine, later, without]) lab.remove(folder)
    }
    return { trials: trials * 4, lost }
  },
}

export const copies: readonly Trial[] = [underLoad, nothingLeft, stillErased]
