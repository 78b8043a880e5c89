import { questions, reflections } from './code-families.ts'
import type { Measure } from './measure.ts'
import { fewestTurns } from './rates.ts'
import { hasAny } from './session-view.ts'

/** Turns with a reflection divided by turns with a question. No question: undefined. */
export const reflectionToQuestion: Measure = {
  id: 'reflection-to-question',
  label: 'Reflections to questions',
  unit: 'reflections per question',
  range: [0, null],
  group: 'what you did',
  needs: [...reflections, ...questions],
  digits: 1,
  meaning: 'How many turns with a reflection stand beside each turn with a question.',
  formula: 'Therapist turns with a reflection, divided by therapist turns with a question.',
  limits: 'With few questions it swings widely; with none it cannot be said. Fewer than 10 turns: too few to say.',
  source: 'MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), R:Q, counted per turn. No global ratings.',
  example: { value: 4 / 5, working: '4 turns with a reflection, 5 with a question: 0.8.' },
  compute: (view) => {
    if (view.therapistTurns.length < fewestTurns) return { value: null, reason: 'too few to say' }
    const reflecting = view.therapistTurns.filter((turn) => hasAny(view, turn, reflections))
    const asking = view.therapistTurns.filter((turn) => hasAny(view, turn, questions))
    if (asking.length === 0) return { value: null, reason: 'nothing to compare with' }
    const turns = [...new Set([...reflecting, ...asking].map((turn) => turn.index))].sort((a, b) => a - b)
    return { value: reflecting.length / asking.length, n: reflecting.length + asking.length, turns }
  },
}
