/** Labelled sessions coded through the same path as `regard code`, with what was said beside what was labelled. */
import { codeTranscript } from '../../src/app/code-transcript.ts'
import type { SessionCoder } from '../../src/coding/index.ts'
import { invariant } from '../../src/errors.ts'
import type { CodeKey } from '../../src/model/codebook.ts'
import { parentOf } from '../../src/model/codebook-lookup.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { ClientTalk, MainBehaviour } from '../../src/model/coding.ts'
import { codesByTurn } from '../../src/model/holds.ts'
import type { LabelledSession, LabelledTurn } from '../data/labelled-session.ts'

/** One utterance: its labels, and what the document says of the turn that it stands in. */
export type JudgedTurn = {
  readonly labelled: LabelledTurn
  readonly main?: MainBehaviour
  readonly mainProbability?: number
  readonly talk?: ClientTalk
  readonly talkProbability?: number
  /** Asserted codes, and the parents of asserted kinds. */
  readonly codes: ReadonlySet<CodeKey>
  readonly probabilities: ReadonlyMap<CodeKey, number>
}
export type JudgedSession = { readonly session: LabelledSession; readonly turns: readonly JudgedTurn[] }

export type Change = (session: LabelledSession) => LabelledSession

/**
 * Writes each session as a plain transcript, reads and codes it, and lays the document beside the labels. Neighbouring
 * utterances of one speaker become one turn there; each is judged by its turn.
 */
export async function judge(
  sessions: readonly LabelledSession[],
  coder: SessionCoder,
  change: Change = (session) => session,
): Promise<JudgedSession[]> {
  const judged: JudgedSession[] = []
  for (const session of sessions) {
    const changed = change(session)
    const document = await codeAsTranscript(changed, coder)
    const places = turnOfUtterance(changed)
    invariant(
      document.session.turns.length === (places.at(-1) ?? -1) + 1,
      `the transcript of ${session.id} has one turn for each change of speaker`,
    )
    judged.push({ session, turns: besideLabels(session, places, document) })
  }
  return judged
}

async function codeAsTranscript(session: LabelledSession, coder: SessionCoder): Promise<CodedSession> {
  const text = session.turns.map(
    (turn) => `${turn.role === 'therapist' ? 'Therapist' : 'Client'}: ${turn.text.replace(/\s+/g, ' ').trim()}`,
  )
  const { value, issues } = await codeTranscript(new TextEncoder().encode(text.join('\n')), { id: session.id }, coder)
  invariant(value, `${session.id} can be read: ${issues.map((issue) => issue.code).join(', ')}`)
  return value
}

function turnOfUtterance(session: LabelledSession): number[] {
  let turn = -1
  return session.turns.map((utterance, at) => {
    if (utterance.role !== session.turns[at - 1]?.role) turn += 1
    return turn
  })
}

function besideLabels(session: LabelledSession, places: readonly number[], document: CodedSession): JudgedTurn[] {
  const { coding } = document
  const main = new Map(coding.main.map((entry) => [entry.turn, entry]))
  const talk = new Map(coding.talk.map((entry) => [entry.turn, entry]))
  const asserted = codesByTurn(coding)
  const probabilities = new Map<number, Map<CodeKey, number>>()
  for (const { turn, code, probability } of coding.codes) {
    const ofTurn = probabilities.get(turn) ?? new Map<CodeKey, number>()
    if (probability !== undefined) ofTurn.set(code, probability)
    probabilities.set(turn, ofTurn)
  }
  return session.turns.map((labelled, at) => {
    const turn = places[at] ?? -1
    const mainEntry = main.get(turn)
    const talkEntry = talk.get(turn)
    return {
      labelled,
      ...(mainEntry ? { main: mainEntry.value, mainProbability: mainEntry.probability } : {}),
      ...(talkEntry ? { talk: talkEntry.value, talkProbability: talkEntry.probability } : {}),
      codes: withParents(asserted.get(turn) ?? new Set()),
      probabilities: probabilities.get(turn) ?? new Map(),
    }
  })
}

/** Where a kind stands, its parent is present. */
export function withParents(codes: ReadonlySet<CodeKey>): Set<CodeKey> {
  const all = new Set(codes)
  for (const code of codes) {
    const parent = parentOf(code)
    if (parent) all.add(parent)
  }
  return all
}
