import type { Measure } from './measure.ts'
import { silencesOf, whyUntimed } from './times.ts'

/** How many silences of 3 seconds or more there were, between turns and inside them. */
export const pauses: Measure = {
  id: 'pauses',
  label: 'Pauses of 3 s or more',
  unit: 'pauses',
  range: [0, null],
  group: 'pace',
  needs: [],
  needsTimes: true,
  digits: 0,
  meaning:
    'How often there was room: a silence of three seconds or more, before you, before the client, or inside a turn.',
  formula: 'Silences of at least 3 s between the end of one cue and the start of the next, over the whole session.',
  limits:
    'Times come from the transcript; whole-second or smoothed times move the count. A silence is not yet a space.',
  source: 'Regard’s own; 3 s as in the Pausing Inventory Categorization System (Levitt, 2001).',
  example: {
    value: 7,
    working: 'Before turns 4 (4 s), 5 (5 s), 12 (3.5 s), 15 (4 s), 18 (5 s), 19 (3.5 s), 27 (4 s): 7.',
  },
  compute: (view) => {
    const untimed = whyUntimed(view.session)
    if (untimed) return { value: null, reason: untimed }
    const silences = silencesOf(view.session)
    const turns = [...new Set(silences.map((silence) => silence.before))]
    return { value: silences.length, n: view.session.turns.length, turns }
  },
}
