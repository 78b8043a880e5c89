import type { Measure } from './measure.ts'

/** The fewest words of which a share is worth saying. */
const fewestWords = 100

/** The therapist's share of the words of therapist and client, 0 to 1. Fewer than 100 words: undefined. */
export const talkShare: Measure = {
  id: 'talk-share',
  label: 'Your share of the words',
  unit: 'share of words',
  range: [0, 1],
  group: 'talk',
  needs: [],
  digits: 2,
  meaning: 'How much of the talking was yours.',
  formula: 'The therapist’s words, divided by the words of therapist and client together. Others’ words are left out.',
  limits: 'Words, not time: a slow speaker holds the room longer than the words tell.',
  source: 'Regard’s own. A common count in process research.',
  example: { value: 152 / 299, working: '152 of 299 words: 0.51.' },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role !== 'other')
    const words = (role: 'therapist' | 'client') =>
      turns.reduce((sum, turn) => sum + (turn.role === role ? (view.facts.wordCounts[turn.index] ?? 0) : 0), 0)
    const therapist = words('therapist')
    const all = therapist + words('client')
    if (all < fewestWords) return { value: null, reason: 'too few words to say' }
    return { value: therapist / all, n: all, turns: turns.map((turn) => turn.index) }
  },
}
