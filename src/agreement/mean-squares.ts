/** The two-way analysis of variance of n things by k raters, one rating a cell. */
export type MeanSquares = {
  readonly n: number
  readonly k: number
  /** Between the things rated (MSR, or BMS of Shrout & Fleiss). */
  readonly rows: number
  /** Between raters (MSC, or JMS). */
  readonly columns: number
  /** What is left (MSE, or EMS). */
  readonly error: number
  /** Within the things rated: raters and the rest together (MSW, or WMS). */
  readonly within: number
}

/** Mean squares of ratings, one row a thing rated, one column a rater; at least two of each. */
export function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const n = ratings.length
  const k = ratings[0]?.length ?? 0
  const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const rowMeans = ratings.map(average)
  const columnMeans = Array.from({ length: k }, (_, column) => average(ratings.map((row) => row[column] ?? 0)))
  const grand = average(rowMeans)
  const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  let error = 0
  let within = 0
  ratings.forEach((row, r) => {
    row.forEach((rating, c) => {
      error += (rating - (rowMeans[r] ?? 0) - (columnMeans[c] ?? 0) + grand) ** 2
      within += (rating - (rowMeans[r] ?? 0)) ** 2
    })
  })
  return {
    n,
    k,
    rows: (k * squares(rowMeans)) / (n - 1),
    columns: (n * squares(columnMeans)) / (k - 1),
    error: error / ((n - 1) * (k - 1)),
    within: within / (n * (k - 1)),
  }
}
