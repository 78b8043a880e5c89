import type { CodeKey } from '../model/codebook.ts'
import type { Session, Turn } from '../model/session.ts'
import { wordCountOf, wordsOf } from '../model/words.ts'
import { type AnsweredOpening, hasContent, isAcknowledgement } from '../moments/index.ts'
import { type Topic, topicsOfWords } from './topics.ts'

export type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>

/** What is read from the words alone, once for a session: turns by their place in the session. */
export type SessionFacts = {
  readonly session: Session
  readonly words: readonly (readonly string[])[]
  /** How many words each turn has, where its text was left out too. */
  readonly wordCounts: readonly number[]
  readonly clientTurns: readonly Turn[]
  /** Client turns without words beyond plain assent ("yeah"). */
  readonly assents: ReadonlySet<number>
  /** The ids of the topics whose words stand in each turn. */
  readonly topics: readonly ReadonlySet<string>[]
}

/** What measures read: a session, the codes that hold in it (or one draw of them), and what follows from both. */
export type SessionView = {
  readonly session: Session
  readonly facts: SessionFacts
  readonly codes: Codes
  readonly moments: readonly AnsweredOpening[]
  /** Turns about safety, which stay out of moments however the codes are drawn. */
  readonly safety: ReadonlySet<number>
  /** Therapist turns with content: one without words, or that is only a facilitation, is not among them. */
  readonly therapistTurns: readonly Turn[]
  readonly clientTurns: readonly Turn[]
  /** Client turns with content: more than plain assent, or a code. */
  readonly tellingTurns: readonly Turn[]
}

export function factsOf(session: Session, topics: readonly Topic[]): SessionFacts {
  const words = session.turns.map((turn) => wordsOf(turn.text))
  const clientTurns = session.turns.filter((turn) => turn.role === 'client')
  return {
    session,
    words,
    wordCounts: session.turns.map(wordCountOf),
    clientTurns,
    assents: new Set(clientTurns.filter((turn) => isAcknowledgement(turn, undefined)).map((turn) => turn.index)),
    topics: words.map((said) => topicsOfWords(said, topics)),
  }
}

export function viewOf(facts: SessionFacts, parts: Pick<SessionView, 'codes' | 'moments' | 'safety'>): SessionView {
  const { session, assents } = facts
  const therapistTurns: Turn[] = []
  const tellingTurns: Turn[] = []
  for (const turn of session.turns) {
    const codes = parts.codes.get(turn.index)
    if (turn.role === 'therapist' && hasContent(turn, codes)) therapistTurns.push(turn)
    if (turn.role === 'client' && (codes !== undefined || !assents.has(turn.index))) tellingTurns.push(turn)
  }
  return { session, facts, ...parts, clientTurns: facts.clientTurns, therapistTurns, tellingTurns }
}

/** True where one of the codes holds on the turn. */
export function hasAny(view: SessionView, turn: Turn, codes: readonly CodeKey[]): boolean {
  const standing = view.codes.get(turn.index)
  if (standing === undefined) return false
  for (const code of codes) if (standing.has(code)) return true
  return false
}
