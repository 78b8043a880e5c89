/** The whole way of a session through the server: kept, coded, corrected, undone, restarted, taken out, erased. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  AppState,
  Corrected,
  type Correction,
  ErasureCertificate,
  Growth,
  ImportPreview,
  JobEvent,
  JobStarted,
  Measures,
  SessionList,
  SessionView,
  Verified,
} from '../../src/server/api.ts'
import { newTestServer, passphrase, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(() => {
  server = newTestServer()
})
afterAll(() => server.remove())

async function eventsOf(job: string): Promise<JobEvent[]> {
  const answer = await server.ask('GET', `/api/jobs/${job}`)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => JobEvent.parse(JSON.parse(line)))
}

async function view(id: string): Promise<SessionView> {
  return SessionView.parse(await server.json('GET', `/api/sessions/${id}`))
}

test('a session goes from a file to a certificate', async () => {
  expect(AppState.parse(await server.json('GET', '/api/state')).store).toBe('missing')
  const made = await server.json<{ recoveryCode: string; ask: number[] }>('POST', '/api/store', { passphrase })
  expect(AppState.parse(await server.json('GET', '/api/state')).store).toBe('unconfirmed')
  expect((await server.ask('GET', '/api/sessions')).status).toBe(423)
  expect((await server.ask('POST', '/api/store/confirm', { body: { groups: ['0000', '0000'] } })).status).toBe(422)
  const groups = made.ask.map((group) => made.recoveryCode.split('-')[group - 1]?.toLowerCase())
  expect(AppState.parse(await server.json('POST', '/api/store/confirm', { groups })).store).toBe('open')

  const preview = ImportPreview.parse(await server.json('POST', '/api/imports/example'))
  expect(preview).toMatchObject({ turns: 80, language: 'en', issues: [] })
  expect(preview.speakers.map(({ label, role, lines }) => [label, role, lines.length])).toEqual([
    ['Therapist', 'therapist', 2],
    ['Client', 'client', 2],
  ])
  const importing = {
    therapist: 'Therapist',
    client: 'Client',
    alias: 'Wren',
    title: 'A first visit',
    heldOn: '2026-03-02',
    consents: ['keep', 'code', 'export'],
  }
  const started = JobStarted.parse(await server.json('POST', `/api/imports/${preview.importId}`, importing))
  expect((await server.ask('POST', `/api/imports/${preview.importId}`, { body: importing })).status).toBe(404)
  const id = started.sessionId
  const events = await eventsOf(started.job ?? '')
  expect(events.map((event) => event.phase)).toContain('coding')
  expect(events.at(-1)).toEqual({ phase: 'done', sessionId: id })
  expect(await eventsOf(started.job ?? '')).toEqual([{ phase: 'done', sessionId: id }])

  const coded = await view(id)
  expect(coded.entry).toMatchObject({
    alias: 'Wren',
    title: 'A first visit',
    heldOn: '2026-03-02',
    coded: true,
    job: null,
  })
  expect(coded.session.turns).toHaveLength(80)
  const { measures } = Measures.parse(await server.json('GET', `/api/sessions/${id}/measures`))
  expect(measures.some(({ interval }) => interval?.of === 'coding')).toBe(true)
  expect(await view(id)).toMatchObject({ measuring: false, document: { measures } })

  const suggested = (coded.document?.coding.codes ?? []).filter(({ state }) => state === 'suggested').slice(0, 3)
  expect(suggested).toHaveLength(3)
  const corrections: Correction[] = suggested.map(({ turn, code }, at) => ({
    kind: at === 1 ? 'reject' : 'accept',
    turn,
    code,
  }))
  for (const correction of corrections) {
    const answer = Corrected.parse(await server.json('POST', `/api/sessions/${id}/corrections`, correction))
    expect(answer.turns).toContain(correction.turn)
    expect(answer.canUndo).toBe(true)
  }
  const states = async () =>
    ((await view(id)).document?.coding.codes ?? [])
      .filter(({ turn, code }) => suggested.some((one) => one.turn === turn && one.code === code))
      .map(({ state }) => state)
  expect(await states()).toEqual(['accepted', 'rejected', 'accepted'])
  expect((await view(id)).reviewed.decided).toBe(3)
  const undone = Corrected.parse(await server.json('POST', `/api/sessions/${id}/undo`))
  expect(undone).toMatchObject({ canUndo: true, canRedo: true })
  const after = await states()

  await server.restart()
  expect(AppState.parse(await server.json('GET', '/api/state')).store).toBe('locked')
  expect((await server.ask('POST', '/api/unlock', { body: { passphrase: 'not the passphrase' } })).status).toBe(401)
  await server.json('POST', '/api/unlock', { passphrase })
  expect(await states()).toEqual(after)
  expect(after).toEqual(['accepted', 'rejected', 'suggested'])

  const listed = SessionList.parse(await server.json('GET', '/api/sessions'))
  expect(listed.sessions).toHaveLength(1)
  expect(listed.sessions[0]?.reviewed.decided).toBe(2)
  expect(listed.sessions[0]?.minutes).toBeGreaterThan(15)
  const growth = Growth.parse(await server.json('GET', '/api/growth'))
  expect(growth.measures.find((measure) => measure.id === 'reflections-per-100')?.points).toHaveLength(1)
  // It has no goal, so no change is being talked about.
  expect(growth.measures.find((measure) => measure.id === 'change-talk')?.points).toEqual([])

  const report = await server.ask('POST', `/api/sessions/${id}/report`, { body: { deidentified: false } })
  expect(report.headers.get('content-disposition')).toMatch(/^attachment; filename="regard-[\w-]+\.html"$/)
  expect(await report.text()).toContain('<svg')
  const table = await server.ask('POST', `/api/sessions/${id}/export`, { body: { format: 'csv', deidentified: true } })
  expect((await table.text()).split('\n').length).toBeGreaterThan(80)
  const backup = await server.ask('POST', '/api/backup')
  expect((await backup.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  expect(Verified.parse(await server.json('POST', '/api/verify')).whole).toBe(true)

  const wrong = await server.ask('POST', '/api/erase', { body: { what: 'session', id, confirm: 'Heron' } })
  expect(wrong.status).toBe(422)
  const certificate = ErasureCertificate.parse(
    await server.json('POST', '/api/erase', { what: 'session', id, confirm: 'Wren' }),
  )
  expect(certificate).toMatchObject({ what: 'session', id, turns: 80 })
  expect(certificate.outOfReach.map(({ kind }) => kind).toSorted()).toEqual(['backup', 'export', 'export'])
  expect(SessionList.parse(await server.json('GET', '/api/sessions')).sessions).toEqual([])
  await server.json('POST', '/api/erase', { what: 'everything', confirm: passphrase })
  expect(AppState.parse(await server.json('GET', '/api/state')).store).toBe('missing')
  expect(server.logged).toEqual([])
}, 120_000)
