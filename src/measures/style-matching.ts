import type { Turn } from '../model/session.ts'
import { functionWords } from './function-words.ts'
import type { SessionFacts } from './session-view.ts'

const classes = Object.values(functionWords).map((words) => new Set<string>(words))

/** A speaker's style is not worth comparing on fewer words. */
export const fewestWordsEach = 100

/** How often each class stands among the words, in the order of `functionWords`, and how many words there are. */
export type Style = { readonly counts: readonly number[]; readonly words: number }

/** Contractions are two words: "don't" is "do" and "n't", "I'm" is "i" and "'m", "can't" is "can" and "n't". */
export function splitContractions(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (word === "won't") return ['will', "n't"]
    if (word === "can't") return ['can', "n't"]
    if (word.endsWith("n't") && word.length > 3) return [word.slice(0, -3), "n't"]
    const [whole, stem, ending] = /^(.+)('(?:m|re|s|ve|ll|d))$/.exec(word) ?? []
    return whole && stem && ending ? [stem, ending] : [word]
  })
}

export function styleOf(words: readonly string[]): Style {
  const split = splitContractions(words)
  return {
    counts: classes.map((known) => split.filter((word) => known.has(word)).length),
    words: split.length,
  }
}

/**
 * Language-style matching of two styles, 0 to 1: the mean over nine classes of 1 − |p − q| / (p + q + 0.0001), where p
 * and q are the two speakers' percentages of words in the class. Either speaker without words: undefined.
 * Source: Gonzales, Hancock & Pennebaker (2010), Communication Research 37(1).
 */
export function styleMatching(one: Style, other: Style): number | undefined {
  if (one.words === 0 || other.words === 0) return undefined
  const each = one.counts.map((count, at) => {
    const p = (100 * count) / one.words
    const q = (100 * (other.counts[at] ?? 0)) / other.words
    return 1 - Math.abs(p - q) / (p + q + 0.0001)
  })
  return each.reduce((sum, value) => sum + value, 0) / each.length
}

/** Style matching of therapist and client over some turns; undefined where either said fewer than 100 words in them. */
export function matchingOver(facts: SessionFacts, turns: readonly Turn[]): number | undefined {
  const wordsBy = (role: Turn['role']) =>
    turns.filter((turn) => turn.role === role).flatMap((turn) => facts.words[turn.index] ?? [])
  const therapist = wordsBy('therapist')
  const client = wordsBy('client')
  if (Math.min(therapist.length, client.length) < fewestWordsEach) return undefined
  return styleMatching(styleOf(therapist), styleOf(client))
}

/** Style matching of the stretch of turns that begins at `from` and ends at `to`, both by index. */
export type StretchMatching = { readonly from: number; readonly to: number; readonly value: number }

/**
 * Style matching in a moving window: at each turn the shortest stretch that ends there and in which both have said at
 * least 100 words. A session with fewer words of either: no window.
 */
export function styleMatchingAlong(facts: SessionFacts): readonly StretchMatching[] {
  const { turns } = facts.session
  const spoken = { therapist: 0, client: 0, other: 0 }
  const found: StretchMatching[] = []
  let first = 0
  for (const turn of turns) {
    spoken[turn.role] += facts.words[turn.index]?.length ?? 0
    for (let next = turns[first]; next && next.index < turn.index; next = turns[first]) {
      const left = spoken[next.role] - (facts.words[next.index]?.length ?? 0)
      if (next.role !== 'other' && left < fewestWordsEach) break
      spoken[next.role] = left
      first++
    }
    const value = matchingOver(facts, turns.slice(first, turn.index + 1))
    if (value !== undefined) found.push({ from: first, to: turn.index, value })
  }
  return found
}
