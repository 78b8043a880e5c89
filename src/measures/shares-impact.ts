import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many therapist turns hold shares-impact. */
export const sharesImpact: Measure = {
  id: 'shares-impact',
  label: 'Shared what it did in you',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['shares-impact'],
  digits: 0,
  meaning: 'How often you said what the client, or their story, did in you at that moment.',
  formula: 'Therapist turns with the code “shares impact”.',
  limits: 'A young and rare code: look at the turns.',
  source: 'Regard’s codebook; self-involving disclosure, immediacy (Hill, 2020).',
  example: { value: 1, working: 'Turn 18: 1.' },
  compute: (view) => count(view, view.therapistTurns, ['shares-impact']),
}
