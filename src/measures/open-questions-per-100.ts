import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'

/** Therapist turns with an open question, per 100 therapist turns with content. */
export const openQuestionsPer100: Measure = {
  id: 'open-questions-per-100',
  label: 'Open questions',
  unit: 'per 100 therapist turns',
  range: [0, 100],
  group: 'what you did',
  needs: ['question.open'],
  digits: 0,
  meaning: 'How often you asked a question that leaves the client room to answer, in a hundred of your turns.',
  formula: 'Therapist turns with an open question, divided by therapist turns with content, times 100.',
  limits: 'A question whose kind could not be told is not counted here; it stands in “Questions”.',
  source: 'Kinds of question as in MISC 2.5 and AnnoMI; the rate is Regard’s.',
  example: { value: 200 / 15, working: '2 of 15 turns with content hold an open question (2, 16): 13.3.' },
  compute: (view) => ratePer100(view, view.therapistTurns, ['question.open']),
}
