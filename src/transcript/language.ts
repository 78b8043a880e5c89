import { detectAll } from 'tinyld'
import type { IssueLog } from './issue-log.ts'

/** The commonest words of spoken English; they make up a third and more of what is said, in other languages almost nothing. */
const commonWords = new Set(
  `the and i you to that it of a in is was know my but have like so do this what for just on me be not with we or are they
  he she about if at your there don't it's i'm that's as would think can all because when up going out get how one really
  no had yeah her him them then were want from did feel some well been will very could who an has more go time said other
  than really didn't`.split(/\s+/),
)
const wordPattern = /\p{L}+(?:['\u2019]\p{L}+)*/gu

/** Looks at one session, spread over it: an hour has about 150. */
const mostLooks = 200
/** Words in one look at the language: enough for the n-grams, few enough to see a change of language. */
const windowWords = 60
/** Fewer words than this say too little to refuse a session. */
const wordsToRefuse = 20
/** Share of common words: above the first surely English, below the second surely not, in lower case or not. */
const surelyEnglish = 0.22
const hardlyEnglish = 0.12

type Look = { readonly english: 'yes' | 'no' | 'unclear'; readonly language?: string }

/**
 * Whether all of this is English, the only language that can be coded so far: refused where most of it surely is another
 * language, said where some of it may be. Short texts are never refused for their language, unless hardly a letter of
 * them is Latin.
 */
export function checkLanguage(texts: readonly string[], log: IssueLog): void {
  const words = texts.flatMap((text) => text.match(wordPattern) ?? [])
  const letters = words.join('').length
  const latin = words.join('').replace(/[^\p{Script=Latin}]/gu, '').length
  const looks = spread(windowsOf(words)).map(look)
  const others = looks.filter(({ english }) => english === 'no')
  const clear = looks.filter(({ english }) => english !== 'unclear')
  if (letters >= 10 && latin < letters / 2) refuse(looks, log)
  else if (words.length >= wordsToRefuse && others.length > clear.length / 2) refuse(others, log)
  else if (others.length > 0 && (others.length > 1 || looks.length < 10)) log.add('language-uncertain')
}

function windowsOf(words: readonly string[]): readonly (readonly string[])[] {
  const windows: (readonly string[])[] = []
  for (let from = 0; from < words.length; from += windowWords) windows.push(words.slice(from, from + windowWords))
  // A short rest says little alone.
  const last = windows.at(-1)
  if (windows.length > 1 && last && last.length < windowWords / 2) windows.pop()
  return windows
}

/** Not more than can be looked at, evenly over the session. */
function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.ceil(all.length / mostLooks)
  return step <= 1 ? all : all.filter((_, index) => index % step === 0)
}

function look(words: readonly string[]): Look {
  const common =
    words.filter((word) => commonWords.has(word.toLowerCase().replace('\u2019', "'"))).length / words.length
  if (common >= surelyEnglish) return { english: 'yes' }
  const [first] = detectAll(words.join(' '))
  if (!first || first.lang === 'en') return { english: 'unclear' }
  const isOther = common < hardlyEnglish && words.length >= wordsToRefuse / 2
  return { english: isOther ? 'no' : 'unclear', language: first.lang }
}

function refuse(looks: readonly Look[], log: IssueLog): void {
  const counts = new Map<string, number>()
  for (const { language } of looks) if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  log.add('language-unsupported', top ? { what: languageName(top[0]) } : {})
}

/** The English name of a language by its ISO 639-1 code. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return 'another language'
  }
}
