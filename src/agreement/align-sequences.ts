/** Places in the two sequences that belong together; undefined where one of them has nothing there. */
export type AlignedPair = { readonly first: number | undefined; readonly second: number | undefined }

export type AlignmentCosts<A, B> = {
  /** 0 where they are the same; at most 2 × `gap`, or two gaps are always cheaper. */
  readonly replace: (a: A, b: B) => number
  readonly gap: number
}

/**
 * The cheapest way to lay two sequences side by side without changing either order: each step pairs two events or leaves
 * a gap. Of equally cheap ways, pairing goes first, then a gap in the second, looking from the end.
 * Time and memory grow with the product of the lengths. Source: Needleman & Wunsch 1970.
 */
export function alignSequences<A, B>(
  first: readonly A[],
  second: readonly B[],
  { replace, gap }: AlignmentCosts<A, B>,
): AlignedPair[] {
  const width = second.length + 1
  const cost = new Float64Array((first.length + 1) * width)
  const paired = new Float64Array((first.length + 1) * width)
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0
  for (let column = 1; column < width; column += 1) cost[column] = column * gap
  first.forEach((a, row) => {
    cost[(row + 1) * width] = (row + 1) * gap
    second.forEach((b, column) => {
      const pairing = at(row, column) + replace(a, b)
      paired[(row + 1) * width + column + 1] = pairing
      cost[(row + 1) * width + column + 1] = Math.min(pairing, at(row, column + 1) + gap, at(row + 1, column) + gap)
    })
  })
  const pairs: AlignedPair[] = []
  let row = first.length
  let column = second.length
  while (row > 0 || column > 0) {
    if (row > 0 && column > 0 && paired[row * width + column] === at(row, column)) {
      row -= 1
      column -= 1
      pairs.push({ first: row, second: column })
    } else if (row > 0 && (column === 0 || at(row - 1, column) + gap === at(row, column))) {
      row -= 1
      pairs.push({ first: row, second: undefined })
    } else {
      column -= 1
      pairs.push({ first: undefined, second: column })
    }
  }
  return pairs.reverse()
}
