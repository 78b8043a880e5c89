import type { CodeKey } from '../model/codebook.ts'
import { type Random, randomNormal } from '../statistics/index.ts'
import { type ErrorFamily, familyOf, type Shift, shiftOf } from './coding-error.ts'
import type { TurnUncertainty } from './uncertain-codes.ts'

type Codes = ReadonlyMap<number, ReadonlySet<CodeKey>>
type ShiftFor = (family: ErrorFamily | undefined) => Pick<Shift, 'mean' | 'sd'>

/**
 * Draws what a person's codes of the session might have been, one a call: each uncertain code by its probability,
 * moved on the logit scale by the shift of that draw. A person always tells the kind, so a kind stands in its parent's
 * place.
 */
export function codeDrawer(
  turns: readonly TurnUncertainty[],
  random: Random,
  shiftFor: ShiftFor = shiftOf,
): () => Codes {
  const prepared = turns.map(prepare)
  return () => {
    const factorOf = drawFactors(random, shiftFor)
    const happens = ({ code, odds }: Chance): boolean => random() * (1 + odds * factorOf(code)) < 1
    const drawn = new Map<number, ReadonlySet<CodeKey>>()
    for (const { turn, certain, single, kinds, feelings, talk } of prepared) {
      const codes = new Set(certain)
      for (const kind of kinds) {
        if (happens(kind.whole)) codes.add(happens(kind.share) ? kind.share.code : kind.other)
      }
      for (const chance of single) if (happens(chance)) codes.add(chance.code)
      if (feelings && happens(feelings.whole)) {
        let told = false
        for (const { code, share } of feelings.kinds) {
          if (random() >= share) continue
          codes.add(code)
          told = true
        }
        if (!told) codes.add('feeling')
      }
      if (talk) {
        const change = 1 / (1 + talk.change.odds * factorOf('change-talk'))
        const sustain = 1 / (1 + talk.sustain.odds * factorOf('sustain-talk'))
        const at = random() * Math.max(1, change + sustain)
        if (at < change) codes.add('change-talk')
        else if (at < change + sustain) codes.add('sustain-talk')
      }
      if (codes.size > 0) drawn.set(turn, codes)
    }
    return drawn
  }
}

/** A code and the odds against it: (1 − p) / p. */
type Chance = { readonly code: CodeKey; readonly odds: number }

/** A probability under this is not drawn: it would take many sessions to see it once. */
const negligible = 0.0005

function prepare({ turn, certain, single, kinds, feelings, talk }: TurnUncertainty) {
  return {
    turn,
    certain,
    single: single
      .filter(({ probability }) => probability > negligible)
      .map((one) => chance(one.code, one.probability)),
    kinds: kinds
      .filter(({ probability }) => probability > negligible)
      .map(({ parent, probability, first, second, share }) => ({
        whole: chance(parent, probability),
        share: chance(first, share),
        other: second,
      })),
    feelings:
      feelings && feelings.probability > negligible
        ? { whole: chance('feeling', feelings.probability), kinds: feelings.kinds }
        : undefined,
    talk: talk && { change: chance('change-talk', talk.change), sustain: chance('sustain-talk', talk.sustain) },
  }
}

function chance(code: CodeKey, probability: number): Chance {
  return { code, odds: (1 - probability) / probability }
}

/** exp(−shift) for each code, one shift a session: by code, but one for all of `input` and one for all kinds of a parent. */
function drawFactors(random: Random, shiftFor: ShiftFor): (code: CodeKey) => number {
  const ofCode = new Map<CodeKey, number>()
  const ofFamily = new Map<ErrorFamily, number>()
  const draw = (family: ErrorFamily | undefined): number => {
    const { mean, sd } = shiftFor(family)
    return mean === 0 && sd === 0 ? 1 : Math.exp(-(mean + sd * randomNormal(random)))
  }
  return (code) => {
    const known = ofCode.get(code)
    if (known !== undefined) return known
    const family = familyOf(code)
    const shared = family === 'input' || family === 'reflection-kind' || family === 'question-kind'
    const factor = (shared && family ? ofFamily.get(family) : undefined) ?? draw(family)
    ofCode.set(code, factor)
    if (shared && family) ofFamily.set(family, factor)
    return factor
  }
}
