/**
 * Does the coder learn from its user? One expert at a time is the user: heads are refitted to their labels on all but one
 * of the sessions that they coded, and read the session left out. `npm run bench:adaptation -- --data FOLDER`.
 * The ten-rater sessions are test sessions: here alone they are learned from, by heads that do not ship.
 * `--dev`: the same on training and dev sessions (which the shipped weights know), to choose how refitting is done.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addTables, type ContingencyTable, cohenKappa, contingencyTable } from '../src/agreement/index.ts'
import { type JudgedExample, loadCoder, type MachineCoder, refitHeads } from '../src/coding/index.ts'
import type { Heads } from '../src/coding/model-files.ts'
import { isSaid, labelSaid, readTurn } from '../src/coding/read-turn.ts'
import type { CodeKey } from '../src/model/codebook.ts'
import { bootstrapClusters, mean, seededRandom } from '../src/statistics/index.ts'
import { readAnnomi } from './data/annomi.ts'
import type { LabelledSession } from './data/labelled-session.ts'
import { asText, points } from './evaluation/tables.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, dev: { type: 'boolean', default: false } } })
if (!values.data) {
  console.error('Say where the data lies: npm run bench:adaptation -- --data FOLDER')
  process.exit(64)
}

/** One session as one user labelled it. */
type OwnSession = { readonly user: string; readonly examples: readonly JudgedExample[] }
const heads = ['main', 'talk', 'reflection', 'question'] as const
type Head = (typeof heads)[number]

async function ownSessions(sessions: readonly LabelledSession[], coder: MachineCoder): Promise<OwnSession[]> {
  const own: OwnSession[] = []
  for (const session of sessions) {
    const turns = session.turns.map(({ role, text }, index) => ({ index, speaker: role, role, text }))
    const vectors = await coder.vectors({ id: session.id, title: '', language: 'en', speakers: [], turns })
    session.annotators.forEach((user, annotator) => {
      const examples = session.turns.flatMap((turn, at): JudgedExample[] => {
        const vector = vectors[at]
        const main = turn.main[annotator]
        const talk = turn.talk[annotator]
        if (!vector) return []
        const judged = [...turn.human.keys()]
        const found = turn.annotators[annotator] ?? new Set<CodeKey>()
        const codes = new Map(judged.map((code) => [code, found.has(code)]))
        return [{ vector, role: turn.role, ...(main ? { main } : {}), ...(talk ? { talk } : {}), codes }]
      })
      own.push({ user, examples })
    })
  }
  return own
}

function tableOf(head: Head, { examples }: OwnSession, own: Heads): ContingencyTable<string> {
  const output = own.binary.find(({ code }) => code === head)
  const pairs = examples.flatMap((example): [string, string][] => {
    const reading = readTurn(example.vector, own)
    if (head === 'main') return example.main ? [[example.main, labelSaid(reading.main, own.main).value]] : []
    if (head === 'talk') return example.talk ? [[example.talk, labelSaid(reading.talk, own.talk).value]] : []
    const truth = example.codes.get(head)
    return truth === undefined || !output || example.role !== 'therapist'
      ? []
      : [[String(truth), String(isSaid(reading, output))]]
  })
  const categories = head === 'main' ? own.main.values : head === 'talk' ? own.talk.values : ['true', 'false']
  return contingencyTable(
    pairs.map(([truth]) => truth),
    pairs.map(([, other]) => other),
    [...categories],
  )
}

/** Kappa of a user with heads, over the sessions each left out in turn. */
function leftOut(sessions: readonly OwnSession[], head: Head, headsWithout: (left: number) => Heads) {
  return sessions.map((session, at) => tableOf(head, session, headsWithout(at)))
}

const coder = await loadCoder()
const all = readAnnomi(values.data)
const kappaOf = (tables: readonly ContingencyTable<string>[]) => cohenKappa(addTables(tables)).value ?? 0

type Row = { user: string; head: Head; shipped: number; own: number; low: number; high: number }
function simulate(own: readonly OwnSession[]): Row[] {
  const users = [...new Set(own.map(({ user }) => user))].toSorted((a, b) => Number(a) - Number(b))
  return users.flatMap((user) => {
    const mine = own.filter((session) => session.user === user)
    if (mine.length < 2) return []
    const refitted = mine.map((_, left) =>
      refitHeads(
        coder.heads,
        mine.flatMap((session, at) => (at === left ? [] : [session.examples])),
      ),
    )
    return heads.map((head) => {
      const before = leftOut(mine, head, () => coder.heads)
      const after = leftOut(mine, head, (left) => refitted[left] ?? coder.heads)
      const pairs = before.map((table, at) => [table, after[at] ?? table] as const)
      const { interval } = bootstrapClusters(
        pairs,
        (sample) => kappaOf(sample.map(([, b]) => b)) - kappaOf(sample.map(([a]) => a)),
        { random: seededRandom(3), times: 500, level: 0.95 },
      )
      return {
        user,
        head,
        shipped: kappaOf(before),
        own: kappaOf(after),
        low: interval?.low ?? Number.NaN,
        high: interval?.high ?? Number.NaN,
      }
    })
  })
}

function summary(rows: readonly Row[]) {
  return heads.map((head) => {
    const of = rows.filter((row) => row.head === head)
    return [
      head,
      points(mean(of.map((row) => row.shipped))),
      points(mean(of.map((row) => row.own))),
      points(Math.min(...of.map((row) => row.own - row.shipped))),
      String(of.filter((row) => row.high < 0).length),
    ]
  })
}
const columns = [
  'kappa with the user',
  'shipped heads',
  'own heads',
  'least change of a user',
  'users below by more than noise',
]

const own = await ownSessions(
  all.filter(({ split, tenRaters }) => (values.dev ? split === 'dev' : tenRaters)),
  coder,
)
const began = performance.now()
const rows = simulate(own)
const refits = own.length
const seconds = (performance.now() - began) / 1000 / refits
console.log(asText({ title: 'Experts as users, one session left out', columns, rows: summary(rows) }))
console.log(`${seconds.toFixed(2)} s for each of ${refits} refits`)
if (!values.dev) {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'adaptation.json'), `${JSON.stringify({ coder: coder.coder, seconds, rows }, null, 1)}\n`)
}
await coder.close()
