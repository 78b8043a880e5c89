import type { CodeKey } from '../model/codebook.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { holds } from '../model/holds.ts'
import { holdsSafetyWords } from '../moments/index.ts'
import { assertionsByTurn } from './assertions.ts'

/**
 * The words of a turn for a short quotation of about `room` characters, never changed, made of whole sentences where
 * they fill at least half of the room. The whole turn where it fits. Else from the sentence that holds the evidence of
 * one of `codes`; where none is marked, the last sentences of what the client said (they are what was answered) and the
 * first of an answer. A turn about safety without marked evidence: from the sentence that the list of words found. The
 * end may still be too long: who shows it cuts it at a word.
 */
export function quotable(
  { session, coding }: Pick<CodedSession, 'session' | 'coding'>,
  turn: number,
  codes: readonly CodeKey[],
  room: number,
): string {
  const { text = '', role } = session.turns[turn] ?? {}
  if (text.length <= room) return text
  const starts = sentenceStarts(text)
  const spans = (assertionsByTurn(coding).get(turn) ?? []).flatMap((assertion) =>
    assertion.span && holds(assertion) && codes.includes(assertion.code) ? [assertion.span[0]] : [],
  )
  const listed = codes.includes('safety') ? safetySentence(text) : undefined
  if (spans.length > 0 || listed !== undefined) {
    const evidence = spans.length > 0 ? Math.min(...spans) : (listed ?? 0)
    return wholeSentences(text, starts.findLast((start) => start <= evidence) ?? 0, starts, room)
  }
  if (role !== 'client') return wholeSentences(text, 0, starts, room)
  return text.slice(starts.find((start) => text.length - start <= room) ?? starts.at(-1) ?? 0)
}

/** As many sentences from `from` on as fit; all of the rest where they would leave more than half of the room empty. */
function wholeSentences(text: string, from: number, starts: readonly number[], room: number): string {
  const end = [...starts, text.length].findLast(
    (start) => start > from && text.slice(from, start).trim().length <= room,
  )
  const sentences = end === undefined ? '' : text.slice(from, end).trim()
  return sentences.length * 2 >= room ? sentences : text.slice(from)
}

/** Cut to so many characters at a word's end, with `…`; shorter text as it is. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const word = cut.lastIndexOf(' ')
  return `${(word > length / 3 ? cut.slice(0, word) : cut).replace(/[\s,;:.–—\uD800-\uDBFF-]+$/u, '')}…`
}

/** Where the first sentence begins in which a phrase of the list of words stands. */
function safetySentence(text: string): number | undefined {
  return [...sentences.segment(text)].find(({ segment }) => holdsSafetyWords(segment))?.index
}

function sentenceStarts(text: string): readonly number[] {
  return [...sentences.segment(text)].map(({ index }) => index)
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
