import type { CodedSession } from '../model/coded-session.ts'
import type { Coding } from '../model/coding.ts'
import { codesByTurn } from '../model/holds.ts'
import type { SafetyPointer } from '../model/safety.ts'
import type { Session } from '../model/session.ts'
import { wordsOf } from '../model/words.ts'
import { safetyManners, safetyPeople, safetySayings, safetyWords } from './safety-words.ts'

/**
 * The client's turns that the code `safety` or the list of words points at, in order, whatever the thresholds that a
 * person set for moments. A code that a person rejected points no more; the list of words does not give way. A session
 * without words or codes: none, which means nothing.
 */
export function safetyPointers(session: Session, coding?: Coding): SafetyPointer[] {
  const codes = coding ? codesByTurn(coding) : undefined
  return session.turns.flatMap(({ index, role, text }): SafetyPointer[] => {
    if (role !== 'client') return []
    if (codes?.get(index)?.has('safety')) return [{ turn: index, by: 'coder' }]
    return holdsSafetyWords(text) ? [{ turn: index, by: 'words' }] : []
  })
}

/** The safety turns of a coded session, in order: as its document says or, where it was made before it said so, as found. */
export function safetyTurnsOf({
  session,
  coding,
  safety,
}: Pick<CodedSession, 'session' | 'coding' | 'safety'>): number[] {
  return (safety ?? safetyPointers(session, coding)).map(({ turn }) => turn)
}

/** True where a phrase of the list stands in the text, outside of a saying. */
export function holdsSafetyWords(text: string): boolean {
  const said = ` ${wordsOf(text).join(' ')} `
  return phrases.test(said) && phrases.test(said.replace(sayings, ' , '))
}

const phrases = new RegExp(` (?:${safetyWords.map(patternOf).join('|')}) `)
const sayings = new RegExp(` (?:${safetySayings.map(patternOf).join('|')})(?= )`, 'g')

/** The words of a phrase with one space between; an apostrophe may have been left out by whoever typed it. */
function patternOf(phrase: string): string {
  const parts = phrase.split(' ').map((part, at) => {
    const optional = part.endsWith('?')
    const words = (optional ? part.slice(0, -1) : part)
      .replace('WHO', safetyPeople)
      .replace('HOW', safetyManners)
      .replaceAll("'", "'?")
    const before = at === 0 ? '' : ' '
    return optional ? `(?:${before}(?:${words}))?` : `${before}(?:${words})`
  })
  return parts.join('')
}
