import type { Measure } from './measure.ts'
import { matchingOver } from './style-matching.ts'
import { thirdOf } from './thirds.ts'

/** Style matching in the last third of the turns minus that in the first, −1 to 1. Under 100 words in either: undefined. */
export const styleMatchingChange: Measure = {
  id: 'style-matching-change',
  label: 'Style matching, last third against first',
  unit: 'difference',
  range: [-1, 1],
  group: 'talk',
  needs: [],
  digits: 2,
  meaning:
    'Whether your small words and the client’s drew nearer over the session (above 0) or further apart (below 0).',
  formula: 'Language-style matching over the last third of all turns, minus that over the first third.',
  limits: 'Small differences mean nothing: a few words more or less move it. Each needs 100 words in both thirds.',
  source: 'The measure of Gonzales, Hancock & Pennebaker (2010); the thirds are Regard’s.',
  example: {
    value: 0,
    times: 3,
    working: 'Once through, a third holds too few words. Three times over, both thirds are the same session: 0.',
  },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role !== 'other')
    const first = matchingOver(view.facts, thirdOf(turns, 'first'))
    const last = matchingOver(view.facts, thirdOf(turns, 'last'))
    if (first === undefined || last === undefined) return { value: null, reason: 'too few words to say' }
    return { value: last - first, n: turns.length, turns: turns.map((turn) => turn.index) }
  },
}
