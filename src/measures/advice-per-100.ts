import { adviceOfAnyKind } from './code-families.ts'
import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'

/** Therapist turns with advice, permitted or not, per 100 therapist turns with content. */
export const advicePer100: Measure = {
  id: 'advice-per-100',
  label: 'Advice',
  unit: 'per 100 therapist turns',
  range: [0, 100],
  group: 'what you did',
  needs: adviceOfAnyKind,
  digits: 0,
  meaning: 'How often you suggested or told what to do, in a hundred of your turns, asked for or not.',
  formula: 'Therapist turns with advice or permitted advice, divided by therapist turns with content, times 100.',
  limits: 'Advice with and without permission are counted together here and apart in the balance.',
  source: 'Counted after MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), per turn; the rate is Regard’s. No global ratings.',
  example: { value: 100 / 15, working: '1 of 15 turns with content advises (8): 6.7.' },
  compute: (view) => ratePer100(view, view.therapistTurns, adviceOfAnyKind),
}
