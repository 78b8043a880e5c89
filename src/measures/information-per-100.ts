import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'

/** Therapist turns that give information, per 100 therapist turns with content. */
export const informationPer100: Measure = {
  id: 'information-per-100',
  label: 'Information',
  unit: 'per 100 therapist turns',
  range: [0, 100],
  group: 'what you did',
  needs: ['information'],
  digits: 0,
  meaning: 'How often you gave facts, feedback or structure, in a hundred of your turns.',
  formula: 'Therapist turns with information, divided by therapist turns with content, times 100.',
  limits: 'Information can be asked for and welcome; the number does not tell.',
  source: 'Counted after MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), per turn; the rate is Regard’s. No global ratings.',
  example: { value: 100 / 15, working: '1 of 15 turns with content gives information (10): 6.7.' },
  compute: (view) => ratePer100(view, view.therapistTurns, ['information']),
}
