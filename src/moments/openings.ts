import type { CodeKey } from '../model/codebook.ts'
import type { Session, Turn } from '../model/session.ts'
import { isFacilitation } from './content.ts'

/** A client's opening: one turn, or several that only facilitations divide. Turns are given by index. */
export type Opening = {
  readonly turns: readonly [number, ...number[]]
  readonly last: number
  readonly openedBy: readonly [CodeKey, ...CodeKey[]]
  /** Where the therapist's next turn with content is, or null: the session ended, or the client went on to open again. */
  readonly response: number | null
}

type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>

/**
 * The openings of a session in their order: client turns with a feeling other than plain joy, shame, the inner critic
 * or inner experience. The therapist's facilitations are passed over, and openings that only they divide are one. A
 * stretch in which the client speaks about safety holds no opening: it is shown first, by itself.
 */
export function openingsOf(session: Session, codes: Codes, isSafety: (turn: number) => boolean): readonly Opening[] {
  return stretchesOf(session.turns, codes).flatMap(({ said, response }) => {
    if (said.some((turn) => isSafety(turn.index)) || (response !== null && isSafety(response))) return []
    return mergeNeighbours(said, codes).map(({ turns, openedBy }, at, all) => {
      const last = turns[turns.length - 1] ?? turns[0]
      return { turns, last, openedBy, response: at === all.length - 1 ? response : null }
    })
  })
}

/** The client's turns between two therapist turns with content, and the one that ends them. */
function stretchesOf(turns: readonly Turn[], codes: Codes): { said: Turn[]; response: number | null }[] {
  const stretches: { said: Turn[]; response: number | null }[] = []
  let said: Turn[] = []
  for (const turn of turns) {
    if (turn.role === 'client') said.push(turn)
    if (turn.role !== 'therapist' || isFacilitation(codes.get(turn.index))) continue
    stretches.push({ said, response: turn.index })
    said = []
  }
  return [...stretches, { said, response: null }]
}

type Found = { turns: [number, ...number[]]; openedBy: [CodeKey, ...CodeKey[]] }

/** A client turn that opens nothing ends an opening; a facilitation does not. */
function mergeNeighbours(said: readonly Turn[], codes: Codes): Found[] {
  const found: Found[] = []
  let open: Found | undefined
  for (const { index } of said) {
    const [first, ...others] = openingCodes(codes.get(index))
    if (first === undefined) {
      open = undefined
    } else if (open) {
      open.turns.push(index)
      for (const code of [first, ...others]) if (!open.openedBy.includes(code)) open.openedBy.push(code)
    } else {
      open = { turns: [index], openedBy: [first, ...others] }
      found.push(open)
    }
  }
  return found
}

/** The codes of a client turn that make it an opening, in the codebook's order; plain joy does not. */
export function openingCodes(codes: ReadonlySet<CodeKey> | undefined): readonly CodeKey[] {
  if (codes === undefined) return []
  const found: CodeKey[] = []
  let kindStands = false
  for (const code of codes) {
    if (code.startsWith('feeling.')) kindStands = true
    if (opens(code)) found.push(code)
  }
  return kindStands ? found.filter((code) => code !== 'feeling') : found
}

function opens(code: CodeKey): boolean {
  if (code.startsWith('feeling')) return code !== 'feeling.joy'
  return code === 'shame' || code === 'inner-critic' || code === 'inner-experience'
}
