import type { CodeKey } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import type { Session } from '../../src/model/session.ts'
import { atPlaceOf } from '../../src/report/turn-words.ts'
import type { CodeChange, Correction } from '../../src/server/api.ts'
import type { Step } from './use-work.ts'

/** What a correction has done, for who hears the page. */
export function sayOf(correction: Correction): string {
  switch (correction.kind) {
    case 'accept':
      return `${label(correction.code)} accepted.`
    case 'reject':
      return `${label(correction.code)} rejected.`
    case 'change':
      return `${label(correction.from)} changed to ${label(correction.to)}.`
    case 'add':
      return `${label(correction.code)} added.`
  }
}

/** What undo or redo has done, and where: `Taken back at 12:40: shame is suggested.` */
export function sayOfStep({ kind, changes, speakers }: Step, session: Session): string {
  const done = kind === 'undo' ? 'Taken back' : 'Done again'
  if (speakers) {
    const from = speakers.turn === null ? 'therapist and client everywhere' : 'who said it'
    return `${done}${speakers.turn === null ? '' : ` ${atPlaceOf(session, speakers.turn)}`}: ${from}.`
  }
  const turn = changes[0]?.turn
  if (turn === undefined) return `${done}.`
  return `${done} ${atPlaceOf(session, turn)}: ${changes.map(standsIn).join(', ')}.`
}

/** The turn that a step has changed, and the code that stands there by it; undefined where it is about the whole session. */
export function placeOfStep({
  changes,
  speakers,
}: Step): { readonly turn: number; readonly code?: CodeKey } | undefined {
  if (speakers) return speakers.turn === null ? undefined : { turn: speakers.turn }
  const stands = changes.findLast(({ to }) => to === 'suggested' || to === 'accepted' || to === 'added')
  const turn = (stands ?? changes[0])?.turn
  return turn === undefined ? undefined : { turn, ...(stands ? { code: stands.code } : {}) }
}

function standsIn({ code, to }: CodeChange): string {
  const now = { suggested: 'suggested', accepted: 'yours', added: 'yours', rejected: 'rejected' } as const
  return `${label(code)} is ${to === 'none' || to === 'possible' ? 'not there' : now[to]}`
}

function label(code: CodeKey): string {
  return definitionOf(code).label
}
