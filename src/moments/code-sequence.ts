import type { CodeKey } from '../model/codebook.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { codesByTurn } from '../model/holds.ts'
import type { Role } from '../model/session.ts'
import { hasContent } from './content.ts'

/** The codes of a session's turns in their order, without its words: what sequences are read from. */
export type CodeSequence = {
  readonly id: string
  /** Sessions of one client hang together; without it each session stands for itself. */
  readonly client?: string
  readonly turns: readonly { readonly role: Role; readonly codes: ReadonlySet<CodeKey> }[]
}

/** Codes taken together under one name, such as all reflections, or all that stands on the side of compassion. */
export type CodeGroup = {
  readonly id: string
  /** As it stands in a sentence: "an open question", "change talk". */
  readonly label: string
  readonly role: 'therapist' | 'client'
  readonly codes: readonly CodeKey[]
}

const noCodes: ReadonlySet<CodeKey> = new Set()

/** The sequence of a coded session. Therapist turns without content are passed over, as in moments. */
export function codeSequenceOf(coded: Pick<CodedSession, 'session' | 'coding'>, client?: string): CodeSequence {
  const codes = codesByTurn(coded.coding)
  return {
    id: coded.session.id,
    ...(client === undefined ? {} : { client }),
    turns: coded.session.turns
      .filter((turn) => turn.role !== 'therapist' || hasContent(turn, codes.get(turn.index)))
      .map((turn) => ({ role: turn.role, codes: codes.get(turn.index) ?? noCodes })),
  }
}

export function holdsGroup(codes: ReadonlySet<CodeKey>, group: CodeGroup): boolean {
  return group.codes.some((code) => codes.has(code))
}
