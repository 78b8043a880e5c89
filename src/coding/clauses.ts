/** A stretch of a turn's text: UTF-16 offsets [start, end), without the space around it. */
export type Clause = { readonly start: number; readonly end: number }

/** A clause of fewer words is no evidence alone: it stays with its neighbour. */
const fewestWords = 3
/** Without punctuation, as recognisers write, a clause ends before a connective, and at this many words at the latest. */
const mostWords = 14
const ending = /[.?!;:,…—–][)"”’'\]]*$/u
const sentenceEnding = /[.?!…][)"”’'\]]*$/u
const connectives = new Set(['and', 'but', 'because', 'so', 'or', 'if', 'when', 'while', 'although', 'though', 'then'])
const subjects = new Set([
  'i',
  "i'm",
  'i’m',
  'you',
  "you're",
  'you’re',
  'we',
  'he',
  'she',
  'they',
  'it',
  "it's",
  'it’s',
])

/**
 * The clauses of a turn, in order, covering every word once. They end at punctuation, before a connective that opens a
 * new stretch, and, where neither comes, before a subject or at 14 words. A short turn is one clause; no words: none.
 */
export function clausesOf(text: string): Clause[] {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const clauses: Clause[] = []
  let first = 0
  words.forEach((word, at) => {
    const length = at - first + 1
    const left = words.length - at - 1
    if (left > 0 && !endsHere(word.text, words[at + 1]?.text ?? '', length, left)) return
    const start = words[first]
    if (start) clauses.push({ start: start.start, end: word.end })
    first = at + 1
  })
  return clauses
}

function endsHere(word: string, next: string, length: number, left: number): boolean {
  if (sentenceEnding.test(word)) return length >= 2
  if (length < fewestWords || left < fewestWords) return false
  if (ending.test(word)) return true
  if (length >= fewestWords + 1 && connectives.has(plain(next))) return true
  if (length >= mostWords / 2 && subjects.has(plain(next)) && !connectives.has(plain(word))) return true
  return length >= mostWords
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}'’]/gu, '')
}
