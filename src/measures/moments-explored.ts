import type { Measure } from './measure.ts'
import { momentCodes, momentCount } from './moment-counts.ts'

/** Openings that you asked further about with an open question. No opening: undefined. */
export const momentsExplored: Measure = {
  id: 'moments-explored',
  label: 'Openings explored with a question',
  unit: 'openings',
  range: [0, null],
  group: 'moments',
  needs: momentCodes,
  needsMoments: true,
  digits: 0,
  meaning: 'Openings that you asked further about with an open question.',
  formula:
    'Openings whose next therapist turn with content holds an open question and no meeting code, information, permitted advice, options or goal setting.',
  limits: 'Whether the question was about the client’s experience is not coded; it is taken to be.',
  source: 'Regard’s own: the codebook’s “Moments”.',
  example: { value: 0, working: 'No opening was answered with an open question: 0.' },
  compute: (view) => momentCount(view, 'explores'),
}
