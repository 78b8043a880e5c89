import type { Role } from '../model/session.ts'

/** One turn as one coder coded it. */
export type CodedTurn = {
  readonly turn: number
  readonly role?: Role
  readonly text?: string
  /** Fields that hold one label a turn, such as `main` and `talk`; without an entry where this coder gave none. */
  readonly labels: Readonly<Record<string, string>>
  /** The codes that hold; several may. */
  readonly codes: readonly string[]
}

/** What one coder says of one session, as far as it can be held against another's. */
export type CodingToCompare = {
  readonly session: string
  readonly coder: string
  readonly turns: readonly CodedTurn[]
  /** The codes that were looked for. One that is not here was not coded, which is not the same as absent. */
  readonly scheme: readonly string[]
  /** True where a turn that is not listed was coded too and holds no code (a table of codes lists only what was found). */
  readonly sparse: boolean
  /** False where the source gives events in their order without saying which turn each is. */
  readonly numbered: boolean
}
