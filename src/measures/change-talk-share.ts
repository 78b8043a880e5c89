import type { Measure } from './measure.ts'
import { share } from './rates.ts'
import { hasAny } from './session-view.ts'

/** Change talk among change and sustain talk, 0 to 1. Fewer than 10 turns of either: undefined. */
export const changeTalkShare: Measure = {
  id: 'change-talk-share',
  label: 'Change talk among change and sustain talk',
  unit: 'share of client turns with either',
  range: [0, 1],
  group: 'change',
  needs: ['change-talk', 'sustain-talk'],
  digits: 2,
  meaning: 'Which way the client spoke, where they spoke for or against the change.',
  formula: 'Client turns with change talk, divided by client turns with change or sustain talk.',
  limits:
    'It has a meaning only where a change is being talked about, and it says nothing about what the client will do.',
  source: 'The proportion of change talk as in research on motivational interviewing (Moyers et al., 2009).',
  example: {
    value: 0.75,
    times: 3,
    working: 'Once through, 4 turns are too few to say. Three times over: 9 of 12: 0.75.',
  },
  compute: (view) => {
    const either = view.clientTurns.filter((turn) => hasAny(view, turn, ['change-talk', 'sustain-talk']))
    return share(either, (turn) => hasAny(view, turn, ['change-talk']))
  },
}
