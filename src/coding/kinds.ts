import type { CodeAssertion, Unsure } from '../model/coding.ts'
import type { Heads } from './model-files.ts'

type Decision = { readonly codes: readonly CodeAssertion[]; readonly unsure: readonly Unsure[] }

/**
 * Two kinds under a parent (simple or complex reflection; open or closed question). `share` is the probability of the
 * first kind given the parent. Where the parent is asserted and the kind is sure, the kind is asserted in its place;
 * where it is not sure, the parent stays and both kinds are named as unsure.
 */
export function kindDecision(kind: Heads['kinds'][number], parent: CodeAssertion, share: number): Decision {
  const { turn } = parent
  const whole = parent.probability ?? 0
  const present = parent.state === 'suggested'
  const told = !present ? undefined : share >= kind.high ? kind.first : share <= kind.low ? kind.second : undefined
  const assertion = (code: typeof kind.first, part: number): CodeAssertion => ({
    turn,
    code,
    probability: Math.round(whole * part * 10_000) / 10_000,
    state: code === told ? 'suggested' : 'possible',
  })
  return {
    codes: [
      { ...parent, state: present && told === undefined ? 'suggested' : 'possible' },
      assertion(kind.first, share),
      assertion(kind.second, 1 - share),
    ],
    unsure: present && told === undefined ? [{ turn, code: kind.parent, among: [kind.second, kind.first] }] : [],
  }
}
