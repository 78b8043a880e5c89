/**
 * Area under the ROC curve, 0 to 1: how often a value from `positives` lies above one from `negatives`, ties counted half.
 * Either group empty: undefined. Variant: Mann–Whitney (Hanley & McNeil 1982).
 */
export function auc(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined
  const all = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ].sort((a, b) => a.value - b.value)
  let wins = 0
  let negativesBelow = 0
  for (let at = 0; at < all.length; ) {
    let end = at
    let tiedPositives = 0
    while (end < all.length && all[end]?.value === all[at]?.value) {
      if (all[end]?.positive) tiedPositives += 1
      end += 1
    }
    const tiedNegatives = end - at - tiedPositives
    wins += tiedPositives * (negativesBelow + tiedNegatives / 2)
    negativesBelow += tiedNegatives
    at = end
  }
  return wins / (positives.length * negatives.length)
}
