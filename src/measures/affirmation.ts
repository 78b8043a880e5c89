import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many therapist turns hold affirmation. */
export const affirmation: Measure = {
  id: 'affirmation',
  label: 'Affirmed',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['affirmation'],
  digits: 0,
  meaning: 'How often you named a strength, an effort, a value or a good intention.',
  formula: 'Therapist turns with the code affirmation.',
  limits: 'A young code. Praise alone (“great”) is not counted.',
  source: 'Counted after MITI 4.2.1 (AF), per turn. No global ratings.',
  example: { value: 1, working: 'Turn 20: 1.' },
  compute: (view) => count(view, view.therapistTurns, ['affirmation']),
}
