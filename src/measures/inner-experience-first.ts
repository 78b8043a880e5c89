import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'
import { thirdOf } from './thirds.ts'

/** Client turns from inside in the first third of the session, per 100. Fewer than 10 turns in it: undefined. */
export const innerExperienceFirst: Measure = {
  id: 'inner-experience-first',
  label: 'Inner experience, first third',
  unit: 'per 100 client turns',
  range: [0, 100],
  group: 'what the client brought',
  needs: ['inner-experience'],
  digits: 0,
  meaning: 'How often the client spoke from inside in the first third of the session.',
  formula:
    'Client turns with inner experience, divided by client turns with content, times 100; over the first third of the client’s turns with content, by count.',
  limits: 'A session may go inward and come out again for good reasons; a third is a coarse look.',
  source: 'After the Experiencing Scale (Klein et al., 1969), coarsened; the thirds are Regard’s.',
  example: {
    value: 200 / 10,
    times: 2,
    working:
      'Once through, 5 turns a third are too few to say. Twice over, 30 turns with content: the first ten are 3 to 21 (turn 1 is plain assent), 2 of them from inside (13, 17): 20.',
  },
  compute: (view) => ratePer100(view, thirdOf(view.tellingTurns, 'first'), ['inner-experience']),
}
