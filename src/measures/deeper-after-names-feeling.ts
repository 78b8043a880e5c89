import type { CodeKey } from '../model/codebook.ts'
import { feelings } from './code-families.ts'
import type { Measure } from './measure.ts'
import { hasAny } from './session-view.ts'

const inner: readonly CodeKey[] = [...feelings, 'inner-experience', 'shame', 'inner-critic', 'self-compassion']

/** How many named feelings the client went on from, from inside. None named: undefined. */
export const deeperAfterNamesFeeling: Measure = {
  id: 'deeper-after-names-feeling',
  label: 'Went on from inside after a feeling was named',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['names-feeling', ...inner],
  digits: 0,
  meaning: 'How often the client, after you had named a feeling, went on with a feeling or with inner experience.',
  formula:
    'Therapist turns that name a feeling, after which the client’s next turn holds a feeling, inner experience, shame, the inner critic or self-compassion.',
  limits: 'What follows is not thereby caused. A silent nod is not in the words.',
  source: 'Regard’s own, after the essay.',
  example: { value: 1, working: 'After turn 4 the client goes on with fear (5); after 26 with neither (27): 1 of 2.' },
  compute: (view) => {
    const naming = view.therapistTurns.filter((turn) => hasAny(view, turn, ['names-feeling']))
    if (naming.length === 0) return { value: null, reason: 'not found in this session' }
    const turns = naming
      .filter((turn) => {
        const next = view.clientTurns.find((client) => client.index > turn.index)
        return next !== undefined && hasAny(view, next, inner)
      })
      .map((turn) => turn.index)
    return { value: turns.length, n: naming.length, turns }
  },
}
