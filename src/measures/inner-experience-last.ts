import type { Measure } from './measure.ts'
import { ratePer100 } from './rates.ts'
import { thirdOf } from './thirds.ts'

/** Client turns from inside in the last third of the session, per 100. Fewer than 10 turns in it: undefined. */
export const innerExperienceLast: Measure = {
  id: 'inner-experience-last',
  label: 'Inner experience, last third',
  unit: 'per 100 client turns',
  range: [0, 100],
  group: 'what the client brought',
  needs: ['inner-experience'],
  digits: 0,
  meaning: 'How often the client spoke from inside in the last third of the session.',
  formula:
    'Client turns with inner experience, divided by client turns with content, times 100; over the last third of the client’s turns with content, by count.',
  limits: 'A session may go inward and come out again for good reasons; a third is a coarse look.',
  source: 'After the Experiencing Scale (Klein et al., 1969), coarsened; the thirds are Regard’s.',
  example: {
    value: 200 / 10,
    times: 2,
    working: 'Twice over, the last ten are 13 to 31 of the second telling, 2 of them from inside (13, 17): 20.',
  },
  compute: (view) => ratePer100(view, thirdOf(view.tellingTurns, 'last'), ['inner-experience']),
}
