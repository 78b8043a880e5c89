import type { CodedSession } from '../model/coded-session.ts'
import type { Moment } from '../model/moment.ts'
import { endedBeforeAnswer } from './sentences.ts'

type Coded = Pick<CodedSession, 'session' | 'coding' | 'moments'>

/** Moments of one kind under one heading, with the bead that stands before it; none where the two did not meet. */
export type MomentGroup = {
  readonly heading: string
  readonly shape: 'full' | 'half' | 'ring' | undefined
  readonly moments: readonly Moment[]
}

/** The moments of a session in groups, met ones first, each in the order of the session; a group without any is left out. */
export function momentGroups(coded: Coded, people: { readonly Client: string }): readonly MomentGroup[] {
  const ended = (moment: Moment): boolean => endedBeforeAnswer(moment, coded)
  const of = (...kinds: readonly Moment['kind'][]) => coded.moments.filter(({ kind }) => kinds.includes(kind))
  const groups: readonly MomentGroup[] = [
    { heading: 'Met', shape: 'full', moments: of('meets') },
    { heading: 'Worth another look', shape: 'ring', moments: of('passes', 'turns-from') },
    { heading: 'Explored with a question', shape: 'half', moments: of('explores') },
    {
      heading: `${people.Client} went on`,
      shape: undefined,
      moments: of('unanswered').filter((moment) => !ended(moment)),
    },
    { heading: 'The session ended', shape: undefined, moments: of('unanswered').filter(ended) },
  ]
  return groups.filter(({ moments }) => moments.length > 0)
}
