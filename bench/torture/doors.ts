import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { loadCipherModule } from '../../src/store/cipher.ts'
import { ensureClient } from '../../src/store/clients.ts'
import { createStore } from '../../src/store/create-store.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { schemaVersion } from '../../src/store/migrations/index.ts'
import { addNote, notesOf } from '../../src/store/notes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { newRecoveryCode } from '../../src/store/recovery-code.ts'
import { addSession, sessionById, sessionEntries } from '../../src/store/sessions.ts'
import { sessionOf } from './content.ts'
import { fingerprint, passphrase, refusal, type Trial } from './lab.ts'

const secondProcess: Trial = {
  item: '5',
  what: 'a second process on an open store: refused within 2 s, the first one named',
  async run(lab) {
    const trials = lab.count(20, 4)
    const place = await lab.store()
    const first = lab.work(['hold', place.folder, place.code])
    await first.until('open')
    const lost: string[] = []
    let slowest = 0
    for (let trial = 0; trial < trials; trial++) {
      const start = Date.now()
      let named: unknown
      const refused = await refusal(() =>
        place.open().catch((error: unknown) => {
          named = error instanceof Error && 'details' in error ? error.details : undefined
          throw error
        }),
      )
      const took = Date.now() - start
      slowest = Math.max(slowest, took)
      const pid = typeof named === 'object' && named && 'process' in named ? named.process : undefined
      if (refused !== 'store-in-use' || took > 2000 || pid !== first.child.pid) {
        lost.push(`${refused} after ${took} ms, named ${String(pid)}`)
      }
    }
    first.child.stdin?.end()
    await first.ended
    const after = await refusal(async () => (await place.open()).close())
    if (after) lost.push(`after the first had closed: ${after}`)
    return { trials, lost, notes: `the slowest after ${slowest} ms` }
  },
}

const newerSchema: Trial = {
  item: '6',
  what: 'a store of a newer schema: refused, not a byte changed',
  async run(lab) {
    const trials = lab.count(10, 4)
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      const place = await lab.store()
      const store = await place.open()
      await store.write(async (writer) => addSession(writer, (await ensureClient(writer, 'W')).id, sessionOf(6, trial)))
      store.parts.connection.pragma(`user_version = ${schemaVersion + 1 + trial}`)
      // Every other one with a log that was not moved yet, as a kill would leave it.
      const layout = layoutOf(place.folder)
      const left = [layout.database, layout.wal, layout.head].map((path) => [path, readFileSync(path)] as const)
      store.close()
      if (trial % 2 === 0) for (const [path, bytes] of left) writeFileSync(path, bytes)
      const before = fingerprint(place.folder)
      const refused = await refusal(() => place.open())
      if (refused !== 'store-newer') lost.push(`trial ${trial}: ${refused}`)
      if (fingerprint(place.folder) !== before) lost.push(`trial ${trial}: bytes were changed`)
      lab.remove(place.folder)
    }
    return { trials, lost }
  },
}

const strangeText: Trial = {
  item: '8',
  what: 'NUL, lone surrogates, marks of direction, emoji, a line of a megabyte: equal, or refused with a reason',
  async run(lab) {
    const trials = lab.count(300, 60)
    const place = await lab.store()
    const store = await place.open()
    const clientId = await store.write(async (writer) => (await ensureClient(writer, 'W')).id)
    const lost: string[] = []
    let refusedCount = 0
    const chosen = [
      '\0',
      'a\0b\0',
      '\ud800',
      'x\udfffy',
      '\u202Eabc\u202C',
      '👩‍👧‍👦',
      '\uFEFF',
      '\r\n\u2028',
      'ab '.repeat(350_000),
      '',
    ]
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    )
    const texts = [...chosen, ...fc.sample(unit, { numRuns: trials - chosen.length, seed: 8 })]
    for (const [at, text] of texts.entries()) {
      const { turns, ...rest } = sessionOf(8, at)
      const session = { ...rest, title: text.slice(0, 50), turns: turns.map((turn) => ({ ...turn, text })) }
      const refused = await refusal(() =>
        store.write(async (writer) => {
          await addSession(writer, clientId, session)
          await addNote(writer, session.id, { turn: null, text, who: 'me' })
        }),
      )
      const whole = !/\p{Surrogate}/u.test(text)
      if (refused) {
        refusedCount++
        if (refused !== 'text-not-storable' || whole) lost.push(`text ${at}: ${refused}`)
        if (await store.read((db) => sessionById(db, session.id))) lost.push(`text ${at}: refused and there`)
        continue
      }
      const there = await store.read((db) => sessionById(db, session.id))
      const [note] = await store.read((db) => notesOf(db, session.id))
      if (there?.turns[0]?.text !== text || there.title !== session.title || note?.text !== text)
        lost.push(`text ${at}: not equal`)
    }
    store.close()
    return {
      trials: texts.length,
      lost,
      notes: `${texts.length - refusedCount} came back equal, ${refusedCount} with half a character refused`,
    }
  },
}

const wrongKeys: Trial = {
  item: '10',
  what: 'a wrong, absent or empty key: refused, not a byte changed',
  async run(lab) {
    const place = await lab.store()
    const store = await place.open()
    await store.write(async (writer) => addSession(writer, (await ensureClient(writer, 'W')).id, sessionOf(10, 0)))
    store.close()
    const layout = layoutOf(place.folder)
    const Database = await loadCipherModule()
    const raw = (key: string | undefined) => async () => {
      const connection = new Database(layout.database, { readonly: true })
      try {
        if (key !== undefined) connection.pragma(`key = ${key}`)
        connection.prepare('SELECT count(*) FROM sqlite_master').get()
      } finally {
        connection.close()
      }
    }
    const attempts: [string, () => Promise<unknown>][] = [
      ['no key at all', raw(undefined)],
      ['an empty key', raw("''")],
      ['a key of zeros', raw(`"x'${'00'.repeat(32)}'"`)],
      ['another key', raw(`"x'${'5a'.repeat(32)}'"`)],
      ['an empty passphrase', () => openStore({ folder: place.folder, secret: { passphrase: '' } })],
      ['an empty recovery code', () => openStore({ folder: place.folder, secret: { recoveryCode: '' } })],
      ['an empty passphrase for a new store', () => createStore(lab.folder(), '', newRecoveryCode(), new Date())],
    ]
    for (let trial = 0; trial < lab.count(13, 3); trial++) {
      attempts.push([
        `passphrase ${trial}`,
        () => openStore({ folder: place.folder, secret: { passphrase: `${passphrase}${'.'.repeat(trial + 1)}` } }),
      ])
      attempts.push([
        `code ${trial}`,
        () => openStore({ folder: place.folder, secret: { recoveryCode: newRecoveryCode() } }),
      ])
    }
    const before = fingerprint(place.folder)
    const lost: string[] = []
    for (const [what, attempt] of attempts) {
      if ((await refusal(attempt)) === undefined) lost.push(`${what}: opened`)
      if (fingerprint(place.folder) !== before) lost.push(`${what}: bytes were changed`)
    }
    return { trials: attempts.length, lost }
  },
}

const sharedPages: Trial = {
  item: '11',
  what: 'two stores of equal content: no page, and no block of 16 bytes but zeros, in common',
  async run(lab) {
    const pairs = lab.count(10, 2)
    const lost: string[] = []
    let pages = 0
    for (let pair = 0; pair < pairs; pair++) {
      const seen = new Set<string>()
      for (let one = 0; one < 2; one++) {
        const place = await lab.store()
        const store = await place.open()
        await store.write(async (writer) => {
          const client = await ensureClient(writer, 'W')
          for (let at = 0; at < 10; at++) await addSession(writer, client.id, sessionOf(11, at))
        })
        store.close()
        const bytes = readFileSync(layoutOf(place.folder).database)
        pages += bytes.length / 4096
        // Past what stands in the clear in every SQLite file: the fields of the header.
        for (let at = 32; at < bytes.length; at += 16) {
          const block = bytes.toString('latin1', at, at + 16)
          if (one === 0) seen.add(block)
          else if (seen.has(block) && /[^\0]/.test(block)) lost.push(`pair ${pair}: a block at ${at}`)
        }
        lab.remove(place.folder)
      }
    }
    return { trials: pairs, lost, notes: `${pages} pages` }
  },
}

const recovery: Trial = {
  item: '12',
  what: 'the recovery code opens the store, as a person would type it; a passphrase forgotten is set anew',
  async run(lab) {
    const trials = lab.count(10, 2)
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      const place = await lab.store()
      const typed = [
        place.code.toLowerCase(),
        place.code.replaceAll('-', ' '),
        place.code.replaceAll('-', ''),
        place.code.replaceAll('0', 'O').replaceAll('1', 'l'),
      ]
      for (const recoveryCode of typed) {
        const refused = await refusal(async () => {
          const store = await openStore({ folder: place.folder, secret: { recoveryCode } })
          await store.read((db) => sessionEntries(db))
          store.close()
        })
        if (refused) lost.push(`trial ${trial}: ${refused}`)
      }
      rmSync(place.folder, { recursive: true })
    }
    return { trials: trials * 4, lost }
  },
}

export const doors: readonly Trial[] = [secondProcess, newerSchema, strangeText, wrongKeys, sharedPages, recovery]
