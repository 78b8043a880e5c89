import type { Purpose } from '../../src/server/api.ts'
import { purposesAsked } from '../parts/consents.ts'

export type ConsentChanges = { readonly given: readonly Purpose[]; readonly taken: readonly Purpose[] }

/** What is to be told to the program, in its order: consent to keep it is given first and taken back last. */
export function consentChanges(before: readonly Purpose[], after: ReadonlySet<Purpose>): ConsentChanges {
  return {
    given: purposesAsked.filter((purpose) => after.has(purpose) && !before.includes(purpose)),
    taken: purposesAsked.filter((purpose) => !after.has(purpose) && before.includes(purpose)).toReversed(),
  }
}

/** What follows where a client takes a consent back; said before it is done. */
export const afterTaking: Readonly<Record<Purpose, string>> = {
  keep: 'The session is put away at once. It can be neither read nor coded, nothing of it can be taken out, and it is due to be erased from today. What the coder learned from it is forgotten. Until it is erased, its own page can keep it on or erase it.',
  code: 'Its codes, moments and measures are put away, with what you corrected, and it leaves Growth. What the coder learned from it is forgotten. The codes are not erased: they stand again when the client agrees again.',
  export: 'No report and no file is made of it any more. What was taken out before stays where it is.',
  play: 'Its recording is not played any more.',
  supervision: 'It stands on record that no excerpt of it is for supervision any more.',
  research: 'It stands on record that it is not for research any more.',
}
