import type { Measure } from './measure.ts'
import { speechRateOf } from './speech-rate.ts'

/** Words a minute of the client while speaking. No times: undefined; fewer than 100 words: undefined. */
export const clientSpeechRate: Measure = {
  id: 'client-speech-rate',
  label: 'How fast the client spoke',
  unit: 'words per minute',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 0,
  meaning: 'How many words the client said in a minute of their own speaking.',
  formula:
    'Words of the client in turns with times, divided by the minutes of those turns, pauses of 3 s or more inside them left out.',
  limits: 'As exact as the transcript: left-out words and rough times both move it.',
  source: 'Regard’s own. A common count in speech research.',
  example: { value: (60 * 147) / 109.9, working: '147 words in 109.9 s of speaking: 80.3.' },
  compute: (view) => speechRateOf(view, 'client'),
}
