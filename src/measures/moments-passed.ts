import type { Measure } from './measure.ts'
import { momentCodes, momentCount } from './moment-counts.ts'

/** Openings after which the talk went elsewhere. No opening: undefined. */
export const momentsPassed: Measure = {
  id: 'moments-passed',
  label: 'Openings after which the talk went elsewhere',
  unit: 'openings',
  range: [0, null],
  group: 'moments',
  needs: momentCodes,
  needsMoments: true,
  digits: 0,
  meaning: 'Openings after which the talk went elsewhere.',
  formula: 'Openings whose next therapist turn with content neither turns from, meets nor explores.',
  limits: 'There can be good reasons for it: time, safety, an agreement not to go there today.',
  source: 'Regard’s own: the codebook’s “Moments”.',
  example: { value: 0, working: 'None: 0.' },
  compute: (view) => momentCount(view, 'passes'),
}
