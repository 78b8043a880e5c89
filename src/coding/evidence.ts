import type { CodeKey } from '../model/codebook.ts'
import type { CodeAssertion } from '../model/coding.ts'
import type { Clause } from './clauses.ts'
import type { Heads } from './model-files.ts'
import type { TurnVectors } from './turn-sums.ts'

/**
 * The evidence of each asserted code: the clause without which its head would say it least. The clause's tokens are taken
 * out of the turn's mean, as they were read in their context; nothing is read again, so this costs no time. A turn of one
 * clause is its own evidence. Offsets are UTF-16, into the turn's text. Codes that nobody asserts are given back as they are.
 */
export function withSpan(
  assertion: CodeAssertion,
  clauses: readonly Clause[],
  vectors: TurnVectors,
  heads: Heads,
): CodeAssertion {
  const output = outputOf(assertion.code, heads)
  if (assertion.state !== 'suggested' || output === undefined) return assertion
  const clause = clauses.length === 1 ? clauses[0] : clauses[mostTelling(output, vectors, heads)]
  return clause ? { ...assertion, span: [clause.start, clause.end] } : assertion
}

/** The clause whose absence lowers the output most; the first of equals. */
function mostTelling(output: Output, { vector, clauses }: TurnVectors, heads: Heads): number {
  const whole = score(output, vector, heads)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  clauses.forEach(({ part, share }, at) => {
    const without = (whole - score(output, part, heads)) / (1 - share)
    if (without < least) {
      least = without
      best = at
    }
  })
  return best
}

/** The rows of the heads that speak for a code, and those that speak against it. */
type Output = { readonly rows: readonly number[]; readonly against: readonly number[] }

function outputOf(code: CodeKey, { main, talk, binary, kinds }: Heads): Output | undefined {
  const talkAt = main.values.length
  if (code === 'change-talk' || code === 'sustain-talk') {
    const value = talk.values.indexOf(code === 'change-talk' ? 'change' : 'sustain')
    const others = talk.values.flatMap((_, at) => (at === value ? [] : [talkAt + at]))
    return { rows: [talkAt + value], against: others }
  }
  // A kind is told by the whole turn; its evidence is what makes its parent present. Permission is a rule upon advice.
  const kind = kinds.find(({ first, second }) => first === code || second === code)
  const asked = kind?.parent ?? (code === 'advice.permitted' ? 'advice' : code)
  const at = binary.findIndex((one) => one.code === asked)
  return at < 0 ? undefined : { rows: [talkAt + talk.values.length + at], against: [] }
}

/** The output without its bias: linear, so that parts of a vector add up. */
function score({ rows, against }: Output, vector: Float32Array, heads: Heads): number {
  const product = (row: number) => {
    const weights = heads.weights[row] ?? []
    let sum = 0
    for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (vector[i] ?? 0)
    return sum
  }
  const mean = (at: readonly number[]) =>
    at.length === 0 ? 0 : at.reduce((sum, row) => sum + product(row), 0) / at.length
  return mean(rows) - mean(against)
}
