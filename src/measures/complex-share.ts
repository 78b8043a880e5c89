import type { Measure } from './measure.ts'
import { share } from './rates.ts'
import { hasAny } from './session-view.ts'

/** The share of reflections that are complex, among those whose kind is told, 0 to 1. Fewer than 10 told: undefined. */
export const complexShare: Measure = {
  id: 'complex-share',
  label: 'Complex reflections',
  unit: 'share of reflections whose kind was told',
  range: [0, 1],
  group: 'miti counts',
  needs: ['reflection.simple', 'reflection.complex'],
  digits: 2,
  meaning:
    'How many of your reflections added meaning or feeling to what was said, among those whose kind could be told.',
  formula: 'Therapist turns with a complex reflection, divided by those with a simple or a complex one.',
  limits:
    'People hardly agree on simple and complex (kappa .11 among AnnoMI’s ten experts). The machine names the kind only where it is sure.',
  source:
    'MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), % CR, counted per turn. Machine counts, not MITI scoring: no global ratings.',
  example: {
    value: 0.5,
    times: 3,
    working: 'Once through, 4 are too few to say. Three times over: 6 of 12 are complex (4, 18 each time): 0.5.',
  },
  compute: (view) => {
    const told = view.therapistTurns.filter((turn) => hasAny(view, turn, ['reflection.simple', 'reflection.complex']))
    return share(told, (turn) => hasAny(view, turn, ['reflection.complex']))
  },
}
