// Made by `npm run fit:intervals -- --data FOLDER`: do not edit.
import type { CodingError } from './coding-error.ts'

export const codingError: CodingError = {
  coder: { id: 'regard-1', version: '0' },
  shifts: {
    reflection: { mean: 0.18, sd: 1.15, labels: 'human', sessions: 0, turns: 0, positives: 0 },
    'reflection-kind': { mean: 0, sd: 1, labels: 'human', sessions: 0, turns: 0, positives: 0 },
    question: { mean: 0, sd: 0.42, labels: 'human', sessions: 0, turns: 0, positives: 0 },
    'question-kind': { mean: 0, sd: 1, labels: 'human', sessions: 0, turns: 0, positives: 0 },
    input: { mean: 0.2, sd: 1, labels: 'human', sessions: 0, turns: 0, positives: 0 },
    'other-therapist': { mean: 0, sd: 1, labels: 'silver', sessions: 0, turns: 0, positives: 0 },
    judgement: { mean: 0, sd: 1, labels: 'silver', sessions: 0, turns: 0, positives: 0 },
    client: { mean: 0, sd: 1, labels: 'silver', sessions: 0, turns: 0, positives: 0 },
    talk: { mean: 0, sd: 1, labels: 'human', sessions: 0, turns: 0, positives: 0 },
  },
}
