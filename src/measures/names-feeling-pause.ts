import type { Measure } from './measure.ts'
import { hasAny } from './session-view.ts'
import { silencesOf, whyUntimed } from './times.ts'

/** How many of the therapist turns that name a feeling were followed by a pause of 3 s or more. None named: undefined. */
export const namesFeelingPause: Measure = {
  id: 'names-feeling-pause',
  label: 'A pause after a feeling was named',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['names-feeling'],
  needsTimes: true,
  digits: 0,
  meaning: 'How often a named feeling was left room: three seconds or more before anybody spoke again.',
  formula: 'Therapist turns that name a feeling, after which at least 3 s pass before the next turn.',
  limits: 'Whether the client used the room to feel, or waited, the times do not tell.',
  source: 'Regard’s own, after the essay: a named feeling “gave a pause and space to feel”.',
  example: { value: 2, working: 'Turn 4 is followed by 5 s, turn 26 by 4 s: 2 of 2.' },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const naming = view.therapistTurns.filter((turn) => hasAny(view, turn, ['names-feeling']))
    if (naming.length === 0) return { value: null, reason: 'not found in this session' }
    const before = new Set(silencesOf(view.session).flatMap(({ after, before }) => (after === before ? [] : [after])))
    const turns = naming.map((turn) => turn.index).filter((turn) => before.has(turn))
    return { value: turns.length, n: naming.length, turns }
  },
}
