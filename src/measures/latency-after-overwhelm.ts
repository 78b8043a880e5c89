import { median } from '../statistics/index.ts'
import type { Measure } from './measure.ts'
import { hasAny } from './session-view.ts'
import { handoversOf, whyUntimed } from './times.ts'

/** The median time before the therapist answers a client turn with overwhelm, seconds. None: undefined. */
export const latencyAfterOverwhelm: Measure = {
  id: 'latency-after-overwhelm',
  label: 'Before you answered an overwhelmed client',
  unit: 'seconds',
  range: [0, null],
  group: 'pace',
  needs: ['feeling.overwhelm'],
  needsTimes: true,
  digits: 1,
  meaning: 'How long you took, a breath perhaps, before you answered when the client was overwhelmed.',
  formula:
    'The median time from the end of a client turn with overwhelm to the start of your turn that follows; where they overlap, 0.',
  limits: 'Often it rests on one or two turns; how many is said beside it.',
  source: 'Regard’s own, after the essay: “step back, feel within myself, take a breath”.',
  example: { value: 4, working: 'Turn 3 ends at 24 s, turn 4 begins at 28 s: 4 s.' },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const changes = handoversOf(view.session, 'client', 'therapist').filter(({ from }) =>
      hasAny(view, from, ['feeling.overwhelm']),
    )
    const middle = median(changes.map((change) => Math.max(0, change.seconds)))
    if (middle === undefined) return { value: null, reason: 'not found in this session' }
    return { value: middle, n: changes.length, turns: changes.map((change) => change.to.index) }
  },
}
