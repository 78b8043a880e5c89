/**
 * A topic is a list of words, no more: a turn touches it where one of its words stands. A user may edit the list. A
 * word that ends in `*` stands for all words that begin so; several words in a row are a phrase.
 */
export type Topic = { readonly id: string; readonly label: string; readonly words: readonly string[] }

/** The ids of the topics whose words stand among these, which are in lower case. */
export function topicsOfWords(said: readonly string[], topics: readonly Topic[]): ReadonlySet<string> {
  const text = ` ${said.join(' ')} `
  const found = new Set<string>()
  for (const topic of topics) if (matcherOf(topic).test(text)) found.add(topic.id)
  return found
}

const matchers = new WeakMap<Topic, RegExp>()

function matcherOf(topic: Topic): RegExp {
  const known = matchers.get(topic)
  if (known) return known
  const alternatives = topic.words.map((word) => {
    const plain = word
      .toLowerCase()
      .replace(/\*$/, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return word.endsWith('*') ? `${plain}[^ ]*` : plain
  })
  // An empty list matches nothing; an empty alternative would match everything.
  const matcher = new RegExp(alternatives.length === 0 ? '(?!)' : ` (?:${alternatives.join('|')})(?:'s)? `, 'u')
  matchers.set(topic, matcher)
  return matcher
}
