/** The words of a turn, lower case, without punctuation: what stays the same when a transcript is set or cut anew. */
export function turnWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * How alike two turns are in their words, 0 to 1: twice the words in common over all words (each as often as it stands).
 * Both without words: 1. Source: Dice 1945, on bags of words.
 */
export function wordOverlap(first: readonly string[], second: readonly string[]): number {
  if (first.length + second.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of second) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    common += 1
    counts.set(word, left - 1)
  }
  return (2 * common) / (first.length + second.length)
}
