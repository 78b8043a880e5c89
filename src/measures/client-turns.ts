import type { Measure } from './measure.ts'

/** How many turns the client had, facilitations included. */
export const clientTurns: Measure = {
  id: 'client-turns',
  label: 'The client’s turns',
  unit: 'turns',
  range: [0, null],
  group: 'talk',
  needs: [],
  digits: 0,
  meaning: 'How many times the client spoke.',
  formula: 'Turns of the client. A turn is everything one speaker says until another speaks.',
  limits: 'A transcript that leaves out short sounds (“mm-hmm”) has fewer turns.',
  source: 'The turn is MITI’s volley.',
  example: { value: 16, working: 'Turns 1, 3, 5 … 31: 16.' },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role === 'client').map((turn) => turn.index)
    return { value: turns.length, n: turns.length, turns }
  },
}
