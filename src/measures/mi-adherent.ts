import type { CodeKey } from '../model/codebook.ts'
import type { Measure } from './measure.ts'
import { hasAny } from './session-view.ts'

/** Each group of codes counts once in a turn. */
const groups: readonly (readonly CodeKey[])[] = [['affirmation', 'holds-health'], ['autonomy'], ['asks-permission']]

/** MI-adherent counts: affirming, emphasising autonomy, seeking collaboration. */
export const miAdherent: Measure = {
  id: 'mi-adherent',
  label: 'Affirmed, left the choice, or sought leave',
  unit: 'counts',
  range: [0, null],
  group: 'miti counts',
  needs: groups.flat(),
  digits: 0,
  meaning: 'How often you affirmed, left the choice to the client, or sought their leave.',
  formula:
    'In each therapist turn: 1 for affirming or holding health, 1 for autonomy, 1 for asking permission; summed. MITI calls it MI-adherent.',
  limits: 'Machine counts, not MITI scoring: no global ratings, and a whole session rather than a 20-minute stretch.',
  source: 'MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), counted per turn.',
  example: { value: 3, working: 'Turns 0 (asks leave), 20 (affirms and holds health, once), 24 (autonomy): 3.' },
  compute: (view) => {
    const counts = view.therapistTurns.map((turn) => groups.filter((codes) => hasAny(view, turn, codes)).length)
    const turns = view.therapistTurns.filter((_, at) => (counts[at] ?? 0) > 0).map((turn) => turn.index)
    return { value: counts.reduce((sum, count) => sum + count, 0), n: view.therapistTurns.length, turns }
  },
}
