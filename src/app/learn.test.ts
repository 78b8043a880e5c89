import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { newTestStore } from '../../test/support/store.ts'
import { loadCoder, type MachineCoder } from '../coding/index.ts'
import type { Store } from '../store/store.ts'
import {
  codeStoredSession,
  correctCode,
  eraseSession,
  importSession,
  learn,
  openWorkbench,
  ownHeads,
  revokeConsent,
  showSession,
  unlearn,
} from './index.ts'

/** Invitations and statements of one session each; the person below calls every invitation `autonomy`. */
const invitations = [
  [
    'Where would you like to begin today?',
    'What would you like to talk about?',
    'How would you like to use this hour?',
  ],
  ['What do you want to do with that?', 'Where shall we go from here?', 'What would be useful to look at now?'],
  [
    'Which of these would you like to take up?',
    'How do you want to go on?',
    'What would you like to keep for next week?',
  ],
  ['What would you like to try?', 'Where do you want to start?', 'Which part do you want to stay with?'],
]
const statements = ['That was a long week for you.', 'You were at your sister’s place.', 'It rained all the way home.']

let coder: MachineCoder
let place: Awaited<ReturnType<typeof newTestStore>>
let store: Store
beforeAll(async () => {
  coder = await loadCoder()
})
afterAll(() => coder.close())
beforeEach(async () => {
  place = await newTestStore()
  store = await openWorkbench({ folder: place.folder, secret: { recoveryCode: place.recoveryCode } })
})
afterEach(() => {
  store.close()
  place.remove()
})

async function corrected(opening: readonly string[]): Promise<string> {
  const said = opening.flatMap((invitation, at) => [invitation, statements[at] ?? ''])
  const transcript = Array.from({ length: 6 }, () => said)
    .flat()
    .flatMap((text, at) => [`Therapist: ${text}`, `Client: It is number ${at}, I think.`])
  const { value } = await importSession(store, Buffer.from(transcript.join('\n')), {
    alias: 'Wren',
    consents: ['keep', 'code'],
  })
  if (!value) throw new Error('the transcript can be read')
  await codeStoredSession(store, value.sessionId, coder)
  const { session, document } = await showSession(store, value.sessionId, { interval: 'none' })
  for (const { index, role, text } of session.turns) {
    if (role !== 'therapist') continue
    const holds = document?.coding.codes.find(({ turn, code }) => turn === index && code === 'autonomy')
    const kind = text.endsWith('?') ? (holds?.state === 'suggested' ? 'accept' : 'add') : 'reject'
    await correctCode(store, value.sessionId, { kind, turn: index, code: 'autonomy' })
  }
  return value.sessionId
}

test('what a person corrects in each session is learned, kept, and agrees better with them on sessions left out', async () => {
  for (const opening of invitations) await corrected(opening)
  const learned = await learn(store, coder)
  expect(learned).toMatchObject({ sessions: 4, turns: 144, version: `${coder.heads.version}+own.1` })
  const autonomy = learned.agreement.find(({ code }) => code === 'autonomy')
  expect(autonomy?.turns).toBe(144)
  expect(autonomy?.learned.value ?? 0).toBeGreaterThan((autonomy?.shipped.value ?? 1) + 0.1)
  const heads = await ownHeads(store)
  expect(heads?.version).toBe(learned.version)
  if (!heads) throw new Error('it was kept')
  const own = await loadCoder({ heads })
  expect(own.coder.version).toBe(learned.version)
  await own.close()
  expect((await learn(store, coder)).version).toBe(`${coder.heads.version}+own.2`)
  expect(await unlearn(store)).toBe(true)
  expect(await ownHeads(store)).toBeUndefined()
  expect(await unlearn(store)).toBe(false)
})

test('two sessions teach nothing', async () => {
  for (const opening of invitations.slice(0, 2)) await corrected(opening)
  expect(await learn(store, coder)).toEqual({ sessions: 2, turns: 72, agreement: [] })
  expect(await ownHeads(store)).toBeUndefined()
})

test('what was learned from a session goes with it, and with the consent to code it', async () => {
  const ids: string[] = []
  for (const opening of invitations) ids.push(await corrected(opening))
  const [first = '', second = ''] = ids
  await learn(store, coder)
  await revokeConsent(store, first, 'code')
  expect(await ownHeads(store)).toBeUndefined()
  expect((await learn(store, coder)).sessions).toBe(3)
  expect(await ownHeads(store)).toBeDefined()
  await eraseSession(store, second)
  expect(await ownHeads(store)).toBeUndefined()
})

test('heads that were fitted on other weights are left aside', async () => {
  const other = await loadCoder({ heads: { ...coder.heads, version: '0.9.0+own.1' } })
  expect(other.coder.version).toBe(coder.heads.version)
  await other.close()
})
