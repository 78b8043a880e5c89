/** Why a coefficient has no value, in words that can stand behind its name and a colon. */
export const whyUndefined = {
  'no-units': 'no turn was coded by two or more coders',
  'one-category': 'only one category was used, so agreement cannot be told from chance',
  'one-coder': 'there is only one coder',
  'coders-vary': 'not every turn was coded by the same number of coders',
  'no-variance': 'it compares whole sessions, and these do not differ',
  'noise-only': 'the raters differ so much more than what they rated that the mean of them says nothing',
  'too-few-units': 'it compares whole sessions, and needs two or more in which every coder coded every turn',
} as const
export type WhyUndefined = keyof typeof whyUndefined

/**
 * A coefficient of agreement, or why there is none; never NaN.
 * `n` counts what it rests on: units (turns, events, things rated), each coded by two coders or more.
 */
export type Coefficient =
  | { readonly value: number; readonly n: number }
  | { readonly value: null; readonly n: number; readonly reason: WhyUndefined }

export function defined(value: number, n: number): Coefficient {
  return { value, n }
}

export function undefinedBecause(reason: WhyUndefined, n: number): Coefficient {
  return { value: null, n, reason }
}

/** (observed − expected) / (1 − expected); where chance alone would give full agreement, one category was used. */
export function beyondChance(observed: number, expected: number, n: number): Coefficient {
  // A sum of shares may miss 1 by rounding; the nearest true case (one vote among a million) lies far above this.
  return 1 - expected < 1e-12 ? undefinedBecause('one-category', n) : defined((observed - expected) / (1 - expected), n)
}
