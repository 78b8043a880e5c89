import type { CodingToCompare } from './coding-to-compare.ts'
import { turnWords } from './turn-words.ts'

/** One session and the codings of it, in the order of the coders; undefined where that coder did not code it. */
export type SharedSession = {
  readonly session: string
  readonly codings: readonly (CodingToCompare | undefined)[]
  /** True where all codings of it are cut into the same turns, so that a turn of one is that turn of the other. */
  readonly cutAlike: boolean
}

export type Gathered = {
  readonly coders: readonly string[]
  readonly sessions: readonly SharedSession[]
  /** True where every session was coded by every coder. */
  readonly complete: boolean
  /** Sessions that were left out because fewer coders coded them. */
  readonly leftOut: readonly string[]
}

/**
 * Puts the codings of the same sessions side by side. Where some sessions were coded by all coders, those are taken and
 * the others left out; where none was, those that at least two coded are taken. Coders without a session among them drop
 * out. No session with two coders: none.
 */
export function gatherSessions(codings: readonly CodingToCompare[]): Gathered {
  const coders = [...new Set(codings.map(({ coder }) => coder))]
  const bySession = new Map<string, Map<string, CodingToCompare>>()
  for (const coding of codings) {
    const ofSession = bySession.get(coding.session) ?? new Map<string, CodingToCompare>()
    if (!ofSession.has(coding.coder)) ofSession.set(coding.coder, coding)
    bySession.set(coding.session, ofSession)
  }
  const all = [...bySession]
  const byEveryone = coders.length < 2 ? [] : all.filter(([, ofSession]) => ofSession.size === coders.length)
  const taken = byEveryone.length > 0 ? byEveryone : all.filter(([, ofSession]) => ofSession.size > 1)
  const kept = coders.filter((coder) => taken.some(([, ofSession]) => ofSession.has(coder)))
  const ids = new Set(taken.map(([session]) => session))
  return {
    coders: kept,
    complete: taken.every(([, ofSession]) => ofSession.size === kept.length),
    leftOut: all.map(([session]) => session).filter((session) => !ids.has(session)),
    sessions: taken.map(([session, ofSession]) => ({
      session,
      codings: kept.map((coder) => ofSession.get(coder)),
      cutAlike: areCutAlike([...ofSession.values()]),
    })),
  }
}

/**
 * Sessions under different ids whose words are the same from beginning to end are one session: each coding gets the id
 * that came first. `joined` counts the sessions that were renamed. Codings without words keep their id.
 */
export function joinByWords(codings: readonly CodingToCompare[]): {
  readonly codings: readonly CodingToCompare[]
  readonly joined: number
} {
  const idOf = new Map<string, string>()
  const renamed = new Set<string>()
  const result = codings.map((coding) => {
    const words = coding.turns.flatMap(({ text }) => (text === undefined ? [] : turnWords(text))).join(' ')
    if (words === '') return coding
    const id = idOf.get(words) ?? coding.session
    idOf.set(words, id)
    if (id === coding.session) return coding
    renamed.add(coding.session)
    return { ...coding, session: id }
  })
  return { codings: result, joined: renamed.size }
}

/** True where these codings have the same turns under the same numbers, as far as their words are known. */
export function areCutAlike(codings: readonly CodingToCompare[]): boolean {
  if (!codings.every(({ numbered }) => numbered)) return false
  const words = new Map<number, string>()
  for (const { turns } of codings) {
    for (const { turn, text } of turns) {
      if (text === undefined) continue
      const own = turnWords(text).join(' ')
      const known = words.get(turn)
      if (known === undefined) words.set(turn, own)
      else if (known !== own) return false
    }
  }
  return true
}
