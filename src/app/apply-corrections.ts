import { type CodeKey, codeKeys } from '../model/codebook.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'
import type { Session } from '../model/session.ts'
import type { Change, Correction } from '../store/corrections.ts'
import { excludes } from './exclusive-codes.ts'

/** The corrections that stand, in order, and those that were taken back and can be done again, the next one last. */
export type Standing = { readonly done: readonly Correction[]; readonly undone: readonly Correction[] }

/** What stands after everything that was done, undone and done again. A new correction ends what could be done again. */
export function standingCorrections(log: readonly Correction[]): Standing {
  const done: Correction[] = []
  let undone: Correction[] = []
  for (const entry of log) {
    if (entry.kind === 'correct') {
      done.push(entry)
      undone = []
    } else {
      const moved = (entry.kind === 'undo' ? done : undone).pop()
      if (moved) (entry.kind === 'undo' ? undone : done).push(moved)
    }
  }
  return { done, undone }
}

/**
 * The corrections without what does not fit the turn as it is spoken now: where a person has said that another spoke,
 * what was said of the first one's codes rests, and counts again when they say otherwise.
 */
export function fitting(
  corrections: readonly Correction[],
  roleOf: (turn: number) => string | undefined,
): Correction[] {
  return corrections.map((correction) => ({
    ...correction,
    changes: correction.changes.filter(({ turn, code }) => definitionOf(code).kind === roleOf(turn)),
  }))
}

/** The coding of a session as it stands: with those corrections that fit the turns as they are spoken now. */
export function asCorrected(coding: Coding, { turns }: Pick<Session, 'turns'>, done: readonly Correction[]): Coding {
  return applyCorrections(
    coding,
    fitting(done, (turn) => turns[turn]?.role),
  )
}

/**
 * The machine's coding as a person has corrected it. A person's word stands over any machine coding, also one that was
 * made later: what it says against that word (another kind of the same question, say) is no longer asserted.
 */
export function applyCorrections(coding: Coding, corrections: readonly Correction[]): Coding {
  if (corrections.length === 0) return coding
  const codes = new Map(coding.codes.map((assertion) => [keyOf(assertion.turn, assertion.code), assertion]))
  const touched = new Map<number, Set<CodeKey>>()
  for (const { changes } of corrections) {
    for (const change of changes) {
      applyChange(codes, change)
      touched.set(change.turn, (touched.get(change.turn) ?? new Set()).add(change.code))
    }
  }
  for (const [key, assertion] of codes) {
    if (assertion.state !== 'suggested') continue
    const decided = [...(touched.get(assertion.turn) ?? [])].some((code) => {
      const state = codes.get(keyOf(assertion.turn, code))?.state
      return (state === 'accepted' || state === 'added') && excludes(code, assertion.code)
    })
    if (decided) codes.set(key, { ...assertion, state: 'possible' })
  }
  const order = new Map(codeKeys.map((code, index) => [code, index]))
  return {
    ...coding,
    codes: [...codes.values()].toSorted(
      (a, b) => a.turn - b.turn || (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0),
    ),
    unsure: coding.unsure.filter(({ turn, code, among }) => {
      const decided = touched.get(turn)
      return !decided || ![code, ...among].some((key) => decided.has(key))
    }),
  }
}

function applyChange(codes: Map<string, CodeAssertion>, change: Change): void {
  const key = keyOf(change.turn, change.code)
  if (change.to === 'none') {
    const before = codes.get(key)
    // What the machine has said as well is its again; what only a person had said is gone.
    if (before?.probability === undefined) codes.delete(key)
    else codes.set(key, { turn: change.turn, code: change.code, probability: before.probability, state: 'possible' })
    return
  }
  const { probability, span } = codes.get(key) ?? {}
  codes.set(key, {
    turn: change.turn,
    code: change.code,
    ...(probability === undefined ? {} : { probability }),
    state: change.to,
    ...(change.span || span ? { span: change.span ?? span } : {}),
    ...(change.replaces === undefined ? {} : { replaces: change.replaces }),
  })
}

/** The codes of a turn that hold. */
export function heldOn(coding: Coding, turn: number): CodeKey[] {
  return coding.codes.filter((assertion) => assertion.turn === turn && holds(assertion)).map(({ code }) => code)
}

function keyOf(turn: number, code: CodeKey): string {
  return `${turn} ${code}`
}
