import { acknowledgement } from './acknowledged.ts'
import type { Measure } from './measure.ts'
import { momentCodes } from './moment-counts.ts'
import { hasAny } from './session-view.ts'

/** How many turns hold health after the pain was acknowledged. */
export const holdsHealthAfter: Measure = {
  id: 'holds-health-after',
  label: 'Held health, the pain acknowledged',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['holds-health', ...momentCodes],
  needsMoments: true,
  digits: 0,
  meaning:
    'How often you spoke to the client’s wellness, capacity or hope when their pain had been taken in first, or none had been voiced.',
  formula:
    'Therapist turns that hold health where, since the client’s last opening, this or an earlier therapist turn holds a meeting code; or where no opening came before.',
  limits: 'A young and rare code: look at the turns.',
  source: 'Regard’s own, after the essay: to hold the client in optimum health “without disregarding the suffering”.',
  example: { value: 1, working: 'Turn 20; the last opening (17) was met in 18: 1.' },
  compute: (view) => {
    const holding = view.therapistTurns.filter((turn) => hasAny(view, turn, ['holds-health']))
    const turns = holding.filter((turn) => acknowledgement(view, turn) !== 'not-yet').map((turn) => turn.index)
    return { value: turns.length, n: holding.length, turns }
  },
}
