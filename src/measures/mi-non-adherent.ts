import type { CodeKey } from '../model/codebook.ts'
import type { Measure } from './measure.ts'
import { hasAny } from './session-view.ts'

/** Each group of codes counts once in a turn. */
const groups: readonly (readonly CodeKey[])[] = [['confrontation'], ['advice']]

/** MI-non-adherent counts: confronting, persuading without permission. */
export const miNonAdherent: Measure = {
  id: 'mi-non-adherent',
  label: 'Confrontation, or advice without leave',
  unit: 'counts',
  range: [0, null],
  group: 'miti counts',
  needs: groups.flat(),
  digits: 0,
  meaning: 'How often a turn went against the client, or told what to do without leave.',
  formula:
    'In each therapist turn: 1 for confrontation, 1 for advice that was not permitted; summed. MITI calls it MI-non-adherent; minimising has no counterpart there and is not counted.',
  limits: 'Machine counts, not MITI scoring: no global ratings, and a whole session rather than a 20-minute stretch.',
  source: 'MITI 4.2.1 (Moyers, Manuel & Ernst, 2014), counted per turn.',
  example: {
    value: 1,
    working: 'Turn 8 advises without leave (that it also makes the pain smaller is not counted here): 1.',
  },
  compute: (view) => {
    const counts = view.therapistTurns.map((turn) => groups.filter((codes) => hasAny(view, turn, codes)).length)
    const turns = view.therapistTurns.filter((_, at) => (counts[at] ?? 0) > 0).map((turn) => turn.index)
    return { value: counts.reduce((sum, count) => sum + count, 0), n: view.therapistTurns.length, turns }
  },
}
