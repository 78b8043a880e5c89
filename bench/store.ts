/**
 * What encryption costs: a thousand sessions of 300 turns kept, listed, opened and searched, beside the same on a store
 * without a cipher, in the same process one after the other. Times here are noisy where other work runs; the ratios carry over.
 *   npm run bench:store [-- --sessions 1000]
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { giveConsents, listSessions, showSession } from '../src/app/index.ts'
import { codeKeys } from '../src/model/codebook.ts'
import { definitionOf } from '../src/model/codebook-lookup.ts'
import type { Coding } from '../src/model/coding.ts'
import type { Session } from '../src/model/session.ts'
import { seededRandom } from '../src/statistics/index.ts'
import { emptyChain } from '../src/store/audit.ts'
import { loadCipherModule, settle } from '../src/store/cipher.ts'
import { ensureClient } from '../src/store/clients.ts'
import { addCoding, latestMachineCoding } from '../src/store/codings.ts'
import { createStore } from '../src/store/create-store.ts'
import { privateFolder } from '../src/store/files.ts'
import { HeadFile } from '../src/store/head.ts'
import { layoutOf } from '../src/store/layout.ts'
import { migrate } from '../src/store/migrations/index.ts'
import { openStore } from '../src/store/open-store.ts'
import { newRecoveryCode } from '../src/store/recovery-code.ts'
import { searchWords } from '../src/store/search.ts'
import { addSession, sessionById } from '../src/store/sessions.ts'
import { Store } from '../src/store/store.ts'

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '1000' } } })
const sessionCount = Number(values.sessions)
const turnsPerSession = 300
const repeats = 40

/** Words by their rank, the common ones often: so that the index meets what it meets in speech. */
const vocabulary = Array.from({ length: 8000 }, (_, at) => `w${at.toString(36)}`)

function sessionOf(at: number): Session {
  const random = seededRandom(at + 1)
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 4)]
  return {
    id: `session-${at}`,
    title: '',
    language: 'en',
    speakers: [
      { id: 's1', role: 'therapist', label: 'T' },
      { id: 's2', role: 'client', label: 'C' },
    ],
    turns: Array.from({ length: turnsPerSession }, (_, index) => ({
      index,
      speaker: index % 2 ? 's2' : 's1',
      role: index % 2 ? ('client' as const) : ('therapist' as const),
      text: Array.from({ length: 4 + Math.floor(random() * 30) }, word).join(' '),
      start: index * 5,
      end: index * 5 + 4,
      segments: [{ start: index * 5, end: index * 5 + 4 }],
    })),
  }
}

/** As the coder gives it: every code with its probability. */
function codingOf(session: Session, at: number): Coding {
  const random = seededRandom(at + 7)
  const probability = () => Math.round(random() * 10_000) / 10_000
  return {
    coder: { kind: 'machine', id: 'regard-1', version: '1' },
    codebook: { id: 'regard', version: '1.0' },
    main: session.turns
      .filter((turn) => turn.role === 'therapist')
      .map(({ index }) => ({ turn: index, value: 'reflection', probability: probability() })),
    talk: session.turns
      .filter((turn) => turn.role === 'client')
      .map(({ index }) => ({ turn: index, value: 'neutral', probability: probability() })),
    codes: session.turns.flatMap((turn) =>
      codeKeys
        .filter((code) => definitionOf(code).kind === turn.role)
        .map((code) => {
          const chance = probability()
          return {
            turn: turn.index,
            code,
            probability: chance,
            state: chance > 0.9 ? 'suggested' : 'possible',
          } as const
        }),
    ),
    unsure: [],
  }
}

/** The same store, with the same settings and the same code over it, and no cipher under it. */
async function plainStore(folder: string): Promise<Store> {
  const layout = layoutOf(folder)
  privateFolder(layout.store)
  const Database = await loadCipherModule()
  const connection = new Database(layout.database)
  settle(connection)
  migrate(connection)
  connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('commits', '0')").run()
  return new Store({
    layout,
    storeId: 'plain',
    connection,
    dataKey: randomBytes(32),
    head: new HeadFile(layout.head, randomBytes(32)),
    lock: { release() {} },
    now: () => new Date(),
    who: 'me',
    commits: 0,
    chain: emptyChain,
    auditKey: randomBytes(32),
    ledgerKey: randomBytes(32),
    notices: [],
  })
}

type Times = Record<string, number>

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function median(work: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < repeats; at++) times.push(await seconds(() => work(at)))
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

const any = (at: number) => `session-${(at * 7919) % sessionCount}`

async function timesOf(open: () => Promise<Store>): Promise<Times> {
  const store = await open()
  const sessions = Array.from({ length: sessionCount }, (_, at) => sessionOf(at))
  const imported = await seconds(async () => {
    for (const [at, session] of sessions.entries()) {
      await store.write(async (writer) => {
        const client = await ensureClient(writer, `client ${at % 50}`)
        await addSession(writer, client.id, session)
      })
    }
  })
  for (const [at, session] of sessions.entries()) {
    await store.write((writer) => addCoding(writer, session.id, codingOf(session, at)))
    await giveConsents(store, session.id, ['keep', 'code'])
  }
  store.close()
  const again = await open()
  const first = await seconds(() => again.read((db) => sessionById(db, any(11))))
  const times: Times = {
    [`keep ${sessionCount} sessions of ${turnsPerSession} turns`]: imported,
    'open the first session after a start': first,
    'list all': await median(() => listSessions(again)),
    'open a session, its turns': await median((at) => again.read((db) => sessionById(db, any(at)))),
    'open a session, turns and coding': await median(async (at) => {
      await again.read((db) => sessionById(db, any(at)))
      await again.read((db) => latestMachineCoding(db, any(at)))
    }),
    'open a session with moments and measures, without ranges': await median((at) =>
      showSession(again, any(at), { interval: 'none' }),
    ),
    'search a rare word': await median((at) => again.read((db) => searchWords(db, `w${(7900 - at).toString(36)}`))),
    'search a common word': await median(() => again.read((db) => searchWords(db, 'w0'))),
    'search two common words': await median(() => again.read((db) => searchWords(db, 'w1 w2'))),
  }
  again.close()
  return times
}

const root = mkdtempSync(join(tmpdir(), 'regard-bench-'))
const loadBefore = loadavg()[0] ?? 0
try {
  const [plainFolder, sealedFolder] = [join(root, 'plain'), join(root, 'sealed')]
  const plain = await timesOf(() => plainStore(plainFolder))
  const code = newRecoveryCode()
  await createStore(sealedFolder, 'four plain words here', code, new Date())
  const sealed = await timesOf(() => openStore({ folder: sealedFolder, secret: { recoveryCode: code } }))
  const rows = Object.entries(sealed).map(([what, time]) => {
    const without = plain[what] ?? Number.NaN
    return { what, milliseconds: round(time * 1000), unencrypted: round(without * 1000), ratio: round(time / without) }
  })
  for (const row of rows) {
    console.log(
      `${row.what.padEnd(58)} ${String(row.milliseconds).padStart(10)} ms  ${String(row.unencrypted).padStart(10)} ms unencrypted  x ${row.ratio}`,
    )
  }
  const megabytes = round(statSync(layoutOf(sealedFolder).database).size / 1024 / 1024)
  const worst = Math.max(...rows.map((row) => row.ratio))
  console.log(`${megabytes} MB; the largest ratio is ${worst}; load before ${loadBefore.toFixed(1)}`)
  if (sessionCount === 1000) {
    mkdirSync('bench/results', { recursive: true })
    const machine = { processor: cpus()[0]?.model ?? '', threads: availableParallelism(), node: process.versions.node }
    const result = { on: new Date().toISOString().slice(0, 10), machine, loadBefore, megabytes, repeats, rows }
    writeFileSync('bench/results/store.json', `${JSON.stringify(result, null, 1)}\n`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
