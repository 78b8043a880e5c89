import type { Measure } from './measure.ts'
import { isTimed, whyUntimed } from './times.ts'

/** From the start of the first turn with times to the end of the last. */
export const minutes: Measure = {
  id: 'minutes',
  label: 'Length',
  unit: 'minutes',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 0,
  meaning: 'How long the recorded talk lasted.',
  formula: 'The end of the last turn minus the start of the first, in minutes.',
  limits: 'Only what is in the transcript.',
  source: 'The transcript’s own times.',
  example: { value: 213 / 60, working: 'From 0 s to 213 s: 3.55 minutes.' },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const timed = view.session.turns.filter(isTimed)
    const start = Math.min(...timed.map((turn) => turn.start))
    const end = Math.max(...timed.map((turn) => turn.end))
    return { value: (end - start) / 60, n: timed.length, turns: [] }
  },
}
