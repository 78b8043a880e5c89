const tiny = 1e-300

/**
 * The value of a1/(b1 + a2/(b2 + …)), to about 1e-15.
 * `term(k)` gives [a_k, b_k] for k = 1, 2, … Method: Lentz 1976, as modified by Thompson & Barnett 1986.
 */
export function continuedFraction(term: (k: number) => readonly [number, number]): number {
  let value = tiny
  let numerator = tiny
  let denominator = 0
  for (let k = 1; k <= 100_000; k += 1) {
    const [a, b] = term(k)
    denominator = 1 / orTiny(b + a * denominator)
    numerator = orTiny(b + a / numerator)
    const step = numerator * denominator
    value *= step
    // Also where a term is not a number: more terms would not make it one.
    if (!(Math.abs(step - 1) >= 1e-15)) break
  }
  return value
}

function orTiny(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
