import type { Measure } from './measure.ts'

/** How many words the therapist said. */
export const therapistWords: Measure = {
  id: 'therapist-words',
  label: 'Your words',
  unit: 'words',
  range: [0, null],
  group: 'talk',
  needs: [],
  digits: 0,
  meaning: 'How many words you said.',
  formula: 'Words in the turns of the therapist; what stands in brackets is not counted.',
  limits: 'As the transcript has them: a transcriber who tidies up leaves out words.',
  source: 'Regard’s own count.',
  example: {
    value: 152,
    working: '13 + 10 + 11 + 1 + 13 + 12 + 11 + 13 + 10 + 13 + 12 + 3 + 10 + 6 + 8 + 6 words in turns 0, 2 … 30: 152.',
  },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role === 'therapist')
    const words = turns.reduce((sum, turn) => sum + (view.facts.wordCounts[turn.index] ?? 0), 0)
    return { value: words, n: words, turns: turns.map((turn) => turn.index) }
  },
}
