import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many client turns hold inner-critic. */
export const innerCritic: Measure = {
  id: 'inner-critic',
  label: 'Inner critic',
  unit: 'client turns',
  range: [0, null],
  group: 'what the client brought',
  needs: ['inner-critic'],
  digits: 0,
  meaning: 'How often the client attacked or drove themselves in their own words.',
  formula: 'Client turns with the code “inner critic”.',
  limits: 'A young code.',
  source: 'Regard’s codebook, after the essay.',
  example: { value: 1, working: 'Turn 7: 1.' },
  compute: (view) => count(view, view.clientTurns, ['inner-critic']),
}
