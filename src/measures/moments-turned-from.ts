import type { Measure } from './measure.ts'
import { momentCodes, momentCount } from './moment-counts.ts'

/** Openings answered with argument, with making it smaller, or with advice alone. No opening: undefined. */
export const momentsTurnedFrom: Measure = {
  id: 'moments-turned-from',
  label: 'Openings argued with, made smaller, or advised',
  unit: 'openings',
  range: [0, null],
  group: 'moments',
  needs: momentCodes,
  needsMoments: true,
  digits: 0,
  meaning: 'Openings answered with argument, with making it smaller, or with advice alone.',
  formula:
    'Openings whose next therapist turn with content holds confrontation or minimising, or unpermitted advice without a code that meets.',
  limits: 'The codes behind it are young. Look at the turns before you believe it.',
  source: 'Regard’s own: the codebook’s “Moments”.',
  example: { value: 1, working: 'Opening 5 with 7, answered in 8 (minimising, advice): 1.' },
  compute: (view) => momentCount(view, 'turns-from'),
}
