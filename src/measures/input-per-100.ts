import { inputCodes } from './code-families.ts'
import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'

/** Therapist turns with information, advice, options or a plan, per 100 therapist turns with content. */
export const inputPer100: Measure = {
  id: 'input-per-100',
  label: 'Input',
  unit: 'per 100 therapist turns',
  range: [0, 100],
  group: 'what you did',
  needs: inputCodes,
  digits: 0,
  meaning: 'How often something came from you rather than from the client: information, advice, choices, plans.',
  formula:
    'Therapist turns with information, advice (permitted or not), options or goal setting, divided by therapist turns with content, times 100.',
  limits: 'Some sessions need input. In AnnoMI’s demonstrations it told high from low quality best, with reflections.',
  source: 'Therapist input as in AnnoMI (Wu et al., 2022); the rate is Regard’s.',
  example: {
    value: 300 / 15,
    working: '3 of 15 turns with content hold input (8 advice, 10 information, 28 a plan): 20.',
  },
  compute: (view) => ratePer100(view, view.therapistTurns, inputCodes),
}
