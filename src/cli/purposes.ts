import { RegardError } from '../errors.ts'
import type { Purpose } from '../store/consents.ts'

/** What each purpose means, in the words that a client is asked with. */
export const purposeWords = {
  keep: 'is kept here, encrypted',
  code: 'is read and coded by the program on this machine',
  play: 'is played back',
  export: 'may be written out of the store, unencrypted',
  supervision: 'may be shown to a supervisor',
  research: 'may be used for research',
} as const satisfies Record<Purpose, string>

export const purposeList = Object.entries(purposeWords)
  .map(([purpose, words]) => `  ${purpose.padEnd(12)} it ${words}`)
  .join('\n')

/**
 * `keep,code` or `keep code` as purposes.
 * @throws RegardError `bad-usage`
 */
export function parsePurposes(words: readonly string[]): Purpose[] {
  return words
    .flatMap((word) => word.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      if (!isPurpose(word))
        throw new RegardError('bad-usage', { details: { purposes: Object.keys(purposeWords).join(', ') } })
      return word
    })
}

function isPurpose(word: string): word is Purpose {
  return Object.hasOwn(purposeWords, word)
}
