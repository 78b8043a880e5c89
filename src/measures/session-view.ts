import type { CodeKey } from '../model/codebook.ts'
import type { MainBehaviour } from '../model/coding.ts'
import type { Moment } from '../model/moment.ts'
import type { Session, Turn } from '../model/session.ts'
import { isFacilitation } from '../moments/index.ts'

export type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>

/** What measures read: a session, the codes that hold in it (or one draw of them), and what follows from both. */
export type SessionView = {
  readonly session: Session
  readonly codes: Codes
  readonly main: ReadonlyMap<number, MainBehaviour>
  readonly moments: readonly Pick<Moment, 'opening' | 'openingTurns' | 'openedBy' | 'response' | 'kind' | 'because'>[]
  /** Therapist turns with content: a turn that is only a facilitation is not among them. */
  readonly therapistTurns: readonly Turn[]
  readonly clientTurns: readonly Turn[]
}

export function viewOf(parts: Pick<SessionView, 'session' | 'codes' | 'main' | 'moments'>): SessionView {
  const { turns } = parts.session
  return {
    ...parts,
    therapistTurns: turns.filter((turn) => turn.role === 'therapist' && !isFacilitation(parts.codes.get(turn.index))),
    clientTurns: turns.filter((turn) => turn.role === 'client'),
  }
}

/** True where one of the codes holds on the turn. */
export function hasAny(view: SessionView, turn: Turn, codes: readonly CodeKey[]): boolean {
  const standing = view.codes.get(turn.index)
  return standing !== undefined && codes.some((code) => standing.has(code))
}
