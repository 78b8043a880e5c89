import Papa from 'papaparse'
import { neutralised, rounded } from '../tables/table.ts'
import type { SequencesToPrint } from './sequences-page.ts'

/** Enough to make every printed figure again. */
const decimals = 6

/** Every transition as a row, with its counts, so that every figure can be made again. What is not known is empty. */
export function sequencesTable({ lags }: SequencesToPrint): string {
  const rows = lags.flatMap(({ lag, rows }) =>
    rows.map(({ transition, p, pOfAll, pooled }) => {
      const { given, target, table, conditional, base, adjustedResidual, yulesQ, oddsRatio } = transition
      return {
        lag,
        given: neutralised(given.id),
        target: neutralised(target.id),
        both: table.both,
        given_only: table.givenOnly,
        target_only: table.targetOnly,
        neither: table.neither,
        share: rounded(conditional, decimals),
        base: rounded(base, decimals),
        adjusted_residual: rounded(adjustedResidual, decimals),
        yules_q: rounded(yulesQ, decimals),
        odds_ratio: rounded(oddsRatio?.value, decimals),
        odds_ratio_low: rounded(pooled.oddsRatio?.low, decimals),
        odds_ratio_high: rounded(pooled.oddsRatio?.high, decimals),
        clusters: pooled.clusters,
        p: rounded(p, decimals),
        p_all_pairs: rounded(pOfAll, decimals),
      }
    }),
  )
  return `${Papa.unparse(rows, { newline: '\n' })}\n`
}
