import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many client turns hold change-talk. */
export const changeTalk: Measure = {
  id: 'change-talk',
  label: 'Change talk',
  unit: 'client turns',
  range: [0, null],
  group: 'change',
  needs: ['change-talk'],
  digits: 0,
  meaning: 'How often the client spoke towards a change.',
  formula: 'Client turns with the code “change talk”.',
  limits: 'It has a meaning only where a change is being talked about.',
  source: 'Regard’s codebook; MISC 2.5, AnnoMI.',
  example: { value: 3, working: 'Turns 21, 23, 29: 3.' },
  compute: (view) => count(view, view.clientTurns, ['change-talk']),
}
