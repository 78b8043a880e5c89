import type { Measure } from './measure.ts'
import { momentCodes } from './moment-counts.ts'

/** How many openings the client brought: stretches with a feeling, shame, the inner critic or inner experience. */
export const openings: Measure = {
  id: 'openings',
  label: 'Openings',
  unit: 'openings',
  range: [0, null],
  group: 'moments',
  needs: momentCodes,
  needsMoments: true,
  digits: 0,
  meaning: 'How often the client let something of their inside be seen.',
  formula:
    'Client turns with a feeling other than plain joy, shame, the inner critic or inner experience; those that only facilitations divide are one. Turns about safety are not counted.',
  limits: 'What a client shows without words, or in words that the coder does not know, is not found.',
  source: 'Regard’s own: the codebook’s “Moments”.',
  example: { value: 5, working: 'Turns 3, 5 with 7 (a facilitation between), 13, 17, 25: 5.' },
  compute: (view) => ({
    value: view.moments.length,
    n: view.clientTurns.length,
    turns: view.moments.map((moment) => moment.opening),
  }),
}
