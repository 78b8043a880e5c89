import type { Purpose } from '../../src/server/api.ts'

/** What a client is asked for, in the words of the page. */
export const purposeWords: Readonly<Record<Purpose, string>> = {
  keep: 'Keeping this transcript here, encrypted',
  code: 'Coding it with Regard, on this machine',
  play: 'Playing a recording of it',
  export: 'Taking it out of Regard, as a report or a file',
  supervision: 'Excerpts of it in supervision',
  research: 'Research',
}

export const purposesAsked = ['keep', 'code', 'export', 'play', 'supervision', 'research'] as const satisfies Purpose[]

/** The purposes with one more, or one less. */
export function withPurpose(agreed: ReadonlySet<Purpose>, purpose: Purpose, given: boolean): ReadonlySet<Purpose> {
  return given ? new Set([...agreed, purpose]) : new Set([...agreed].filter((one) => one !== purpose))
}
