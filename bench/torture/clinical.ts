import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import {
  addCheckIn,
  addNote,
  addPrivateNote,
  attachRecording,
  codeStoredSession,
  correctCode,
  eraseClient,
  eraseDue,
  eraseSession,
  exportEverything,
  exportPrivateNotes,
  exportSession,
  giveConsents,
  importSession,
  keepUntil,
  listSessions,
  type Purpose,
  placeHold,
  playRecording,
  releaseHold,
  revokeConsent,
  searchSessions,
  showSession,
  takeSessionOut,
} from '../../src/app/index.ts'
import type { SessionCoder } from '../../src/coding/index.ts'
import { loadCoder } from '../../src/coding/index.ts'
import { addCoding } from '../../src/store/codings.ts'
import { purposes } from '../../src/store/consents.ts'
import { filesUnder } from '../../src/store/files.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { refusal, type Trial } from './lab.ts'

const transcript = (words: string) =>
  Buffer.from(
    `Therapist: What has it been like?\nClient: I feel so ashamed. ${words}\nTherapist: You felt ashamed.\nClient: Yes, and tired.\n`,
  )

async function keep(store: Store, consents: readonly Purpose[], words = '', alias = 'W') {
  const { value } = await importSession(store, transcript(words), {
    alias,
    consents,
    therapist: 'Therapist',
    client: 'Client',
  })
  if (!value) throw new Error('the transcript can be read')
  return value
}

let coder: SessionCoder | undefined
const theCoder = async () => {
  coder ??= await loadCoder()
  return coder
}

const cells: Trial = {
  item: '23',
  what: 'cells that a spreadsheet would run (= + - @, tabs, wide forms) in words, labels, aliases: neutralised in every table',
  async run(lab) {
    const starts = ['=', '+', '-', '@', '\t=', ' =', '＝', '＋', '－', '＠', '\u200b=', '\r=']
    const lost: string[] = []
    let seen = 0
    for (const [at, start] of starts.slice(0, lab.count(starts.length, 5)).entries()) {
      const place = await lab.store()
      const store = await place.open()
      const payload = `${start}HYPERLINK("http://evil.example","x")`
      const { sessionId } = await keep(store, ['keep', 'code', 'export'], payload, payload)
      const second = await importSession(
        store,
        Buffer.from(
          JSON.stringify({
            id: 'x',
            title: payload,
            language: 'en',
            speakers: [
              { id: 's1', role: 'therapist', label: payload },
              { id: 's2', role: 'client', label: payload },
            ],
            turns: Array.from({ length: 6 }, (_, index) => ({
              index,
              speaker: index % 2 ? 's2' : 's1',
              role: index % 2 ? 'client' : 'therapist',
              text: `${payload} and so I was very tired and ashamed of it`,
            })),
          }),
        ),
        { alias: payload, consents: ['keep', 'code', 'export'] },
      )
      if (!second.value)
        lost.push(`start ${at}: the session with such labels could not be read: ${second.issues[0]?.code}`)
      for (const id of [sessionId, second.value?.sessionId]) {
        if (id !== undefined) await codeStoredSession(store, id, await theCoder())
      }
      const folder = lab.folder('export')
      await exportEverything(store, folder)
      for (const path of filesUnder(folder).filter((name) => name.endsWith('.csv'))) {
        for (const row of Papa.parse<string[]>(readFileSync(path, 'utf8')).data) {
          for (const cell of row) {
            seen++
            const number = /^-?\d+(\.\d+)?$/.test(cell)
            if (!number && /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))
              lost.push(`start ${at}: a cell in ${path.split('/').at(-1)}`)
          }
        }
      }
      store.close()
    }
    if (seen === 0) lost.push('no cell was looked at')
    return { trials: seen, lost }
  },
}

const consent: Trial = {
  item: '26',
  what: 'coding, correcting, playing, exporting with every subset of consents, given and taken back: done only with the one for it',
  async run(lab) {
    const place = await lab.store()
    const store = await place.open()
    const lost: string[] = []
    let trials = 0
    const wanted = purposes.filter((purpose) => purpose !== 'keep')
    const subsets = Array.from({ length: 2 ** wanted.length }, (_, bits) => wanted.filter((__, at) => bits & (1 << at)))
    for (const given of subsets.slice(0, lab.count(subsets.length, 8))) {
      const { sessionId } = await keep(store, ['keep', ...given])
      await store.write((writer) =>
        addCoding(writer, sessionId, {
          coder: { kind: 'machine', id: 'regard-1', version: '1' },
          codebook: { id: 'regard', version: '1.0' },
          main: [],
          talk: [],
          codes: [{ turn: 1, code: 'shame', probability: 0.9, state: 'suggested' }],
          unsure: [],
        }),
      )
      const recording = await attachRecording(store, sessionId, [Buffer.from('sound')], {
        consents: ['keep', ...given],
      })
      const actions: readonly [Purpose, string, () => Promise<unknown>][] = [
        ['code', 'correct', () => correctCode(store, sessionId, { kind: 'reject', turn: 1, code: 'shame' })],
        ['code', 'code', async () => codeStoredSession(store, sessionId, await theCoder())],
        ['play', 'play', async () => [...(await playRecording(store, recording))]],
        ['export', 'export', () => exportSession(store, sessionId, lab.folder('export'))],
        ['export', 'take out', () => takeSessionOut(store, sessionId, 'a download')],
      ]
      const tryAll = async (standing: readonly Purpose[], when: string) => {
        for (const [purpose, what, action] of actions) {
          trials++
          const refused = await refusal(action)
          const allowed = standing.includes('keep') && standing.includes(purpose)
          if (allowed ? refused !== undefined && refused !== 'correction-impossible' : refused !== 'consent-missing') {
            lost.push(`${what} ${when} with ${standing.join(',') || 'nothing'}: ${refused ?? 'done'}`)
          }
        }
      }
      await tryAll(['keep', ...given], 'as given')
      const [first] = given
      if (first !== undefined) {
        for (const subject of ['transcript', 'recording'] as const)
          await revokeConsent(store, sessionId, first, subject)
        await tryAll(['keep', ...given.slice(1)], 'one taken back')
        for (const subject of ['transcript', 'recording'] as const)
          await giveConsents(store, sessionId, [first], subject)
      }
      for (const subject of ['transcript', 'recording'] as const) await revokeConsent(store, sessionId, 'keep', subject)
      await tryAll(given, 'not to be kept')
      trials++
      if ((await refusal(() => showSession(store, sessionId))) !== 'consent-missing')
        lost.push('shown without consent to keep')
    }
    store.close()
    return { trials, lost }
  },
}

const apart: Trial = {
  item: '27',
  what: 'private notes and check-ins: in no export, page, list or search but their own export',
  async run(lab) {
    const trials = lab.count(20, 4)
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      const secret = `quillwort${trial}`
      const place = await lab.store()
      const store = await place.open()
      const { sessionId, clientId } = await keep(store, [...purposes])
      await addNote(store, sessionId, { turn: 1, text: 'a note of the session' })
      await addPrivateNote(store, { clientId, sessionId, text: secret })
      await addCheckIn(store, { sessionId, answers: { body: secret } })
      await codeStoredSession(store, sessionId, await theCoder())
      const folders = [lab.folder('one'), lab.folder('all'), lab.folder('private')] as const
      await exportSession(store, sessionId, folders[0])
      await exportEverything(store, folders[1])
      await exportPrivateNotes(store, folders[2])
      const texts = (folder: string) =>
        filesUnder(folder)
          .map((path) => readFileSync(path, 'utf8'))
          .join('')
      const seen = [
        texts(folders[0]),
        texts(folders[1]),
        JSON.stringify(await showSession(store, sessionId)),
        JSON.stringify(await listSessions(store)),
        JSON.stringify(await searchSessions(store, secret)),
        JSON.stringify(await takeSessionOut(store, sessionId, 'a download')),
      ]
      seen.forEach((text, at) => {
        if (text.includes(secret)) lost.push(`trial ${trial}: in place ${at}`)
      })
      if (texts(folders[2]).split(secret).length !== 3) lost.push(`trial ${trial}: their own export does not hold both`)
      if (!texts(folders[1]).includes('a note of the session'))
        lost.push(`trial ${trial}: the control is not in the export`)
      store.close()
    }
    return { trials: trials * 6, lost }
  },
}

const retention: Trial = {
  item: '28',
  what: 'timers that are due, not yet due, moved; holds on a client or a session, released: erased exactly what should be',
  async run(lab) {
    const trials = lab.count(20, 4)
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      let today = '2030-01-01'
      const place = await lab.store()
      const store = await openStore({
        folder: place.folder,
        secret: { recoveryCode: place.code },
        now: () => new Date(`${today}T12:00:00Z`),
      })
      const due = await keep(store, ['keep'], '', 'A')
      const later = await keep(store, ['keep'], '', 'A')
      const never = await keep(store, ['keep'], '', 'A')
      const heldSession = await keep(store, ['keep'], '', 'B')
      const heldClient = await keep(store, ['keep'], '', 'C')
      for (const { sessionId } of [due, heldSession, heldClient]) await keepUntil(store, sessionId, '2030-01-02')
      await keepUntil(store, later.sessionId, '2030-01-02')
      await keepUntil(store, later.sessionId, '2030-02-01')
      await placeHold(store, heldSession.clientId, heldSession.sessionId)
      await placeHold(store, heldClient.clientId)
      const ids = async () => (await listSessions(store)).map((entry) => entry.id)
      const gone = async (which: readonly { readonly sessionId: string }[], when: string) => {
        const there = await ids()
        for (const { sessionId } of which)
          if (there.includes(sessionId)) lost.push(`trial ${trial}, ${when}: not erased`)
      }
      const there = async (which: readonly { readonly sessionId: string }[], when: string) => {
        const left = await ids()
        for (const { sessionId } of which) if (!left.includes(sessionId)) lost.push(`trial ${trial}, ${when}: erased`)
      }
      await eraseDue(store)
      await there([due, later, never, heldSession, heldClient], 'before the day')
      today = '2030-01-02'
      const { held } = await eraseDue(store)
      await gone([due], 'on the day')
      await there([later, never, heldSession, heldClient], 'on the day')
      if (held.length !== 2) lost.push(`trial ${trial}: ${held.length} are said to be held`)
      for (const erase of [
        () => eraseSession(store, heldSession.sessionId),
        () => eraseClient(store, heldSession.clientId),
        () => eraseSession(store, heldClient.sessionId),
        () => eraseClient(store, heldClient.clientId),
      ]) {
        if ((await refusal(erase)) !== 'held') lost.push(`trial ${trial}: a hold did not hold`)
      }
      await releaseHold(store, heldSession.clientId, heldSession.sessionId)
      await releaseHold(store, heldClient.clientId)
      await eraseDue(store)
      await gone([heldSession, heldClient], 'after the hold')
      today = '2030-02-01'
      await eraseDue(store)
      await gone([later], 'on the later day')
      await there([never], 'without a timer')
      store.close()
    }
    return { trials: trials * 12, lost }
  },
}

export const clinical: readonly Trial[] = [cells, consent, apart, retention]
export const closeCoder = async () => coder?.close()
