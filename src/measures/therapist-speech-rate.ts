import type { Measure } from './measure.ts'
import { speechRateOf } from './speech-rate.ts'

/** Words a minute of the therapist while speaking. No times: undefined; fewer than 100 words: undefined. */
export const therapistSpeechRate: Measure = {
  id: 'therapist-speech-rate',
  label: 'How fast you spoke',
  unit: 'words per minute',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 0,
  meaning: 'How many words you said in a minute of your own speaking.',
  formula:
    'Words of the therapist in turns with times, divided by the minutes of those turns, pauses of 3 s or more inside them left out.',
  limits: 'As exact as the transcript: left-out words and rough times both move it.',
  source: 'Regard’s own. A common count in speech research.',
  example: { value: 150, working: '152 words in 60.8 s of speaking: 150.' },
  compute: (view) => speechRateOf(view, 'therapist'),
}
