import type { Session } from '../../src/model/session.ts'
import { placeOf } from '../../src/report/turn-words.ts'
import type { SpeakerChange } from '../../src/server/api.ts'

/**
 * The turns that a change makes one, in their order: a turn is what one speaker says until another speaks, so that what
 * comes to stand side by side is joined. Of a turn that is divided, its second part. Fewer than two: nothing is joined.
 */
export function joinedBy({ turns }: Session, change: SpeakerChange): readonly number[] {
  if (change.kind === 'swap') return []
  const { turn } = change
  const speaker = change.kind === 'merge' ? turns[turn - 1]?.speaker : change.speaker
  const before = change.kind === 'split' ? undefined : turns[turn - 1]
  return [before, turns[turn], turns[turn + 1]].flatMap((one) =>
    one && (one.index === turn || one.speaker === speaker) ? [one.index] : [],
  )
}

/** `1:39, 1:45 and 1:52 become one turn.` Empty where nothing is joined. */
export function joinedInWords(session: Session, change: SpeakerChange): string {
  const joined = joinedBy(session, change)
  const last = joined.at(-1)
  if (joined.length < 2 || last === undefined) return ''
  if (change.kind === 'split') return `It becomes one turn with what is said at ${placeOf(session, last)}.`
  const places = joined.map((turn) => placeOf(session, turn))
  return `${places.slice(0, -1).join(', ')} and ${places.at(-1)} become one turn.`
}
