import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many therapist turns hold validation. */
export const validation: Measure = {
  id: 'validation',
  label: 'Validated',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['validation'],
  digits: 0,
  meaning: 'How often you said that a feeling, a reaction or a struggle makes sense, or is hard.',
  formula: 'Therapist turns with the code validation.',
  limits: 'A young code.',
  source: 'Regard’s codebook; near to Support in MISC 2.5.',
  example: { value: 1, working: 'Turn 14: 1.' },
  compute: (view) => count(view, view.therapistTurns, ['validation']),
}
