import type { Measure } from './measure.ts'
import { momentCodes, momentCount } from './moment-counts.ts'

/** Openings that your next turn took up: given back, named, validated, or answered with what it did in you. No opening: undefined. */
export const momentsMet: Measure = {
  id: 'moments-met',
  label: 'Openings met',
  unit: 'openings',
  range: [0, null],
  group: 'moments',
  needs: momentCodes,
  needsMoments: true,
  digits: 0,
  meaning: 'Openings that your next turn took up: given back, named, validated, or answered with what it did in you.',
  formula:
    'Openings whose next therapist turn with content reflects, names a feeling, validates or shares an impact, and holds no confrontation or minimising.',
  limits: 'That an opening was met does not say that the client felt met.',
  source: 'Regard’s own: the codebook’s “Moments”.',
  example: { value: 4, working: 'Openings 3 (answered in 4), 13 (14), 17 (18), 25 (26): 4.' },
  compute: (view) => momentCount(view, 'meets'),
}
