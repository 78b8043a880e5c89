import type { CodeKey } from '../model/codebook.ts'
import type { CodeAssertion, Unsure } from '../model/coding.ts'

/**
 * Feelings of several kinds may stand together. An asserted kind stands in the place of its parent; where a feeling is
 * asserted and no kind is, `feeling` stays and its two likeliest kinds are named as unsure.
 */
export function feelingDecision(codes: ReadonlyMap<CodeKey, CodeAssertion>): {
  readonly codes: readonly CodeAssertion[]
  readonly unsure: readonly Unsure[]
} {
  const parent = codes.get('feeling')
  if (parent?.state !== 'suggested') return { codes: [], unsure: [] }
  const kinds = [...codes.values()].filter((assertion) => assertion.code.startsWith('feeling.'))
  if (kinds.some((kind) => kind.state === 'suggested')) return { codes: [{ ...parent, state: 'possible' }], unsure: [] }
  const likeliest = kinds
    .toSorted((a, b) => (b.probability ?? 0) - (a.probability ?? 0))
    .slice(0, 2)
    .map((kind) => kind.code)
  return { codes: [], unsure: likeliest.length === 2 ? [{ turn: parent.turn, code: 'feeling', among: likeliest }] : [] }
}
