import type { CodeKey } from '../model/codebook.ts'
import type { MomentKind } from '../model/moment.ts'

/** Codes that meet an opening by themselves. */
export const meetingCodes: ReadonlySet<CodeKey> = new Set([
  'reflection',
  'reflection.simple',
  'reflection.complex',
  'names-feeling',
  'validation',
  'shares-impact',
])

/** Codes that help to meet an opening beside one of `meetingCodes`, never alone. */
export const besideCodes: ReadonlySet<CodeKey> = new Set(['affirmation', 'holds-health', 'autonomy'])

/** An open question beside one of these asks about facts, plans or choices, not about the client's experience. */
const otherBusiness: ReadonlySet<CodeKey> = new Set(['information', 'advice.permitted', 'options', 'goal-setting'])

export type Answer = { readonly kind: Exclude<MomentKind, 'unanswered'>; readonly because: readonly CodeKey[] }

/**
 * What a therapist's turn does with an opening, and the codes that decided, in the codebook's order: turns-from first,
 * then meets, explores, passes. Advice that was asked for or permitted does not turn from. The codebook has no code for
 * what a question is about, so an open question that answers an opening counts as being about the client's experience
 * unless the same turn informs, advises, lists choices or plans.
 */
export function answerOf(codes: ReadonlySet<CodeKey> | undefined): Answer {
  const all = [...(codes ?? [])]
  const meeting = all.some((code) => meetingCodes.has(code))
  const turning = all.filter(
    (code) => code === 'confrontation' || code === 'minimising' || (code === 'advice' && !meeting),
  )
  if (turning.length > 0) return { kind: 'turns-from', because: turning }
  if (meeting) return { kind: 'meets', because: all.filter((code) => meetingCodes.has(code) || besideCodes.has(code)) }
  if (all.includes('question.open') && !all.some((code) => otherBusiness.has(code))) {
    return { kind: 'explores', because: ['question.open'] }
  }
  return { kind: 'passes', because: [] }
}
