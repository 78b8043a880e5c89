import type { CodeDefinition, CodeKey } from '../../src/model/codebook.ts'
import { shortcutOf } from '../../src/model/codebook-lookup.ts'
import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import { holds } from '../../src/model/holds.ts'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import { isTalkOfChange } from '../../src/report/talk-of-change.ts'
import type { Correction } from '../../src/server/api.ts'

/** The codes that stand on a turn and the person's own rejections are shown; what the machine only thinks possible is not. */
export function shownOn(assertions: readonly CodeAssertion[]): readonly CodeAssertion[] {
  return assertions.filter((assertion) => holds(assertion))
}

export function isYours({ state }: CodeAssertion): boolean {
  return state === 'accepted' || state === 'added'
}

/** A suggestion that is more likely not there than there: its threshold lies under one half, as rare codes have it. */
export function isUnsure({ state, probability }: CodeAssertion): boolean {
  return state === 'suggested' && probability !== undefined && probability < 0.5
}

/** All assertions, by turn index; a turn keeps the very array of before while none of its codes has changed. */
export function byTurn(
  coding: Coding,
  before: ReadonlyMap<number, readonly CodeAssertion[]> = new Map(),
): ReadonlyMap<number, readonly CodeAssertion[]> {
  const turns = new Map<number, CodeAssertion[]>()
  for (const assertion of coding.codes) {
    const list = turns.get(assertion.turn)
    if (list) list.push(assertion)
    else turns.set(assertion.turn, [assertion])
  }
  const kept = new Map<number, readonly CodeAssertion[]>()
  for (const [turn, list] of turns) {
    const old = before.get(turn)
    kept.set(turn, old && old.length === list.length && old.every((one, at) => one === list[at]) ? old : list)
  }
  return kept
}

/**
 * What a letter does on a turn: accepts the next suggestion that it stands for; adds its code where none stands.
 * Undefined where all that it stands for is yours already, or where the letter is no code of that speaker.
 */
export function correctionByLetter(
  letter: string,
  turn: number,
  kind: CodeDefinition['kind'],
  assertions: readonly CodeAssertion[],
  goal: boolean,
): Correction | undefined {
  const standing = shownOn(assertions).filter(({ code }) => shortcutOf(code) === letter)
  const suggested = standing
    .filter((assertion) => !isYours(assertion))
    .toSorted((a, b) => (b.probability ?? 0) - (a.probability ?? 0))[0]
  if (suggested) return { kind: 'accept', turn, code: suggested.code }
  if (standing.length > 0) return undefined
  const code = codeOfLetter(letter, kind, goal)
  return code && { kind: 'add', turn, code }
}

/** The code whose own key the letter is; talk of change has its keys only in a session with a goal. */
function codeOfLetter(letter: string, kind: CodeDefinition['kind'], goal: boolean): CodeKey | undefined {
  return codesOf(kind, goal).find((code) => code.shortcut === letter)?.key
}

function codesOf(kind: CodeDefinition['kind'], goal: boolean): readonly CodeDefinition[] {
  return regardCodebook.codes.filter((code) => code.kind === kind && (goal || !isTalkOfChange(code.key)))
}

/** What can be chosen for a turn of this speaker, the likeliest first; codes that stand are left out, and talk of change without a goal. */
export function choicesFor(
  kind: CodeDefinition['kind'],
  assertions: readonly CodeAssertion[],
  goal: boolean,
): readonly CodeDefinition[] {
  const standing = new Set(shownOn(assertions).map(({ code }) => code))
  const probability = new Map(assertions.map((assertion) => [assertion.code, assertion.probability ?? 0]))
  return codesOf(kind, goal)
    .filter((code) => !standing.has(code.key))
    .toSorted((a, b) => (probability.get(b.key) ?? 0) - (probability.get(a.key) ?? 0))
}
