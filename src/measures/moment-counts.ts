import type { CodeKey } from '../model/codebook.ts'
import type { MomentKind } from '../model/moment.ts'
import type { Finding } from './measure.ts'
import type { SessionView } from './session-view.ts'

/** The codes that open, and those that decide what met an opening. */
export const momentCodes: readonly CodeKey[] = [
  'reflection',
  'names-feeling',
  'validation',
  'shares-impact',
  'question.open',
  'advice',
  'confrontation',
  'minimising',
  'feeling',
  'shame',
  'inner-critic',
  'inner-experience',
]

/** How many openings were answered in one way; no opening: nothing to count among. The turns are the openings. */
export function momentCount(view: SessionView, kind: MomentKind): Finding {
  if (view.moments.length === 0) return { value: null, reason: 'no openings in this session' }
  const turns = view.moments.filter((moment) => moment.kind === kind).map((moment) => moment.opening)
  return { value: turns.length, n: view.moments.length, turns }
}
