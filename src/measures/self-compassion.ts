import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many client turns hold self-compassion. */
export const selfCompassion: Measure = {
  id: 'self-compassion',
  label: 'Self-compassion',
  unit: 'client turns',
  range: [0, null],
  group: 'what the client brought',
  needs: ['self-compassion'],
  digits: 0,
  meaning: 'How often the client was kind, patient or understanding towards themselves.',
  formula: 'Client turns with the code self-compassion.',
  limits: 'A young and rare code: look at the turns.',
  source: 'Regard’s codebook; the components are Neff’s (2003).',
  example: { value: 1, working: 'Turn 19: 1.' },
  compute: (view) => count(view, view.clientTurns, ['self-compassion']),
}
