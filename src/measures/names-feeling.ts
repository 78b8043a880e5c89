import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many therapist turns hold names-feeling. */
export const namesFeeling: Measure = {
  id: 'names-feeling',
  label: 'Feelings named',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['names-feeling'],
  digits: 0,
  meaning: 'How often you offered a word or an image for a feeling that the client had or might have.',
  formula: 'Therapist turns with the code “names feeling”.',
  limits: 'A young code. Whether the word fitted, only the client knows.',
  source: 'Regard’s codebook; near to reflection of feelings in ESConv (Liu et al., 2021).',
  example: { value: 2, working: 'Turns 4 and 26: 2.' },
  compute: (view) => count(view, view.therapistTurns, ['names-feeling']),
}
