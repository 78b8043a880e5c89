import type { Measure } from './measure.ts'
import { handoversOf, overlapSeconds, whyUntimed } from './times.ts'

/** How often the therapist began before the client had ended. No times: undefined. */
export const therapistOverlaps: Measure = {
  id: 'therapist-overlaps',
  label: 'You began before the client had ended',
  unit: 'overlaps',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 0,
  meaning: 'How often you began to speak while the client was still speaking.',
  formula: 'Turns of the therapist that begin at least 0.2 s before the turn of the client just before them ends.',
  limits:
    'Many transcripts push overlapping talk apart; then there is nothing to find. An overlap can be warmth as well as haste.',
  source: 'Turn-taking research; 0.2 s is Regard’s, so that rounding is not taken for an overlap.',
  example: { value: 1, working: 'Turn 24 begins at 179.5 s, turn 23 ends at 180 s: 1.' },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const changes = handoversOf(view.session, 'client', 'therapist')
    const turns = changes.filter((change) => change.seconds <= -overlapSeconds).map((change) => change.to.index)
    return { value: turns.length, n: changes.length, turns }
  },
}
