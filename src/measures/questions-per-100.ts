import { questions } from './code-families.ts'
import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'

/** Therapist turns with a question, per 100 therapist turns with content. */
export const questionsPer100: Measure = {
  id: 'questions-per-100',
  label: 'Questions',
  unit: 'per 100 therapist turns',
  range: [0, 100],
  group: 'what you did',
  needs: questions,
  digits: 0,
  meaning: 'How often you asked something, open or closed, in a hundred of your turns.',
  formula: 'Therapist turns with a question, divided by therapist turns with content, times 100.',
  limits: 'A turn with three questions counts once. Whether a question opened or led cannot be seen in the number.',
  source: 'Counted after MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), per turn; the rate is Regard’s. No global ratings.',
  example: { value: 500 / 15, working: '5 of 15 turns with content hold a question (0, 2, 16, 22, 28): 33.3.' },
  compute: (view) => ratePer100(view, view.therapistTurns, questions),
}
