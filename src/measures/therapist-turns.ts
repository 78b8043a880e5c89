import type { Measure } from './measure.ts'

/** How many turns the therapist had, facilitations included. */
export const therapistTurns: Measure = {
  id: 'therapist-turns',
  label: 'Your turns',
  unit: 'turns',
  range: [0, null],
  group: 'talk',
  needs: [],
  digits: 0,
  meaning: 'How many times you spoke.',
  formula: 'Turns of the therapist. A turn is everything one speaker says until another speaks.',
  limits: 'A transcript that leaves out short sounds (“mm-hmm”) has fewer turns.',
  source: 'The turn is MITI’s volley.',
  example: { value: 16, working: 'Turns 0, 2, 4 … 30: 16, one of them only a facilitation (6).' },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role === 'therapist').map((turn) => turn.index)
    return { value: turns.length, n: turns.length, turns }
  },
}
