import type { CodeKey } from '../model/codebook.ts'
import type { Session, Turn } from '../model/session.ts'
import { hasWords } from '../model/words.ts'
import { hasContent } from './content.ts'

/** A client's opening: one turn, or several that only facilitations divide. Turns are given by index. */
export type Opening = {
  readonly turns: readonly [number, ...number[]]
  readonly last: number
  readonly openedBy: readonly [CodeKey, ...CodeKey[]]
  /** Where the therapist's next turn with content is, or null: the session ended, or the client went on to open again. */
  readonly response: number | null
  /** A turn about safety stands between the opening and the therapist's next turn with content. */
  readonly beforeSafety: boolean
}

type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>

/**
 * The openings of a session in their order: client turns with a feeling other than plain joy, shame, the inner critic
 * or inner experience. The therapist's facilitations are passed over, and openings of one person that only they divide
 * are one. A turn about safety is no opening, nor part of one: it is shown first, by itself.
 */
export function openingsOf(session: Session, codes: Codes, isSafety: (turn: number) => boolean): readonly Opening[] {
  return stretchesOf(session.turns, codes).flatMap(({ said, response }) => {
    const lastSafety = said.findLast(({ index }) => isSafety(index))?.index ?? -1
    return mergeNeighbours(said, codes, isSafety).map(({ turns, openedBy }, at, all): Opening => {
      const last = turns[turns.length - 1] ?? turns[0]
      const answer = at === all.length - 1 ? response : null
      return { turns, last, openedBy, response: answer, beforeSafety: last < lastSafety }
    })
  })
}

/** What is said between two therapist turns with content, and the one that ends it. */
function stretchesOf(turns: readonly Turn[], codes: Codes): { said: Turn[]; response: number | null }[] {
  const stretches: { said: Turn[]; response: number | null }[] = []
  let said: Turn[] = []
  for (const turn of turns) {
    if (turn.role !== 'therapist') said.push(turn)
    else if (hasContent(turn, codes.get(turn.index))) {
      stretches.push({ said, response: turn.index })
      said = []
    }
  }
  return [...stretches, { said, response: null }]
}

type Found = { speaker: string; turns: [number, ...number[]]; openedBy: [CodeKey, ...CodeKey[]] }

/** A turn that opens nothing ends an opening, as does anybody else's; a facilitation does not. */
function mergeNeighbours(said: readonly Turn[], codes: Codes, isSafety: (turn: number) => boolean): Found[] {
  const found: Found[] = []
  let open: Found | undefined
  for (const turn of said) {
    const { index, role, speaker } = turn
    if (role === 'other' && !hasWords(turn)) continue
    const [first, ...others] = role === 'client' && !isSafety(index) ? openingCodes(codes.get(index)) : []
    if (first === undefined) {
      open = undefined
    } else if (open?.speaker === speaker) {
      open.turns.push(index)
      for (const code of [first, ...others]) if (!open.openedBy.includes(code)) open.openedBy.push(code)
    } else {
      open = { speaker, turns: [index], openedBy: [first, ...others] }
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
