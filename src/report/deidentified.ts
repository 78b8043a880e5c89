import type { CodedSession } from '../model/coded-session.ts'
import { safetyPointers } from '../moments/index.ts'
import { wordCount } from './word-count.ts'

/**
 * The same coded session without anything that was said and without the names of those who said it: no text, labels or
 * title, and no spans, which would tell how long the words were. Left are times, roles, codes, counts and an id that was
 * not taken from the file's name. Times and the rhythm of a talk can still tell a person who knows it which talk it was.
 */
export function deidentified(coded: CodedSession): CodedSession {
  const { session, coding } = coded
  return {
    ...coded,
    // Found while there are words to find it by.
    safety: coded.safety ?? safetyPointers(session, coding),
    session: {
      ...session,
      title: '',
      speakers: session.speakers.map((speaker) => ({ ...speaker, label: '' })),
      turns: session.turns.map((turn) => ({ ...turn, text: '', words: wordCount(turn) })),
    },
    coding: {
      ...coding,
      codes: coding.codes.map(({ span, ...assertion }) => assertion),
    },
  }
}
