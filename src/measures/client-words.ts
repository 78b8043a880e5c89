import type { Measure } from './measure.ts'

/** How many words the client said. */
export const clientWords: Measure = {
  id: 'client-words',
  label: 'The client’s words',
  unit: 'words',
  range: [0, null],
  group: 'talk',
  needs: [],
  digits: 0,
  meaning: 'How many words the client said.',
  formula: 'Words in the turns of the client; what stands in brackets is not counted.',
  limits: 'As the transcript has them: a transcriber who tidies up leaves out words.',
  source: 'Regard’s own count.',
  example: {
    value: 147,
    working: '2 + 14 + 13 + 9 + 4 + 12 + 10 + 15 + 9 + 11 + 14 + 8 + 9 + 5 + 7 + 5 words in turns 1, 3 … 31: 147.',
  },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role === 'client')
    const words = turns.reduce((sum, turn) => sum + (view.facts.wordCounts[turn.index] ?? 0), 0)
    return { value: words, n: words, turns: turns.map((turn) => turn.index) }
  },
}
