import type { Turn } from '../model/session.ts'
import { meetingCodes } from '../moments/index.ts'
import { hasAny, type SessionView } from './session-view.ts'

const meeting = [...meetingCodes]

/**
 * Whether the pain had been acknowledged when this turn was said: since the client's last opening before it, this turn
 * or an earlier one of the therapist holds a meeting code. No opening before: `none`.
 */
export function acknowledgement(view: SessionView, turn: Turn): 'acknowledged' | 'not-yet' | 'none' {
  const opening = view.moments.findLast((moment) => moment.opening < turn.index)
  if (!opening) return 'none'
  const met = view.therapistTurns.some(
    (said) => said.index > opening.opening && said.index <= turn.index && hasAny(view, said, meeting),
  )
  return met ? 'acknowledged' : 'not-yet'
}
