import type { Measure } from './measure.ts'
import { codesOfSide, shareOfSide } from './sides.ts'

/** The share of therapist turns with content that press and hold nothing compassionate or judging. */
export const balancePressing: Measure = {
  id: 'balance-pressing',
  label: 'Pressing',
  unit: 'share of therapist turns',
  range: [0, 1],
  group: 'balance',
  needs: [...codesOfSide('pressing'), ...codesOfSide('compassion'), ...codesOfSide('judgement')],
  digits: 2,
  meaning: 'How much of what you said told what to do without leave, and nothing else beside it.',
  formula:
    'Therapist turns with content that hold unpermitted advice and no code of compassion or judgement, divided by therapist turns with content.',
  limits:
    'Advice beside a reflection stands with compassion. Whether the client had asked is known only where they asked just before.',
  source: 'Regard’s own, after the codebook.',
  example: {
    value: 0,
    working: 'The one turn with advice (8) also makes the pain smaller, so it stands with judgement: 0.',
  },
  compute: (view) => shareOfSide(view, 'pressing'),
}
