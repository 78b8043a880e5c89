import type { Measure } from './measure.ts'
import { count } from './rates.ts'

/** How many client turns hold sustain-talk. */
export const sustainTalk: Measure = {
  id: 'sustain-talk',
  label: 'Sustain talk',
  unit: 'client turns',
  range: [0, null],
  group: 'change',
  needs: ['sustain-talk'],
  digits: 0,
  meaning: 'How often the client spoke for things as they are.',
  formula: 'Client turns with the code “sustain talk”.',
  limits: 'It has a meaning only where a change is being talked about.',
  source: 'Regard’s codebook; MISC 2.5, AnnoMI.',
  example: { value: 1, working: 'Turn 11: 1.' },
  compute: (view) => count(view, view.clientTurns, ['sustain-talk']),
}
