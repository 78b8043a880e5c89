import { examplesOf, Heads, type JudgedExample, type MachineCoder, refitHeads } from '../coding/index.ts'
import { invariant } from '../errors.ts'
import type { Coding } from '../model/coding.ts'
import type { Session } from '../model/session.ts'
import { latestMachineCoding } from '../store/codings.ts'
import { correctionsOf } from '../store/corrections.ts'
import { forgetOwnHeads, keepOwnHeads, ownHeadsOf } from '../store/own-heads.ts'
import { saidWith, sessionById, sessionEntries } from '../store/sessions.ts'
import type { Reader, Store } from '../store/store.ts'
import { type AgreementUnseen, agreementUnseen } from './agreement-unseen.ts'
import { asCorrected, standingCorrections } from './apply-corrections.ts'
import { mayBe } from './consents.ts'

/** With fewer sessions, what was learned from some cannot be tested in others. */
export const fewestSessionsToLearn = 3

export type Learned = {
  readonly sessions: number
  /** Turns on which the person has said something. */
  readonly turns: number
  /** The new version of the coder; absent where nothing would hold, and it stays as it was. */
  readonly version?: string
  /** Each session read by what was learned from the others. */
  readonly agreement: readonly AgreementUnseen[]
}

/**
 * Refits the coder's heads to what this person has corrected, where it holds across their sessions, and keeps them in the
 * store: sessions are coded with them from now on. Sessions count that the client agrees to be kept and coded. A turn
 * counts whole where nothing is left undecided on it; on other turns only the codes that were decided.
 */
export async function learn(
  store: Store,
  coder: MachineCoder,
  { onProgress }: { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<Learned> {
  const judged = await store.read((db) => correctedSessions(db))
  const sessions: (readonly JudgedExample[])[] = []
  for (const [at, { session, coding, goal }] of judged.entries()) {
    onProgress?.(at, judged.length)
    const vectors = await coder.vectors(session, goal === undefined ? {} : { goal })
    sessions.push(examplesOf(session, coding, vectors, decidedTurns(coding)))
  }
  const turns = sessions.reduce((sum, examples) => sum + examples.length, 0)
  const found = { sessions: sessions.length, turns }
  if (sessions.length < fewestSessionsToLearn) return { ...found, agreement: [] }
  const shipped = coder.heads
  const heads = refitHeads(shipped, sessions)
  const agreement = agreementUnseen(shipped, sessions)
  if (!differ(heads, shipped)) return { ...found, agreement }
  const version = await store.write(async (writer) => {
    const before = await ownHeadsOf(writer.db)
    const version = nextVersion(shipped.version, before && headsIn(before.document).version)
    const ids = judged.map(({ session }) => session.id)
    await keepOwnHeads(writer, { sessions: ids, document: JSON.stringify({ ...heads, version }) })
    return version
  })
  return { ...found, version, agreement }
}

/** Goes back to the coder as it ships. Returns false where nothing had been learned. */
export async function unlearn(store: Store): Promise<boolean> {
  return store.write((writer) => forgetOwnHeads(writer))
}

/** The heads that were learned from this person, for `loadCoder`; undefined where there are none. */
export async function ownHeads(store: Store): Promise<Heads | undefined> {
  const kept = await store.read((db) => ownHeadsOf(db))
  return kept && headsIn(kept.document)
}

function headsIn(document: string): Heads {
  return Heads.parse(JSON.parse(document))
}

type Judged = { readonly session: Session; readonly coding: Coding; readonly goal?: string | undefined }

async function correctedSessions(db: Reader): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const { id } of await sessionEntries(db)) {
    if (!(await mayBe(db, id, 'transcript', 'code'))) continue
    const { done } = standingCorrections(await correctionsOf(db, id))
    const machine = await latestMachineCoding(db, id)
    if (done.every(({ speakers }) => speakers) || !machine) continue
    const session = await sessionById(db, id)
    invariant(session, 'a session that was corrected can be read')
    const goal = (await saidWith(db, id))?.goal
    judged.push({ session, coding: asCorrected(machine.coding, session, done), goal })
  }
  return judged
}

/** The turns on which something was decided and nothing that was suggested is left open. */
function decidedTurns(coding: Coding): ReadonlySet<number> {
  const open = new Set<number>()
  const decided = new Set<number>()
  for (const { turn, state } of coding.codes) {
    if (state === 'suggested') open.add(turn)
    else if (state !== 'possible') decided.add(turn)
  }
  return new Set([...decided].filter((turn) => !open.has(turn)))
}

function differ(one: Heads, other: Heads): boolean {
  return one.weights.some((row, at) => row.some((weight, i) => weight !== other.weights[at]?.[i]))
}

/** `1.0.0+own.2` after `1.0.0+own.1`; other shipped weights begin anew. */
function nextVersion(shipped: string, before: string | undefined): string {
  const count = before?.startsWith(`${shipped}+own.`) ? Number(before.slice(shipped.length + '+own.'.length)) : 0
  return `${shipped}+own.${count + 1}`
}
