import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newTestStore } from '../../test/support/store.ts'
import type { CodeKey } from '../model/codebook.ts'
import { CodedSession } from '../model/coded-session.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import { addCoding } from '../store/codings.ts'
import { filesUnder } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { readTranscript } from '../transcript/index.ts'
import {
  addCheckIn,
  addNote,
  addPrivateNote,
  agreementWithMe,
  attachRecording,
  type CodeCorrection,
  correctCode,
  eraseClient,
  eraseDue,
  eraseEverything,
  eraseSession,
  exportEverything,
  exportPrivateNotes,
  exportSession,
  findSession,
  giveConsents,
  growthOf,
  importSession,
  keepUntil,
  listOutlines,
  listSessions,
  openWorkbench,
  placeHold,
  playRecording,
  redoCorrection,
  revokeConsent,
  searchSessions,
  showSession,
  takeTable,
  takeTables,
  undoCorrection,
  verify,
} from './index.ts'

const transcript = `Therapist: What has this week been like for you?
Client: I keep thinking I should be over it. I am so ashamed of it.
Therapist: It sounds like there is shame in it, and you are tired.
Client: Yes. Nobody knows about Zephyrine.
`

let place: Awaited<ReturnType<typeof newTestStore>>
let elsewhere: string
let store: Store
beforeEach(async () => {
  place = await newTestStore()
  elsewhere = mkdtempSync(join(tmpdir(), 'regard-test-'))
  store = await openWorkbench({ folder: place.folder, secret: { recoveryCode: place.recoveryCode } })
})
afterEach(() => {
  store.close()
  place.remove()
  rmSync(elsewhere, { recursive: true, force: true })
})

async function imported(consents: Parameters<typeof importSession>[2]['consents'] = ['keep', 'code', 'export']) {
  const { value } = await importSession(store, Buffer.from(transcript), { alias: 'Wren', consents })
  if (!value) throw new Error('the transcript can be read')
  return value.sessionId
}

const suggested = (turn: number, code: CodeKey, probability = 0.9): CodeAssertion => ({
  turn,
  code,
  probability,
  state: 'suggested',
})

function codingOf(codes: CodeAssertion[], version = '1'): Coding {
  return {
    coder: { kind: 'machine', id: 'regard-1', version },
    codebook: { id: 'regard', version: '1.0' },
    main: [
      { turn: 0, value: 'question', probability: 0.9 },
      { turn: 2, value: 'reflection', probability: 0.9 },
    ],
    talk: [
      { turn: 1, value: 'neutral', probability: 0.9 },
      { turn: 3, value: 'neutral', probability: 0.9 },
    ],
    codes,
    unsure: [{ turn: 2, code: 'reflection', among: ['reflection.simple', 'reflection.complex'] }],
  }
}

const first = codingOf([
  suggested(0, 'question.open'),
  suggested(1, 'shame'),
  { turn: 1, code: 'inner-critic', probability: 0.3, state: 'possible' },
  suggested(2, 'reflection'),
])
const keepCoding = (id: string, coding: Coding) => store.write((writer) => addCoding(writer, id, coding))
async function codesOf(id: string) {
  const { document } = await showSession(store, id)
  return document?.coding.codes
    .filter((code) => code.state !== 'possible')
    .map(({ turn, code, state }) => `${turn} ${code} ${state}`)
}

describe('a session that was imported', () => {
  test('is listed, found by a part of its id and by its words, and shown without a coding', async () => {
    const id = await imported()
    expect(await listSessions(store)).toMatchObject([
      { id, alias: 'Wren', turnCount: 4, coded: false, held: false, eraseOn: null, recordings: 0 },
    ])
    expect(await findSession(store, id.slice(-6))).toBe(id)
    await expect(findSession(store, 'zzzzzz')).rejects.toMatchObject({ code: 'not-found' })
    expect(await searchSessions(store, 'zephyrine')).toMatchObject([{ sessionId: id, turn: 3 }])
    const shown = await showSession(store, id)
    expect(shown.document).toBeUndefined()
    expect(shown.session.turns).toHaveLength(4)
  })

  test('is not kept without consent to keep it, nor where the file cannot be read', async () => {
    await expect(
      importSession(store, Buffer.from(transcript), { alias: 'Wren', consents: ['code'] }),
    ).rejects.toMatchObject({ code: 'consent-missing' })
    const { value, issues } = await importSession(store, Buffer.from(''), { alias: 'Wren', consents: ['keep'] })
    expect(value).toBeUndefined()
    expect(issues.map((issue) => issue.severity)).toContain('error')
    expect(await listSessions(store)).toEqual([])
  })

  test('is known again by its words, for the same client and while it may be kept', async () => {
    const again = (more: Partial<Parameters<typeof importSession>[2]> = {}, text = transcript) =>
      importSession(store, Buffer.from(text), { alias: 'Wren', consents: ['keep'], onlyNew: true, ...more })
    const id = await imported()
    const shortened = transcript.split('\n').slice(0, 2).join('\n')
    expect((await again()).value).toMatchObject({ sessionId: id, sameAs: id, turns: 4 })
    expect((await again({}, transcript.replaceAll('\n', '\r\n\r\n'))).value?.sessionId).toBe(id)
    expect(await listSessions(store)).toHaveLength(1)
    expect((await again({}, shortened)).value).not.toHaveProperty('sameAs')
    expect((await again({ alias: 'Ash' })).value).not.toHaveProperty('sameAs')
    const { value } = await again({ onlyNew: false })
    expect(value?.sameAs).toBe(id)
    expect(value?.sessionId).not.toBe(id)
    await revokeConsent(store, id, 'keep')
    expect((await again()).value?.sessionId).toBe(value?.sessionId)
    expect(await listSessions(store)).toHaveLength(4)
  })

  test('is not kept with a day that is none', async () => {
    const held = importSession(store, Buffer.from(transcript), { alias: 'W', consents: ['keep'], heldOn: '2026-02-30' })
    await expect(held).rejects.toMatchObject({ code: 'bad-usage' })
    await expect(keepUntil(store, await imported(), '2026-02-30')).rejects.toMatchObject({ code: 'bad-usage' })
  })
})

describe('corrections', () => {
  test('accept, reject, add and change; what cannot be together is replaced', async () => {
    const id = await imported()
    await keepCoding(id, first)
    await correctCode(store, id, { kind: 'accept', turn: 0, code: 'question.open' })
    await correctCode(store, id, { kind: 'reject', turn: 1, code: 'shame' })
    await correctCode(store, id, { kind: 'add', turn: 1, code: 'inner-critic', span: [0, 5] })
    await correctCode(store, id, { kind: 'change', turn: 2, from: 'reflection', to: 'reflection.complex' })
    await correctCode(store, id, { kind: 'add', turn: 2, code: 'reflection.simple' })
    expect(await codesOf(id)).toEqual([
      '0 question.open accepted',
      '1 shame rejected',
      '1 inner-critic added',
      '2 reflection rejected',
      '2 reflection.simple added',
    ])
    const { document, coders } = await showSession(store, id)
    expect(CodedSession.parse(document)).toEqual(document)
    expect(coders.map((coder) => coder.kind)).toEqual(['machine', 'person'])
    expect(document?.coding.unsure).toEqual([])
    expect(document?.coding.codes.find((code) => code.code === 'reflection.simple')?.replaces).toBe(
      'reflection.complex',
    )
    expect(document?.moments.map((moment) => moment.kind)).toEqual(['meets'])
  })

  test('that make no sense are refused and change nothing', async () => {
    const id = await imported()
    await expect(correctCode(store, id, { kind: 'accept', turn: 0, code: 'shame' })).rejects.toMatchObject({
      code: 'coding-missing',
    })
    await keepCoding(id, first)
    const before = await codesOf(id)
    const cases: [CodeCorrection, string][] = [
      [{ kind: 'accept', turn: 0, code: 'shame' }, 'shame is a code of the client, and here the therapist speaks'],
      [{ kind: 'accept', turn: 99, code: 'shame' }, 'the session has no such turn'],
      [{ kind: 'accept', turn: 3, code: 'shame' }, 'shame is not there; add puts it there'],
      [{ kind: 'add', turn: 1, code: 'shame' }, 'shame is there already'],
      [{ kind: 'add', turn: 1, code: 'inner-critic', span: [5, 5] }, 'the words pointed at are not in that turn'],
      [{ kind: 'add', turn: 0, code: 'question' }, 'question.open is there, which says it already'],
      [{ kind: 'change', turn: 1, from: 'feeling', to: 'inner-critic' }, 'feeling is not there'],
      [{ kind: 'change', turn: 1, from: 'shame', to: 'shame' }, 'both codes are the same'],
    ]
    for (const [correction, why] of cases) {
      const details = { turn: correction.turn, why }
      await expect(correctCode(store, id, correction)).rejects.toMatchObject({ code: 'correction-impossible', details })
    }
    expect(await codesOf(id)).toEqual(before)
  })

  test('can be undone and done again, also after the store was closed', async () => {
    const id = await imported()
    await keepCoding(id, first)
    const start = await codesOf(id)
    await expect(undoCorrection(store, id)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await correctCode(store, id, { kind: 'reject', turn: 1, code: 'shame' })
    const one = await codesOf(id)
    await correctCode(store, id, { kind: 'change', turn: 2, from: 'reflection', to: 'reflection.simple' })
    const two = await codesOf(id)
    store.close()
    store = await openWorkbench({ folder: place.folder, secret: { recoveryCode: place.recoveryCode } })
    expect(await undoCorrection(store, id)).toMatchObject({ canUndo: true, canRedo: true })
    expect(await codesOf(id)).toEqual(one)
    expect(await undoCorrection(store, id)).toMatchObject({ canUndo: false, canRedo: true })
    expect(await codesOf(id)).toEqual(start)
    await redoCorrection(store, id)
    expect(await redoCorrection(store, id)).toMatchObject({ canRedo: false })
    expect(await codesOf(id)).toEqual(two)
    await undoCorrection(store, id)
    await correctCode(store, id, { kind: 'accept', turn: 0, code: 'question.open' })
    await expect(redoCorrection(store, id)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  test('stand over a later machine coding, which lies beside the old one', async () => {
    const id = await imported()
    await keepCoding(id, first)
    await correctCode(store, id, { kind: 'reject', turn: 1, code: 'shame' })
    await correctCode(store, id, { kind: 'change', turn: 2, from: 'reflection', to: 'reflection.simple' })
    await keepCoding(
      id,
      codingOf([suggested(0, 'question.closed'), suggested(1, 'shame'), suggested(2, 'reflection.complex')], '2'),
    )
    expect(await codesOf(id)).toEqual([
      '0 question.closed suggested',
      '1 shame rejected',
      '2 reflection rejected',
      '2 reflection.simple added',
    ])
    expect((await showSession(store, id)).codings.map((entry) => entry.coder.version)).toEqual(['1', '2'])
  })
})

describe('consent', () => {
  test('is asked for each purpose: without it no coding, no export, no play, and, taken back, no showing', async () => {
    const id = await imported(['keep'])
    await keepCoding(id, first)
    const missing = { code: 'consent-missing' }
    await expect(correctCode(store, id, { kind: 'reject', turn: 1, code: 'shame' })).rejects.toMatchObject(missing)
    await expect(exportSession(store, id, join(elsewhere, 'a'))).rejects.toMatchObject(missing)
    const recording = await attachRecording(store, id, [Buffer.from('sound')], { consents: ['keep'] })
    await expect(playRecording(store, recording)).rejects.toMatchObject(missing)
    await giveConsents(store, id, ['play'])
    await expect(playRecording(store, recording)).rejects.toMatchObject(missing)
    await giveConsents(store, id, ['play'], 'recording')
    expect(Buffer.concat([...(await playRecording(store, recording))]).toString()).toBe('sound')
    expect(await revokeConsent(store, id, 'keep')).toBe(true)
    expect(await revokeConsent(store, id, 'keep')).toBe(false)
    await expect(showSession(store, id)).rejects.toMatchObject(missing)
    expect(await searchSessions(store, 'zephyrine')).toEqual([])
    expect(readdirSync(elsewhere)).toEqual([])
    await placeHold(store, (await listSessions(store))[0]?.clientId ?? '')
    expect(await eraseDue(store)).toMatchObject({ erased: [], held: [id] })
  })

  test('to keep it, taken back, makes it due to be erased at once', async () => {
    const id = await imported()
    await imported()
    await revokeConsent(store, id, 'keep')
    const { erased } = await eraseDue(store)
    expect(erased).toMatchObject([{ what: 'session', id, sessions: [id], turns: 4 }])
    expect((await listSessions(store)).map((entry) => entry.id)).not.toContain(id)
  })
})

describe('a consent that is given again', () => {
  test('to keep it, lifts the day of erasure that its end had set, and no other', async () => {
    const [id, dated] = [await imported(), await imported()]
    await keepUntil(store, dated, '2020-01-01')
    for (const one of [id, dated]) {
      await revokeConsent(store, one, 'keep')
      await giveConsents(store, one, ['keep'])
    }
    const eraseOn = new Map((await listSessions(store)).map((entry) => [entry.id, entry.eraseOn]))
    expect([eraseOn.get(id), eraseOn.get(dated)]).toEqual([null, '2020-01-01'])
    expect((await showSession(store, id)).session.turns).toHaveLength(4)
  })

  test('to code it, brings back the codes that were put away, with what was corrected', async () => {
    const id = await imported()
    await keepCoding(id, first)
    await correctCode(store, id, { kind: 'reject', turn: 1, code: 'shame' })
    const before = await codesOf(id)
    expect(await agreementWithMe(store)).toMatchObject([{ code: 'shame', machineOnly: 1 }])
    await revokeConsent(store, id, 'code')
    expect((await showSession(store, id)).document).toBeUndefined()
    expect((await growthOf(store, 'now')).sessions).toEqual([])
    expect(await agreementWithMe(store)).toEqual([])
    expect((await listOutlines(store, 'now'))[0]?.outline.reviewed).toEqual({ decided: 0, of: 0 })
    expect(readdirSync((await exportSession(store, id, join(elsewhere, 'a'))).folder)).not.toContain('codings')
    await expect(takeTable(store, id, { format: 'csv', deidentified: true })).rejects.toMatchObject({
      code: 'consent-missing',
      details: { purpose: 'code' },
    })
    await giveConsents(store, id, ['code'])
    expect(await codesOf(id)).toEqual(before)
  })
})

describe('a table over sessions', () => {
  test('holds those that are coded and agreed to be taken out, and no words where none were asked for', async () => {
    const [one, two] = [await imported(), await imported()]
    const [kept, uncoded] = [await imported(['keep', 'code']), await imported()]
    for (const id of [one, two, kept]) await keepCoding(id, first)
    const turns = await takeTables(store, { table: 'turns', deidentified: false })
    const idsIn = (text: string) => [
      ...new Set(
        text
          .trim()
          .split('\r\n')
          .slice(1)
          .map((row) => row.split(',')[0]),
      ),
    ]
    expect(idsIn(turns.text).toSorted()).toEqual([one, two].toSorted())
    expect([turns.name, turns.text.match(/Zephyrine/g)?.length]).toEqual(['regard-turns.csv', 2])
    expect(turns.text.match(/^session,/gm)).toHaveLength(1)
    for (const table of ['sessions', 'turns', 'codes', 'moments', 'measures'] as const) {
      const { text, name } = await takeTables(store, { table, deidentified: true })
      expect([name, text]).toEqual([
        `regard-${table}-without-words.csv`,
        expect.not.stringMatching(/Zephyrine|ashamed/),
      ])
      for (const id of [kept, uncoded]) expect(text).not.toContain(id)
    }
    // What was taken out is named when it is erased.
    expect((await eraseSession(store, one)).outOfReach.length).toBe(6)
    await revokeConsent(store, two, 'export')
    await expect(takeTables(store, { table: 'codes', deidentified: true })).rejects.toMatchObject({
      code: 'consent-missing',
    })
  })
})

describe('an export', () => {
  test('holds the session in formats that can be read in again, and no private note or check-in', async () => {
    const id = await imported()
    const { clientId } = await showSession(store, id)
    await keepCoding(id, first)
    await addNote(store, id, { turn: 1, text: 'a note on the moment' })
    await addPrivateNote(store, { clientId, sessionId: id, text: 'PRIVATEWORD' })
    await addCheckIn(store, { sessionId: id, answers: { body: 'PRIVATEWORD', ease: 3 } })
    const left = await imported(['keep'])
    const all = join(elsewhere, 'all')
    expect(await exportEverything(store, all)).toMatchObject({ sessions: [id], leftOut: [left] })
    const texts = filesUnder(all).map((path) => readFileSync(path, 'utf8'))
    expect(texts.join('')).toContain('a note on the moment')
    expect(texts.join('')).not.toContain('PRIVATEWORD')
    const folder = join(all, 'sessions', id)
    for (const name of ['transcript.txt', 'session.json']) {
      const { value } = await readTranscript(readFileSync(join(folder, name)), { id, fileName: name })
      expect(value?.turns.map((turn) => turn.text)).toEqual(
        (await showSession(store, id)).session.turns.map((t) => t.text),
      )
    }
    await expect(exportEverything(store, all)).rejects.toMatchObject({ code: 'output-exists' })
    await exportPrivateNotes(store, join(elsewhere, 'private'))
    expect(readFileSync(join(elsewhere, 'private', 'check-ins.json'), 'utf8')).toContain('PRIVATEWORD')
    const certificate = await eraseClient(store, clientId)
    expect(certificate.outOfReach.map((copy) => copy.place)).toEqual([all])
    expect(await verify(store)).toMatchObject({ whole: true })
  })
})

test('everything, erased, leaves nothing in the folder', async () => {
  await imported()
  const certificate = await eraseEverything(store)
  expect(certificate).toMatchObject({ what: 'everything', turns: 4 })
  expect(filesUnder(place.folder)).toEqual([])
  await expect(showSession(store, 'x')).rejects.toMatchObject({ code: 'store-closed' })
})
