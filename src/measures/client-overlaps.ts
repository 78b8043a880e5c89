import type { Measure } from './measure.ts'
import { handoversOf, overlapSeconds, whyUntimed } from './times.ts'

/** How often the client began before the therapist had ended. No times: undefined. */
export const clientOverlaps: Measure = {
  id: 'client-overlaps',
  label: 'The client began before you had ended',
  unit: 'overlaps',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 0,
  meaning: 'How often the client began to speak while you were still speaking.',
  formula: 'Turns of the client that begin at least 0.2 s before the turn of the therapist just before them ends.',
  limits:
    'Many transcripts push overlapping talk apart; then there is nothing to find. An overlap can be warmth as well as haste.',
  source: 'Turn-taking research; 0.2 s is Regard’s, so that rounding is not taken for an overlap.',
  example: { value: 0, working: 'None: 0.' },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const changes = handoversOf(view.session, 'therapist', 'client')
    const turns = changes.filter((change) => change.seconds <= -overlapSeconds).map((change) => change.to.index)
    return { value: turns.length, n: changes.length, turns }
  },
}
