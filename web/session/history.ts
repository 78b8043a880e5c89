import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import type { Corrected } from '../../src/server/api.ts'
import { withAnswer } from './local-correction.ts'

/** How one turn was coded, before a correction or after it. */
type CodesOfTurn = {
  readonly turn: number
  readonly codes: readonly CodeAssertion[]
  readonly unsure: Coding['unsure']
}

/**
 * What this page can take back and do again before the program has answered. A step that the program knows and this page
 * does not (it is of an earlier visit) stands as `undefined`: nothing is guessed for it, the answer shows it.
 */
export type History = {
  readonly past: readonly (CodesOfTurn | undefined)[]
  readonly future: readonly (CodesOfTurn | undefined)[]
}

export const noHistory: History = { past: [], future: [] }

export function codesOfTurn({ codes, unsure }: Coding, turn: number): CodesOfTurn {
  return { turn, codes: codes.filter((one) => one.turn === turn), unsure: unsure.filter((one) => one.turn === turn) }
}

/** After a correction of a turn, with the coding as it was before. */
export function afterCorrection({ past }: History, before: Coding, turn: number): History {
  return { past: [...past, codesOfTurn(before, turn)], future: [] }
}

/**
 * One step back or forth. Only the turn that the step is about is set, so that nothing else which the program has
 * answered meanwhile is lost.
 */
export function stepped(
  history: History,
  kind: 'undo' | 'redo',
  coding: Coding,
): { readonly history: History; readonly coding: Coding } {
  const [from, to] = kind === 'undo' ? [history.past, history.future] : [history.future, history.past]
  const step = from.at(-1)
  const left = from.slice(0, -1)
  const met = [...to, step && codesOfTurn(coding, step.turn)]
  return {
    history: kind === 'undo' ? { past: left, future: met } : { past: met, future: left },
    coding: step ? withAnswer(coding, { turns: [step.turn], ...copied(step) }) : coding,
  }
}

type Answer = Pick<Corrected, 'turns' | 'codes' | 'unsure'>

/** Two answers as one: where both tell of a turn, the later is right. Several keys were pressed before the first came. */
export function together(earlier: Answer | undefined, later: Answer): Answer {
  if (!earlier) return later
  const told = new Set(later.turns)
  return {
    turns: [...earlier.turns.filter((turn) => !told.has(turn)), ...later.turns],
    codes: [...earlier.codes.filter(({ turn }) => !told.has(turn)), ...later.codes],
    unsure: [...earlier.unsure.filter(({ turn }) => !told.has(turn)), ...later.unsure],
  }
}

function copied({ codes, unsure }: CodesOfTurn): Pick<Answer, 'codes' | 'unsure'> {
  return { codes: [...codes], unsure: [...unsure] }
}
