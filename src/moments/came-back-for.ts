import type { CodeKey } from '../model/codebook.ts'
import type { Moment, MomentKind } from '../model/moment.ts'
import type { Session } from '../model/session.ts'

const left: ReadonlySet<MomentKind> = new Set(['passes', 'turns-from', 'unanswered'])

/**
 * The later opening in which the therapist came back for what an earlier one had brought: the first of the same client
 * that was met and shares shame, the inner critic or a named kind of feeling with it. Inner experience, and a feeling
 * whose kind is not told, are too general to say so. Undefined where the moment was met or explored, or nothing
 * followed.
 */
export function cameBackFor(moment: Moment, moments: readonly Moment[], session: Session): Moment | undefined {
  if (!left.has(moment.kind)) return undefined
  const kinds = moment.openedBy.filter(isParticular)
  const speaker = session.turns[moment.opening]?.speaker
  return moments.find(
    (later) =>
      later.opening > moment.opening &&
      later.kind === 'meets' &&
      session.turns[later.opening]?.speaker === speaker &&
      later.openedBy.some((code) => kinds.includes(code)),
  )
}

function isParticular(code: CodeKey): boolean {
  return code === 'shame' || code === 'inner-critic' || (code.startsWith('feeling.') && code !== 'feeling.other')
}
