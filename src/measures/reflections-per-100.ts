import { reflections } from './code-families.ts'
import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'

/** Therapist turns that give back what the client said, per 100 therapist turns with content. */
export const reflectionsPer100: Measure = {
  id: 'reflections-per-100',
  label: 'Reflections',
  unit: 'per 100 therapist turns',
  range: [0, 100],
  group: 'what you did',
  needs: reflections,
  digits: 0,
  meaning: 'How often you gave back what the client had said, in a hundred of your turns.',
  formula: 'Therapist turns with a reflection of any kind, divided by therapist turns with content, times 100.',
  limits: 'It says how often, not how well: a reflection that is beside the point counts as much as one that reaches.',
  source: 'Counted after MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), per turn; the rate is Regard’s. No global ratings.',
  example: { value: 400 / 15, working: '4 of 15 turns with content hold a reflection (4, 12, 18, 26): 26.7.' },
  compute: (view) => ratePer100(view, view.therapistTurns, reflections),
}
