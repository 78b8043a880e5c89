/** Who said it and what is coded are taken back in one line, over a real store, with a coder that goes by plain rules. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newTestStore } from '../../test/support/store.ts'
import type { SessionCoder } from '../coding/index.ts'
import type { CodeAssertion } from '../model/coding.ts'
import type { Session } from '../model/session.ts'
import type { Store } from '../store/store.ts'
import {
  addNote,
  askToChangeSpeakers,
  askToCode,
  correctCode,
  eraseSession,
  importSession,
  listNotes,
  listSessions,
  openWorkbench,
  readJob,
  redoCorrection,
  runJob,
  type SpeakerChange,
  showSession,
  undoCorrection,
  verify,
} from './index.ts'

const transcript = `WEBVTT

00:00.000 --> 00:04.000
<v Therapist>What has this week been like for you?

00:05.000 --> 00:09.000
<v Client>I am so ashamed of it. Nobody knows.

00:10.000 --> 00:14.000
<v Therapist>There is shame in it. And you carry it alone?

00:15.000 --> 00:18.000
<v Client>I guess so. Yes.

00:19.000 --> 00:24.000
<v Therapist>That takes strength. What would help?

00:25.000 --> 00:28.000
<v Client>To be less ashamed of it.
`

/** A question is one where it ends so, shame where it is named. It goes by the speaker, as every coder does. */
function ruleCoder(version = '1'): SessionCoder {
  return {
    coder: { kind: 'machine', id: 'rules', version },
    code: async (session) => ({
      coder: { kind: 'machine', id: 'rules', version },
      codebook: { id: 'regard', version: '1.0' },
      main: [],
      talk: [],
      codes: session.turns.flatMap((turn) => codesByRule(turn)),
      unsure: [],
    }),
    close: async () => undefined,
  }
}

function codesByRule({ index, role, text }: Session['turns'][number]): CodeAssertion[] {
  if (role === 'client') {
    return /ashamed|shame/.test(text) ? [{ turn: index, code: 'shame', probability: 0.9, state: 'suggested' }] : []
  }
  return text.endsWith('?') ? [{ turn: index, code: 'question.open', probability: 0.8, state: 'suggested' }] : []
}

let place: Awaited<ReturnType<typeof newTestStore>>
let store: Store
beforeAll(async () => {
  place = await newTestStore()
  store = await openWorkbench({ folder: place.folder, secret: { recoveryCode: place.recoveryCode } })
})
afterAll(() => {
  store.close()
  place.remove()
})

async function done(job: string, coder = ruleCoder()): Promise<void> {
  await runJob(store, await readJob(store, job), async () => coder)
}

async function codedSession(): Promise<string> {
  const { value } = await importSession(store, Buffer.from(transcript), { alias: 'Wren', consents: ['keep', 'code'] })
  if (!value) throw new Error('the transcript can be read')
  await done(await askToCode(store, value.sessionId))
  return value.sessionId
}

const change = async (id: string, wanted: SpeakerChange) => done(await askToChangeSpeakers(store, id, wanted))

/** All that a person sees of it: who says what, when, and what each turn is coded as. */
async function seen(id: string) {
  const { session, document } = await showSession(store, id, { interval: 'none' })
  const codes = (document?.coding.codes ?? []).map(({ turn, code, state }) => `${turn} ${code} ${state}`)
  return { speakers: session.speakers, turns: session.turns, codes }
}

describe('who said it', () => {
  test.each<[string, SpeakerChange]>([
    ['a swap', { kind: 'swap' }],
    ['a turn given to another, which joins three', { kind: 'assign', turn: 3, speaker: 's1' }],
    ['a split', { kind: 'split', turn: 2, at: 21, speaker: 's2' }],
    ['a join, which joins three', { kind: 'merge', turn: 3 }],
  ])('is taken back, and done again: %s', async (_, wanted) => {
    const id = await codedSession()
    await correctCode(store, id, { kind: 'accept', turn: 4, code: 'question.open' })
    await addNote(store, id, { turn: 3, text: 'on the guess' })
    const before = await seen(id)
    await change(id, wanted)
    const after = await seen(id)
    expect(after).not.toEqual(before)
    const undone = await undoCorrection(store, id)
    expect(undone).toMatchObject({ changes: [], canUndo: true, canRedo: true })
    expect(undone.speakers).toBeDefined()
    expect(await seen(id)).toEqual(before)
    expect((await listNotes(store, id)).map(({ turn }) => turn)).toEqual([3])
    expect((await redoCorrection(store, id)).speakers).toEqual(undone.speakers)
    expect(await seen(id)).toEqual(after)
    await undoCorrection(store, id)
    await undoCorrection(store, id)
    expect((await seen(id)).codes).toContain('4 question.open suggested')
    await expect(undoCorrection(store, id)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  test('is no code: it counts as no correction and makes nobody a coder', async () => {
    const id = await codedSession()
    await change(id, { kind: 'swap' })
    const shown = await showSession(store, id, { interval: 'none' })
    expect(shown.coders.map(({ kind }) => kind)).toEqual(['machine'])
    expect((await listSessions(store)).find((one) => one.id === id)?.corrections).toBe(0)
  })

  test('that was taken back leaves a note of meanwhile on the turn that its words are in', async () => {
    const id = await codedSession()
    await change(id, { kind: 'split', turn: 2, at: 21, speaker: 's2' })
    // The second half of the therapist's turn and what the client says next are one turn now.
    await addNote(store, id, { turn: 3, text: 'on both' })
    await undoCorrection(store, id)
    expect((await listNotes(store, id)).map(({ turn }) => turn)).toEqual([2])
  })

  test('over a newer coder asks for the session to be coded by it', async () => {
    const id = await codedSession()
    await change(id, { kind: 'merge', turn: 3 })
    await done(await askToCode(store, id), ruleCoder('2'))
    const { job } = await undoCorrection(store, id)
    if (!job) throw new Error('it is coded anew')
    await done(job, ruleCoder('2'))
    expect((await showSession(store, id, { interval: 'none' })).machine?.coder.version).toBe('2')
  })

  test('changed while the session is being coded, is coded as it stands then', async () => {
    const id = await codedSession()
    await change(id, { kind: 'merge', turn: 3 })
    const job = await readJob(store, await askToCode(store, id))
    const coder = ruleCoder()
    let first = true
    await runJob(store, job, async () => ({
      ...coder,
      code: async (session) => {
        if (first) await undoCorrection(store, id)
        first = false
        return coder.code(session)
      },
    }))
    expect((await seen(id)).codes).toEqual([
      '0 question.open suggested',
      '1 shame suggested',
      '2 question.open suggested',
      '4 question.open suggested',
      '5 shame suggested',
    ])
  })

  test('leaves nothing behind when the session is erased', async () => {
    const id = await codedSession()
    await change(id, { kind: 'swap' })
    await eraseSession(store, id)
    const left = await store.read((db) =>
      db.selectFrom('speaker_changes').where('session_id', '=', id).selectAll().execute(),
    )
    expect(left).toEqual([])
    expect(await verify(store)).toMatchObject({ whole: true })
  })
})

test('whatever is done to codes and speakers, taking all of it back leads to the beginning, and doing it again to the end', async () => {
  const acts = fc.oneof(
    fc.constant<SpeakerChange>({ kind: 'swap' }),
    fc.record({ kind: fc.constant('assign' as const), turn: fc.nat(6), speaker: fc.constantFrom('s1', 's2') }),
    fc.record({
      kind: fc.constant('split' as const),
      turn: fc.nat(6),
      at: fc.integer({ min: 2, max: 30 }),
      speaker: fc.constantFrom('s1', 's2'),
    }),
    fc.record({ kind: fc.constant('merge' as const), turn: fc.nat(6) }),
    fc.record({ kind: fc.constant('accept' as const), turn: fc.nat(6), code: fc.constant('question.open' as const) }),
    fc.record({ kind: fc.constant('reject' as const), turn: fc.nat(6), code: fc.constant('shame' as const) }),
    fc.record({ kind: fc.constant('add' as const), turn: fc.nat(6), code: fc.constant('validation' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 7 }), async (wanted) => {
      const id = await codedSession()
      const stages = [await seen(id)]
      for (const act of wanted) {
        try {
          if (act.kind === 'accept' || act.kind === 'reject' || act.kind === 'add') await correctCode(store, id, act)
          else await change(id, act)
          stages.push(await seen(id))
        } catch (error) {
          // What makes no sense on the turns as they are is refused, and is no step.
          if (!(error instanceof Error && 'code' in error && error.code === 'correction-impossible')) throw error
        }
      }
      for (let at = stages.length - 2; at >= 0; at--) {
        await undoCorrection(store, id)
        expect(await seen(id)).toEqual(stages[at])
      }
      for (let at = 1; at < stages.length; at++) {
        await redoCorrection(store, id)
        expect(await seen(id)).toEqual(stages[at])
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
