import type { Measure } from './measure.ts'
import { codesOfSide, shareOfSide } from './sides.ts'

/** The share of therapist turns with content that confront or make the pain smaller. */
export const balanceJudgement: Measure = {
  id: 'balance-judgement',
  label: 'Arguing, or making the pain smaller',
  unit: 'share of therapist turns',
  range: [0, 1],
  group: 'balance',
  needs: codesOfSide('judgement'),
  digits: 2,
  meaning: 'How much of what you said argued, warned, or went past the pain.',
  formula: 'Therapist turns with content with confrontation or minimising, divided by therapist turns with content.',
  limits: 'Both codes are young and rare: the machine finds them less surely than the others. Look at the turns.',
  source: 'Regard’s own, after the codebook.',
  example: { value: 1 / 15, working: '1 of 15 turns with content (8): 0.07.' },
  compute: (view) => shareOfSide(view, 'judgement'),
}
