import type { CodeKey } from '../model/codebook.ts'
import { codingError } from './coding-error.generated.ts'

/**
 * How a person's codes of a whole session lie beside the machine's: on the logit scale they are shifted by a normal
 * number that is drawn once for a session, because a coder errs alike within one (a generous eye for reflections stays
 * generous to the end).
 */
export type Shift = {
  readonly mean: number
  readonly sd: number
  /** What it was fitted on: people's codes, or the silver reading where no person has coded. */
  readonly labels: 'human' | 'silver'
  readonly sessions: number
  readonly turns: number
  readonly positives: number
}

/** Codes that share what was fitted for them. Within `input` a session has one shift for all; elsewhere one per code. */
export const errorFamilies = [
  'reflection',
  'reflection-kind',
  'question',
  'question-kind',
  'input',
  'other-therapist',
  'judgement',
  'client',
  'talk',
] as const
export type ErrorFamily = (typeof errorFamilies)[number]

export type CodingError = {
  /** The coder whose probabilities it was fitted on. */
  readonly coder: { readonly id: string; readonly version: string }
  readonly shifts: Readonly<Record<ErrorFamily, Shift>>
}

const none = { mean: 0, sd: 0 }

/** Where a code belongs; undefined: its probability is taken as it stands (a facilitation, safety). */
export function familyOf(code: CodeKey): ErrorFamily | undefined {
  if (code === 'reflection' || code === 'question') return code
  if (code.startsWith('reflection.')) return 'reflection-kind'
  if (code.startsWith('question.')) return 'question-kind'
  if (code.startsWith('advice') || code === 'information' || code === 'options' || code === 'goal-setting')
    return 'input'
  if (code === 'confrontation' || code === 'minimising') return 'judgement'
  if (code === 'change-talk' || code === 'sustain-talk') return 'talk'
  if (code === 'facilitation' || code === 'safety') return undefined
  return clientCodes.has(code) || code.startsWith('feeling') ? 'client' : 'other-therapist'
}

const clientCodes: ReadonlySet<CodeKey> = new Set([
  'shame',
  'inner-critic',
  'self-compassion',
  'strength',
  'inner-experience',
])

export function shiftOf(family: ErrorFamily | undefined): Pick<Shift, 'mean' | 'sd'> {
  return family === undefined ? none : codingError.shifts[family]
}

/**
 * What the coding intervals of a measure rest on: people's codes alone, or, for some of its codes, the silver reading.
 * Undefined where it needs no code that is drawn.
 */
export function intervalBasis(codes: readonly CodeKey[]): Shift['labels'] | undefined {
  const families = codes.flatMap((code) => familyOf(code) ?? [])
  if (families.length === 0) return undefined
  return families.some((family) => codingError.shifts[family].labels === 'silver') ? 'silver' : 'human'
}
