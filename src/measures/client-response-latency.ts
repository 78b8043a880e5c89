import { median } from '../statistics/index.ts'
import type { Measure } from './measure.ts'
import { fewestTurns } from './rates.ts'
import { handoversOf, whyUntimed } from './times.ts'

/** The median time from the end of a turn of the therapist to the start of the client’s, seconds; an overlap is 0. */
export const clientResponseLatency: Measure = {
  id: 'client-response-latency',
  label: 'Before the client answered',
  unit: 'seconds',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 1,
  meaning: 'How long it usually took from your last word to the client’s first.',
  formula:
    'The median time between the end of a turn of the therapist and the start of the turn of the client that follows; where they overlap, 0.',
  limits: 'As exact as the times of the transcript. Fewer than 10 such changes of speaker: too few to say.',
  source: 'Turn-taking research (Stivers et al., 2009), where the usual gap in talk is about 0.2 s.',
  example: { value: 0.8, working: '16 changes; in order the eighth is 0.6 s, the ninth 1 s; between them 0.8 s.' },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const changes = handoversOf(view.session, 'therapist', 'client')
    const middle = median(changes.map((change) => Math.max(0, change.seconds)))
    if (changes.length < fewestTurns || middle === undefined) return { value: null, reason: 'too few to say' }
    return { value: middle, n: changes.length, turns: changes.map((change) => change.to.index) }
  },
}
