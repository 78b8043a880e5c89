import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many client turns hold strength. */
export const strength: Measure = {
  id: 'strength',
  label: 'Strength',
  unit: 'client turns',
  range: [0, null],
  group: 'what the client brought',
  needs: ['strength'],
  digits: 0,
  meaning: 'How often the client spoke of their own capacity, success, value, hope or resolve.',
  formula: 'Client turns with the code strength.',
  limits: 'A young code.',
  source: 'Regard’s codebook.',
  example: { value: 2, working: 'Turns 21 and 29: 2.' },
  compute: (view) => count(view, view.clientTurns, ['strength']),
}
