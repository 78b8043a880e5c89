/** A smooth convex function of many numbers: its value and slope, and its curvature along a direction (after `slope`). */
export type Convex = {
  /** Writes the gradient at `x` into `into`, and gives the value. */
  readonly slope: (x: Float64Array, into: Float64Array) => number
  /** Writes the Hessian at the last `x`, times `direction`, into `into`. */
  readonly curve: (direction: Float64Array, into: Float64Array) => void
}

/**
 * The minimum of a strongly convex function, from `start`: Newton steps, each solved by conjugate gradients and halved
 * until the value falls. Ends when the gradient is a millionth of what it was, or after 20 steps.
 * Source: Nocedal & Wright 2006, Numerical optimization, algorithm 7.1.
 */
export function minimum(f: Convex, start: Float64Array): Float64Array {
  const x = start.slice()
  const gradient = new Float64Array(x.length)
  let value = f.slope(x, gradient)
  const first = dot(gradient, gradient)
  for (let step = 0; step < 20; step++) {
    if (dot(gradient, gradient) <= first * 1e-12) break
    const direction = solve(f, gradient)
    let length = 1
    const trial = new Float64Array(x.length)
    const trialGradient = new Float64Array(x.length)
    for (; length > 1e-6; length /= 2) {
      for (let i = 0; i < x.length; i++) trial[i] = (x[i] ?? 0) - length * (direction[i] ?? 0)
      const trialValue = f.slope(trial, trialGradient)
      if (trialValue < value) {
        value = trialValue
        break
      }
    }
    if (length <= 1e-6) break
    x.set(trial)
    gradient.set(trialGradient)
  }
  return x
}

/** Conjugate gradients on Hessian · direction = gradient, to a hundredth: a Newton step need not be exact. */
function solve(f: Convex, gradient: Float64Array): Float64Array {
  const x = new Float64Array(gradient.length)
  const rest = gradient.slice()
  const direction = gradient.slice()
  const curved = new Float64Array(gradient.length)
  let length = dot(rest, rest)
  const enough = length * 1e-4
  for (let step = 0; step < 50 && length > enough; step++) {
    f.curve(direction, curved)
    const along = length / dot(direction, curved)
    for (let i = 0; i < x.length; i++) {
      x[i] = (x[i] ?? 0) + along * (direction[i] ?? 0)
      rest[i] = (rest[i] ?? 0) - along * (curved[i] ?? 0)
    }
    const next = dot(rest, rest)
    for (let i = 0; i < x.length; i++) direction[i] = (rest[i] ?? 0) + (next / length) * (direction[i] ?? 0)
    length = next
  }
  return x
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
