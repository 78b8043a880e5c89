import type { Session, Turn } from '../model/session.ts'

/** How the people of a session are called on the page. */
export type People = {
  /** In front of a line: `Wren`, `Client`; the therapist is `You` where there is one. */
  nameOf(turn: Pick<Turn, 'speaker' | 'role'>): string
  /** In the middle of a sentence: `Wren`, `the client`. */
  readonly client: string
  /** At the head of a sentence: `Wren`, `The client`. */
  readonly Client: string
}

/** Labels that say a role or a place and nothing of a person, with or without a number. */
const roleWords = [
  ...[
    'c',
    'cl',
    'client',
    'p',
    'pt',
    'patient',
    'student',
    'participant',
    'interviewee',
    'caller',
    'member',
    'resident',
  ],
  ...['t', 'th', 'therapist', 'counselor', 'counsellor', 'clinician', 'interviewer', 'coach', 'coachee', 'consumer'],
  ...['s', 'spk', 'speaker', 'unknown', 'guest', 'person', 'voice'],
]
const roleLabels = new RegExp(`^(?:${roleWords.join('|')})?[\\s_.#:-]*\\d*$`, 'i')

/**
 * Names from the labels of the source, where they name someone. Without labels (`deidentified`), or where the label is a
 * role, the role stands in its place. Several therapists, several clients are told apart by their labels or numbers.
 */
export function peopleOf(session: Session, options: { readonly deidentified?: boolean } = {}): People {
  const names = new Map<string, string>()
  for (const role of ['therapist', 'client', 'other'] as const) {
    const speakers = session.speakers.filter((speaker) => speaker.role === role)
    speakers.forEach((speaker, place) => {
      const label = speaker.label.trim()
      const named = !options.deidentified && label !== '' && !roleLabels.test(label)
      const plain = `${roleNames[role]}${speakers.length > 1 ? ` ${place + 1}` : ''}`
      const you = role === 'therapist' && speakers.length === 1
      names.set(speaker.id, you ? 'You' : named ? label : plain)
    })
  }
  const clients = session.speakers.filter((speaker) => speaker.role === 'client')
  const only = clients.length === 1 ? names.get(clients[0]?.id ?? '') : undefined
  const client = only === undefined || only === roleNames.client ? 'the client' : only
  return {
    nameOf: (turn) => names.get(turn.speaker) ?? roleNames[turn.role],
    client,
    Client: client === 'the client' ? 'The client' : client,
  }
}

const roleNames = { therapist: 'Therapist', client: 'Client', other: 'Other' } as const
