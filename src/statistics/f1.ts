import { invariant } from '../errors.ts'

/**
 * F1 of one label, 0 to 1: the harmonic mean of precision and recall. Where the label stands on neither side: undefined.
 * Source: van Rijsbergen 1979.
 */
export function f1<Label>(truth: readonly Label[], said: readonly Label[], label: Label): number | undefined {
  invariant(truth.length === said.length, 'two lists of labels of the same items are equally long')
  let both = 0
  let either = 0
  truth.forEach((value, at) => {
    const inTruth = value === label
    const inSaid = said[at] === label
    if (inTruth && inSaid) both += 1
    either += Number(inTruth) + Number(inSaid)
  })
  return either === 0 ? undefined : (2 * both) / either
}

/**
 * The mean of the labels' F1, 0 to 1. Without `labels`, those that stand on either side are taken; a label that is asked
 * for and stands on neither side is left out. No label at all: undefined.
 * Variant: the mean of F1s (as scikit-learn), not the F1 of mean precision and mean recall.
 */
export function macroF1<Label>(
  truth: readonly Label[],
  said: readonly Label[],
  labels: readonly Label[] = [...new Set([...truth, ...said])],
): number | undefined {
  const values = labels.map((label) => f1(truth, said, label)).filter((value) => value !== undefined)
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
