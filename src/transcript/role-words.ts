import type { Role } from '../model/session.ts'
import { speakerKey } from './reading.ts'

const therapistWords = new Set(
  `therapist therapists psychotherapist counsellor counselor clinician psychologist psychiatrist analyst practitioner
  provider interviewer coach helper facilitator caseworker physician doctor th ther thx`.split(/\s+/),
)
const clientWords = new Set(
  `client clients patient patients pt cl interviewee participant helpee coachee supplicant respondent service-user`.split(
    /\s+/,
  ),
)
/** People who are in the room and are neither. */
const otherWords = new Set(
  `interpreter translator observer narrator moderator supervisor commentator operator announcer`.split(/\s+/),
)
/** People in a client's life: neither, unless nobody else in the file can be the client. */
const familyWords = new Set(
  `mother father mom mum mam dad daddy mommy mummy parent wife husband partner spouse son daughter child sister brother
  grandmother grandfather grandma grandpa aunt uncle friend carer caregiver boyfriend girlfriend fiance fiancee`.split(
    /\s+/,
  ),
)
const titleWords = new Set('dr doc prof'.split(' '))
/** Letters that stand for a role only beside one that they are set against. */
const letters = new Set('t c p i d q a b m f s w h'.split(' '))

export type LabelMeaning = 'therapist' | 'client' | 'other' | 'family' | 'title' | 'letter' | 'unknown'

/** What the words of a label say of the person; `Mother of client` and `Client's partner` are family, not the client. */
export function meaningOf(label: string): LabelMeaning {
  const words = labelWords(label)
  if (words.some((word) => otherWords.has(word))) return 'other'
  if (words.some((word) => familyWords.has(word))) return 'family'
  const therapist = words.some((word) => therapistWords.has(word))
  const client = words.some((word) => clientWords.has(word))
  if (therapist !== client) return therapist ? 'therapist' : 'client'
  if (therapist) return 'unknown'
  if (words.length > 1 && words.some((word) => titleWords.has(word))) return 'title'
  if (words.length === 1 && letters.has(words[0] ?? '')) return 'letter'
  return 'unknown'
}

/** True for labels that name someone by what they are: `Therapist 1`, `Speaker 2`, `SPEAKER_00`, `Mother`, `T`. */
export function isPersonWord(label: string): boolean {
  const words = labelWords(label)
  if (
    /^(?:unknown |unidentified )?(?:speaker|spk|voice|person|participant|male|female|man|woman)(?: \d{1,3}| [a-z])?$/.test(
      words.join(' '),
    )
  )
    return true
  const meaning = meaningOf(label)
  return meaning !== 'unknown' && (meaning === 'letter' || words.length <= 4)
}

/** Pairs of letters that are set against each other, the therapist's first. */
const letterPairs: readonly (readonly [string, string])[] = [
  ['t', 'c'],
  ['t', 'p'],
  ['c', 'p'],
  ['d', 'p'],
  ['d', 'c'],
  ['i', 'p'],
  ['i', 'c'],
  ['i', 's'],
]

/** The roles of single letters by the company that they keep: `P` beside `T` is the patient. `C` beside `P` cannot be told. */
export function letterRoles(keys: readonly string[]): ReadonlyMap<string, Role> {
  const present = new Set(keys)
  const pairs = letterPairs.filter(([therapist, client]) => present.has(therapist) && present.has(client))
  const roles = new Map<string, Role>()
  const [pair] = pairs
  if (pairs.length === 1 && pair && pair[0] !== 'c') {
    roles.set(pair[0], 'therapist')
    roles.set(pair[1], 'client')
  }
  // Beside a role in full, or a name, these two letters are plain enough.
  if (roles.size === 0 && present.has('t')) roles.set('t', 'therapist')
  if (roles.size === 0 && !present.has('t') && present.has('c') && !present.has('p')) roles.set('c', 'client')
  return roles
}

/** The words of a label without case, points and brackets: `Dr. Lee (Therapist)` has dr, lee, therapist. */
export function labelWords(label: string): readonly string[] {
  return speakerKey(label)
    .replace(/['’]s?\b/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^(\p{L}+?)\d{1,3}$/u, '$1'))
    .filter((word) => word !== '')
}
