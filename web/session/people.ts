import type { Session } from '../../src/model/session.ts'
import { type People, peopleOf } from '../../src/report/people.ts'

/** The session with its client called by the alias of the store, which the clinician chose, and not by a file's label. */
export function withAlias(session: Session, alias: string): Session {
  const clients = session.speakers.filter(({ role }) => role === 'client')
  if (clients.length !== 1) return session
  return {
    ...session,
    speakers: session.speakers.map((one) => (one.role === 'client' ? { ...one, label: alias } : one)),
  }
}

export function peopleWithAlias(session: Session, alias: string): People {
  return peopleOf(withAlias(session, alias))
}
