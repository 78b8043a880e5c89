import type { Coding } from '../model/coding.ts'
import { codesByTurn } from '../model/holds.ts'
import type { Session } from '../model/session.ts'
import { wordsOf } from '../model/words.ts'

/**
 * The visible list of words by which a turn of the client is pointed at, beside the coder: phrases as they are said, in
 * lower case. It points at talk that is about something else (a film, a saying), and it misses most of what people
 * mean: a pointer, never a screen.
 */
export const safetyWords: readonly string[] = [
  'kill myself',
  'killing myself',
  'killed myself',
  'end my life',
  'ending my life',
  'end it all',
  'take my own life',
  'suicide',
  'suicidal',
  'want to die',
  'wanted to die',
  'wish i was dead',
  'wish i were dead',
  'better off dead',
  'better off without me',
  'not want to be here anymore',
  "don't want to be here anymore",
  "don't want to live",
  'no reason to live',
  'not worth living',
  'overdose',
  'overdosed',
  'hurt myself',
  'hurting myself',
  'harm myself',
  'harming myself',
  'self-harm',
  'cut myself',
  'cutting myself',
  'burn myself',
  'he hits me',
  'she hits me',
  'hit me again',
  'beats me',
  'raped',
  'molested',
  'abused me',
  'threatened to kill',
  'kill him',
  'kill her',
  'kill them',
]

const phrases = safetyWords.map((phrase) => ` ${phrase} `)

/** The client's turns that the coder or the list of words points at, in order. Whatever the thresholds. */
export function safetyTurnsOf(session: Session, coding?: Coding): number[] {
  const codes = coding ? codesByTurn(coding) : new Map<number, ReadonlySet<string>>()
  return session.turns
    .filter(({ index, role, text }) => {
      if (role !== 'client') return false
      if (codes.get(index)?.has('safety')) return true
      const said = ` ${wordsOf(text).join(' ')} `
      return phrases.some((phrase) => said.includes(phrase))
    })
    .map(({ index }) => index)
}
