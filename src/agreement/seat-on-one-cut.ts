import { alignmentOf, alignTurns } from './align-turns.ts'
import type { CodingToCompare } from './coding-to-compare.ts'
import type { SharedSession } from './gather-sessions.ts'
import { turnWords } from './turn-words.ts'

/**
 * A session that coders cut differently, seen through one cut: that of most coders (of equally many, the one that came
 * first). The others' turns take the number of the turn whose words they share; what has no partner is left out, so that
 * the coder is missing there. Undefined where words are not known.
 */
export function seatOnOneCut(session: SharedSession): SharedSession | undefined {
  if (session.cutAlike) return session
  const codings = session.codings.filter((coding) => coding !== undefined)
  const reference = commonest(codings)
  if (!reference || !codings.every((coding) => alignmentOf(reference, coding) === 'words')) return undefined
  const cut = cutOf(reference)
  const seat = (coding: CodingToCompare | undefined): CodingToCompare | undefined => {
    if (coding === undefined || cutOf(coding) === cut) return coding
    const turns = alignTurns(reference.turns, coding.turns).flatMap((pair) => {
      const there = pair.first === undefined ? undefined : reference.turns[pair.first]
      const own = pair.second === undefined ? undefined : coding.turns[pair.second]
      return there && own ? [{ ...own, turn: there.turn }] : []
    })
    return { ...coding, turns, sparse: false, numbered: true }
  }
  return { ...session, codings: session.codings.map(seat), cutAlike: true }
}

function commonest(codings: readonly CodingToCompare[]): CodingToCompare | undefined {
  const counts = new Map<string, number>()
  for (const coding of codings) counts.set(cutOf(coding), (counts.get(cutOf(coding)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return codings.find((coding) => counts.get(cutOf(coding)) === most)
}

/** Where the turns begin and end, by number and words. */
function cutOf({ turns }: CodingToCompare): string {
  return turns.map(({ turn, text }) => `${turn} ${turnWords(text ?? '').join(' ')}`).join('\n')
}
