import type { Measure } from './measure.ts'
import { codesOfSide, shareOfSide } from './sides.ts'

/** The share of therapist turns with content that stand on no other side. */
export const balanceNeutral: Measure = {
  id: 'balance-neutral',
  label: 'Neutral',
  unit: 'share of therapist turns',
  range: [0, 1],
  group: 'balance',
  needs: [...codesOfSide('compassion'), ...codesOfSide('pressing'), ...codesOfSide('judgement')],
  digits: 2,
  meaning: 'How much of what you said asked, informed, planned, or carried the talk along.',
  formula:
    'Therapist turns with content without a code of compassion, pressing or judgement, divided by therapist turns with content.',
  limits: 'Neutral is not empty: a question can be the kindest turn of a session.',
  source: 'Regard’s own, after the codebook.',
  example: { value: 6 / 15, working: '6 of 15 turns with content (2, 10, 16, 22, 28, 30): 0.40.' },
  compute: (view) => shareOfSide(view, 'neutral'),
}
