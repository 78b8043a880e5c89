import { type Convex, minimum } from './newton.ts'

/**
 * One output that is refitted, in calibrated terms. `offsets`: what the shipped head says of each example, one number a
 * class; `wanted`: the class that the person gave.
 */
export type HeadExample = {
  readonly vector: Float32Array
  readonly offsets: readonly number[]
  readonly wanted: number
}
/** How much is added to the shipped weights and bias, a row a class. */
export type Shift = { readonly weights: Float64Array; readonly bias: number }

/**
 * Refits an output to a person's examples: multinomial likelihood of `offset + shift · (vector, 1)`, with a ridge on the
 * shift, so that few examples move little and none move nothing. Vectors are taken at a mean squared length of 1.
 */
export function shiftHead(examples: readonly HeadExample[], classes: number, ridge: number): Shift[] {
  const size = examples[0]?.vector.length ?? 0
  const scale = 1 / Math.sqrt(meanSquare(examples) || 1)
  const row = size + 1
  const shares = new Float64Array(examples.length * classes)
  const project = (x: Float64Array, example: HeadExample, of: number): number => {
    let sum = x[of * row + size] ?? 0
    for (let i = 0; i < size; i++) sum += (x[of * row + i] ?? 0) * scale * (example.vector[i] ?? 0)
    return sum
  }
  const spread = (into: Float64Array, example: HeadExample, of: number, amount: number): void => {
    for (let i = 0; i < size; i++) {
      into[of * row + i] = (into[of * row + i] ?? 0) + amount * scale * (example.vector[i] ?? 0)
    }
    into[of * row + size] = (into[of * row + size] ?? 0) + amount
  }
  const f: Convex = {
    slope(x, into) {
      let value = 0
      for (let i = 0; i < x.length; i++) {
        into[i] = ridge * (x[i] ?? 0)
        value += (ridge * (x[i] ?? 0) ** 2) / 2
      }
      examples.forEach((example, at) => {
        const scores = example.offsets.map((offset, of) => offset + project(x, example, of))
        const highest = Math.max(...scores)
        const powers = scores.map((score) => Math.exp(score - highest))
        const sum = powers.reduce((a, b) => a + b, 0)
        value += Math.log(sum) + highest - (scores[example.wanted] ?? 0)
        powers.forEach((power, of) => {
          shares[at * classes + of] = power / sum
          spread(into, example, of, power / sum - Number(of === example.wanted))
        })
      })
      return value
    },
    curve(direction, into) {
      for (let i = 0; i < direction.length; i++) into[i] = ridge * (direction[i] ?? 0)
      examples.forEach((example, at) => {
        const along = Array.from({ length: classes }, (_, of) => project(direction, example, of))
        const mean = along.reduce((sum, value, of) => sum + value * (shares[at * classes + of] ?? 0), 0)
        along.forEach((value, of) => {
          spread(into, example, of, (shares[at * classes + of] ?? 0) * (value - mean))
        })
      })
    },
  }
  const x = minimum(f, new Float64Array(classes * row))
  return Array.from({ length: classes }, (_, of) => ({
    weights: x.slice(of * row, of * row + size).map((value) => value * scale),
    bias: x[of * row + size] ?? 0,
  }))
}

/** How examples are read with a shift or, without one, as the shipped head reads them. */
export function readBy(
  examples: readonly HeadExample[],
  shifts: readonly Shift[] = [],
): { loss: number; said: number[] } {
  let loss = 0
  const said = examples.map(({ vector, offsets, wanted }) => {
    const scores = offsets.map((offset, of) => {
      const shift = shifts[of]
      if (!shift) return offset
      let sum = offset + shift.bias
      for (let i = 0; i < vector.length; i++) sum += (shift.weights[i] ?? 0) * (vector[i] ?? 0)
      return sum
    })
    const highest = Math.max(...scores)
    const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0)
    loss += Math.log(sum) + highest - (scores[wanted] ?? 0)
    return scores.indexOf(highest)
  })
  return { loss: loss / examples.length, said }
}

function meanSquare(examples: readonly HeadExample[]): number {
  let sum = 0
  for (const { vector } of examples) for (const value of vector) sum += value * value
  return sum / examples.length
}
