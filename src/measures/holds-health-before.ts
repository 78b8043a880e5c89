import { acknowledgement } from './acknowledged.ts'
import type { Measure } from './measure.ts'
import { momentCodes } from './moment-counts.ts'
import { hasAny } from './session-view.ts'

/** How many turns hold health before the pain was acknowledged. */
export const holdsHealthBefore: Measure = {
  id: 'holds-health-before',
  label: 'Held health before the pain was acknowledged',
  unit: 'therapist turns',
  range: [0, null],
  group: 'what you did',
  needs: ['holds-health', ...momentCodes],
  needsMoments: true,
  digits: 0,
  meaning: 'How often you spoke to wellness or hope while the client’s last opening had not been taken in yet.',
  formula:
    'Therapist turns that hold health where, since the client’s last opening, no therapist turn up to this one holds a meeting code.',
  limits: 'A young and rare code: look at the turns.',
  source: 'Regard’s own, after the essay: to hold the client in optimum health “without disregarding the suffering”.',
  example: { value: 0, working: 'None: turn 20 comes after the last opening was met: 0.' },
  compute: (view) => {
    const holding = view.therapistTurns.filter((turn) => hasAny(view, turn, ['holds-health']))
    const turns = holding.filter((turn) => acknowledgement(view, turn) === 'not-yet').map((turn) => turn.index)
    return { value: turns.length, n: holding.length, turns }
  },
}
