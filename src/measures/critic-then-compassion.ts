import type { Measure } from './measure.ts'
import { hasAny } from './session-view.ts'

/**
 * How often the inner critic comes before self-compassion, over all pairs of a turn with the one and a turn with the
 * other, 0 to 1; a turn that holds both counts half. Either is absent: undefined.
 */
export const criticThenCompassion: Measure = {
  id: 'critic-then-compassion',
  label: 'The critic first, kindness later',
  unit: 'share of pairs',
  range: [0, 1],
  group: 'what the client brought',
  needs: ['inner-critic', 'self-compassion'],
  digits: 2,
  meaning:
    'Whether the client’s kindness towards themselves came after their inner critic: 1 always after, 0 always before, 0.5 no order.',
  formula:
    'All pairs of a client turn with the inner critic and one with self-compassion; the share in which the critic comes first, a tie counting half.',
  limits: 'Both codes are young and rare: with one or two turns of each it is an anecdote, and the turns say more.',
  source: 'Regard’s own, after the essay; the statistic is that of Mann & Whitney (1947), as a share.',
  example: { value: 1, working: 'One pair: the critic in 7, self-compassion in 19: 1.' },
  compute: (view) => {
    const critic = view.clientTurns.filter((turn) => hasAny(view, turn, ['inner-critic']))
    const kind = view.clientTurns.filter((turn) => hasAny(view, turn, ['self-compassion']))
    if (critic.length === 0 || kind.length === 0) return { value: null, reason: 'not found in this session' }
    let before = 0
    for (const one of critic) {
      for (const other of kind) before += one.index < other.index ? 1 : one.index === other.index ? 0.5 : 0
    }
    const turns = [...new Set([...critic, ...kind].map((turn) => turn.index))]
    return { value: before / (critic.length * kind.length), n: critic.length * kind.length, turns }
  },
}
