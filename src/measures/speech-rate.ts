import type { Turn } from '../model/session.ts'
import type { Finding } from './measure.ts'
import type { SessionView } from './session-view.ts'
import { isTimed, spokenSeconds, whyUntimed } from './times.ts'

const fewestWords = 100

/** Words per minute while speaking, of one role. No times, or fewer than 100 words with times: undefined. */
export function speechRateOf(view: SessionView, role: Turn['role']): Finding {
  const untimed = whyUntimed(view.session)
  if (untimed) return { value: null, reason: untimed }
  const turns = view.session.turns.filter(isTimed).filter((turn) => turn.role === role && turn.end > turn.start)
  const words = turns.reduce((sum, turn) => sum + (view.facts.wordCounts[turn.index] ?? 0), 0)
  const seconds = turns.reduce((sum, turn) => sum + spokenSeconds(turn), 0)
  if (words < fewestWords || seconds === 0) return { value: null, reason: 'too few words to say' }
  return { value: (60 * words) / seconds, n: words, turns: turns.map((turn) => turn.index) }
}
