import type { Role } from '../model/session.ts'
import { guessTherapist, type Talk } from './guess-therapist.ts'
import type { IssueLog } from './issue-log.ts'
import { speakerKey } from './reading.ts'
import { letterRoles, meaningOf } from './role-words.ts'

/** A speaker in the order of appearance, with what they say. */
export type Candidate = Talk & {
  readonly key: string
  readonly label: string
  /** Where the source itself says it. */
  readonly role?: Role
}

export type NamedRoles = { readonly therapist?: string; readonly client?: string }

/**
 * The role of each speaker, in the order given: as the person names them, as the source says, as the labels tell;
 * otherwise guessed from how they talk, and then said aloud. Nobody is both therapist and client.
 */
export function rolesOf(speakers: readonly Candidate[], named: NamedRoles, log: IssueLog): readonly Role[] {
  const roles = new Map<string, Role>()
  const byPerson = namedByPerson(speakers, named, log)
  for (const [key, role] of byPerson) roles.set(key, role)
  const displaced: string[] = []
  const letters = letterRoles(speakers.map(({ key }) => key))
  for (const speaker of speakers) {
    if (roles.has(speaker.key)) continue
    const role = speaker.role ?? letters.get(speaker.key) ?? roleByLabel(speaker.label)
    // Who the person named is the only one in that role.
    if (role && ![...byPerson.values()].includes(role)) roles.set(speaker.key, role)
    else if (role) displaced.push(speaker.key)
  }
  // Someone whose label tells of that role is left for the other one only where nobody else is.
  if (speakers.some(({ key, label }) => label !== '' && !roles.has(key) && !displaced.includes(key))) {
    for (const key of displaced) roles.set(key, 'other')
  }
  settle(speakers, roles, log)
  for (const [index, speaker] of speakers.entries()) {
    const settled = roles.get(speaker.key) ?? 'other'
    if (settled === 'other' && speaker.label !== '') log.add('speaker-other', { speaker: index + 1 })
  }
  for (const role of ['therapist', 'client'] as const) {
    if (![...roles.values()].includes(role)) log.add('role-missing', { what: role })
  }
  return speakers.map(({ key }) => roles.get(key) ?? 'other')
}

function namedByPerson(speakers: readonly Candidate[], named: NamedRoles, log: IssueLog): ReadonlyMap<string, Role> {
  const found = new Map<string, Role>()
  for (const role of ['therapist', 'client'] as const) {
    const label = named[role]
    if (label === undefined) continue
    const speaker =
      speakers.find(({ label: own }) => own.toLowerCase() === label.trim().toLowerCase()) ??
      speakers.find(({ key }) => key === speakerKey(label)) ??
      onlyOne(speakers.filter(({ label: own }) => speakerKey(own.replace(/,[^,]*$/, '')) === speakerKey(label)))
    if (!speaker) log.add('speaker-label-not-found', { count: speakers.length, what: role })
    else if (found.has(speaker.key)) log.add('roles-conflict')
    else found.set(speaker.key, role)
  }
  return found
}

/** `Dr. Lee` names `Dr. Lee, PhD`, where nobody else is called so. */
function onlyOne(speakers: readonly Candidate[]): Candidate | undefined {
  return speakers.length === 1 ? speakers[0] : undefined
}

function roleByLabel(label: string): Role | undefined {
  const meaning = meaningOf(label)
  return meaning === 'therapist' || meaning === 'client' || meaning === 'other' ? meaning : undefined
}

/** Fills what the labels leave open: the one who is left, someone with a title, and last the guess. */
function settle(speakers: readonly Candidate[], roles: Map<string, Role>, log: IssueLog): void {
  const has = (role: Role) => [...roles.values()].includes(role)
  const open = () => speakers.filter(({ key, label }) => !roles.has(key) && label !== '')
  if (!has('therapist')) {
    const titled = open().filter(({ label }) => meaningOf(label) === 'title')
    const [only] = titled
    if (only && titled.length === 1) roles.set(only.key, 'therapist')
  }
  if (has('therapist') && has('client')) return
  if (!has('therapist') || !has('client')) preferStrangers(open(), roles)
  const left = open()
  const [last] = left
  if (left.length === 1 && last && has('therapist') !== has('client')) {
    roles.set(last.key, has('therapist') ? 'client' : 'therapist')
    return
  }
  guess(speakers, left, roles, log)
}

/** Family is the client only where nobody else is left to be. */
function preferStrangers(open: readonly Candidate[], roles: Map<string, Role>): void {
  const needed = ['therapist', 'client'].filter((role) => ![...roles.values()].some((given) => given === role)).length
  const family = open.filter(({ label }) => meaningOf(label) === 'family')
  if (open.length - family.length >= needed) for (const { key } of family) roles.set(key, 'other')
}

/** Those who talk most among the open ones fill the open roles, by how they talk. */
function guess(
  speakers: readonly Candidate[],
  open: readonly Candidate[],
  roles: Map<string, Role>,
  log: IssueLog,
): void {
  const given = (role: Role) => speakers.find(({ key }) => roles.get(key) === role)
  const byWords = [...open].sort((a, b) => b.words - a.words)
  const pair = [given('therapist') ?? given('client'), ...byWords].filter((one) => one !== undefined).slice(0, 2)
  const [one, two] = pair
  if (!one || !two) return
  let therapist = given('therapist')
  let client = given('client')
  let sure = true
  if (therapist) client = two
  else if (client) therapist = two
  else {
    const guessed = guessTherapist(one, two)
    sure = guessed.sure
    therapist = guessed.first ? one : two
    client = guessed.first ? two : one
  }
  roles.set(therapist.key, 'therapist')
  roles.set(client.key, 'client')
  const place = (speaker: Candidate) => speakers.indexOf(speaker) + 1
  log.add(sure ? 'speaker-guessed' : 'speaker-roles-unclear', { therapist: place(therapist), client: place(client) })
}
