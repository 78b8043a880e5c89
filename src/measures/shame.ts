import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many client turns hold shame. */
export const shame: Measure = {
  id: 'shame',
  label: 'Shame',
  unit: 'client turns',
  range: [0, null],
  group: 'what the client brought',
  needs: ['shame'],
  digits: 0,
  meaning: 'How often the client voiced shame: the self as bad, weak, exposed, or to be hidden.',
  formula: 'Client turns with the code shame.',
  limits: 'A young code. Shame often has no words.',
  source: 'Regard’s codebook; named by writers themselves in ISEAR (Scherer & Wallbott, 1994).',
  example: { value: 1, working: 'Turn 5: 1.' },
  compute: (view) => count(view, view.clientTurns, ['shame']),
}
