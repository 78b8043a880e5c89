import { median } from '../statistics/index.ts'
import type { Measure } from './measure.ts'
import { fewestTurns } from './rates.ts'
import { handoversOf, whyUntimed } from './times.ts'

/** The median time from the end of a turn of the client to the start of the therapist’s, seconds; an overlap is 0. */
export const responseLatency: Measure = {
  id: 'response-latency',
  label: 'Before you answered',
  unit: 'seconds',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 1,
  meaning: 'How long it usually took from the client’s last word to your first.',
  formula:
    'The median time between the end of a turn of the client and the start of the turn of the therapist that follows; where they overlap, 0.',
  limits: 'As exact as the times of the transcript. Fewer than 10 such changes of speaker: too few to say.',
  source: 'Turn-taking research (Stivers et al., 2009), where the usual gap in talk is about 0.2 s.',
  example: {
    value: 0.5,
    working:
      '15 changes: 0.6, 4, 0.5, 0.4, 0.5, 3.5, 1, 0.5, 5, 0.6, 0.4, 0 (an overlap), 0.4, 0.5, 0.4 s; the eighth in order is 0.5 s.',
  },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const changes = handoversOf(view.session, 'client', 'therapist')
    const middle = median(changes.map((change) => Math.max(0, change.seconds)))
    if (changes.length < fewestTurns || middle === undefined) return { value: null, reason: 'too few to say' }
    return { value: middle, n: changes.length, turns: changes.map((change) => change.to.index) }
  },
}
