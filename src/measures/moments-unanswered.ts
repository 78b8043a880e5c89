import type { Measure } from './measure.ts'
import { momentCodes, momentCount } from './moment-counts.ts'

/** Openings after which the session ended, or the client went on before you had said anything but mm-hmm. No opening: undefined. */
export const momentsUnanswered: Measure = {
  id: 'moments-unanswered',
  label: 'Openings without an answer',
  unit: 'openings',
  range: [0, null],
  group: 'moments',
  needs: momentCodes,
  needsMoments: true,
  digits: 0,
  meaning: 'Openings after which the session ended, or the client went on before you had said anything but mm-hmm.',
  formula: 'Openings without a therapist turn with content before the next opening or the end.',
  limits: 'Listening on can be the best answer. This is not a kind of neglect.',
  source: 'Regard’s own: the codebook’s “Moments”.',
  example: { value: 0, working: 'Each opening has an answer: 0.' },
  compute: (view) => momentCount(view, 'unanswered'),
}
