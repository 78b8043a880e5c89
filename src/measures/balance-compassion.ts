import type { Measure } from './measure.ts'
import { codesOfSide, shareOfSide } from './sides.ts'

/** The share of therapist turns with content that stand on the side of compassion. */
export const balanceCompassion: Measure = {
  id: 'balance-compassion',
  label: 'Compassion',
  unit: 'share of therapist turns',
  range: [0, 1],
  group: 'balance',
  needs: codesOfSide('compassion'),
  digits: 2,
  meaning:
    'How much of what you said gave back, named, validated, affirmed, held health, or left the choice to the client.',
  formula:
    'Therapist turns with content that hold a code of the side compassion and none of judgement, divided by therapist turns with content.',
  limits: 'A share of turns, not a grade of a person. What was said without words is not in it.',
  source: 'Regard’s own, after the codebook.',
  example: { value: 8 / 15, working: '8 of 15 turns with content (0, 4, 12, 14, 18, 20, 24, 26): 0.53.' },
  compute: (view) => shareOfSide(view, 'compassion'),
}
