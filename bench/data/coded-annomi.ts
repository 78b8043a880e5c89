/** AnnoMI's sessions coded by the machine, with people's codes of the same turns beside it. */
import { loadCoder, type SessionCoder } from '../../src/coding/index.ts'
import type { Coded } from '../../src/measures/measure-session.ts'
import type { CodeKey } from '../../src/model/codebook.ts'
import { codesByTurn } from '../../src/model/holds.ts'
import type { Session, Turn } from '../../src/model/session.ts'
import { isFacilitation, momentsOf } from '../../src/moments/index.ts'
import { readAnnomi } from './annomi.ts'
import type { LabelledSession, LabelledTurn } from './labelled-session.ts'

export type CodedLabelled = {
  readonly labelled: LabelledSession
  readonly coded: Coded
  /** What people said of each turn of `coded.session`; utterances of one speaker in a row are one turn. */
  readonly turns: readonly LabelledTurn[]
}

/** Codes the sessions of some splits; progress on stderr. */
export async function codeAnnomi(
  folder: string,
  splits: readonly LabelledSession['split'][],
): Promise<{ readonly sessions: readonly CodedLabelled[]; readonly coder: SessionCoder['coder'] }> {
  const wanted = readAnnomi(folder).filter((session) => splits.includes(session.split))
  const coder = await loadCoder()
  const sessions: CodedLabelled[] = []
  for (const labelled of wanted) {
    const turns = mergeNeighbours(labelled.turns)
    const session = sessionOf(labelled.id, turns)
    const coding = await coder.code(session)
    sessions.push({ labelled, turns, coded: { session, coding, moments: momentsOf(session, coding) } })
    if (process.stderr.isTTY) process.stderr.write(`\r${sessions.length} of ${wanted.length} sessions coded`)
  }
  if (process.stderr.isTTY) process.stderr.write('\n')
  await coder.close()
  return { sessions, coder: coder.coder }
}

/** One turn per change of speaker, as a transcript is read; a merged turn holds what either part holds. */
export function mergeNeighbours(utterances: readonly LabelledTurn[]): LabelledTurn[] {
  const turns: LabelledTurn[] = []
  for (const utterance of utterances) {
    const last = turns.at(-1)
    if (last?.role !== utterance.role) {
      turns.push(utterance)
      continue
    }
    const codes = new Set([...last.human.keys(), ...utterance.human.keys()])
    turns[turns.length - 1] = {
      ...last,
      text: `${last.text} ${utterance.text}`,
      main: [...last.main, ...utterance.main],
      talk: [...last.talk, ...utterance.talk],
      human: new Map(
        [...codes].map((code) => [code, Math.max(last.human.get(code) ?? 0, utterance.human.get(code) ?? 0)]),
      ),
      silver: new Set([...last.silver, ...utterance.silver]),
    }
  }
  return turns
}

function sessionOf(id: string, turns: readonly LabelledTurn[]): Session {
  return {
    id,
    title: '',
    language: 'en',
    speakers: [
      { id: 's1', role: 'therapist', label: 'Therapist' },
      { id: 's2', role: 'client', label: 'Client' },
    ],
    turns: turns.map(
      ({ role, text }, index): Turn => ({ index, speaker: role === 'therapist' ? 's1' : 's2', role, text }),
    ),
  }
}

export const inputSubtypes = ['information', 'advice', 'options', 'goal-setting'] as const satisfies readonly CodeKey[]

/** True where at least half of the annotators found it; input is any of its subtypes. */
export function foundByPeople(turn: LabelledTurn, what: 'reflection' | 'question' | 'input'): boolean {
  if (what !== 'input') return (turn.human.get(what) ?? 0) >= 0.5
  return inputSubtypes.reduce((sum, code) => sum + (turn.human.get(code) ?? 0), 0) >= 0.5
}

/**
 * People's reflections, questions and input as codes, so that measures can be taken from them. AnnoMI has no code for a
 * facilitation: where people found none of the three, the machine's stands, so that both count the same turns.
 */
export function peoplesCodes({ turns, coded }: CodedLabelled): ReadonlyMap<number, ReadonlySet<CodeKey>> {
  const machine = codesByTurn(coded.coding)
  const codes = new Map<number, ReadonlySet<CodeKey>>()
  turns.forEach((turn, index) => {
    if (turn.role !== 'therapist') return
    const found = new Set<CodeKey>()
    if (foundByPeople(turn, 'reflection')) found.add('reflection')
    if (foundByPeople(turn, 'question')) found.add('question')
    if (foundByPeople(turn, 'input')) found.add('information')
    if (found.size === 0 && isFacilitation(machine.get(index))) found.add('facilitation')
    if (found.size > 0) codes.set(index, found)
  })
  return codes
}
