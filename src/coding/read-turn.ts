import type { CodeKey } from '../model/codebook.ts'
import type { ClientTalk, MainBehaviour } from '../model/coding.ts'
import type { BinaryOutput, Heads } from './model-files.ts'

/** What the heads say of one turn, calibrated: probabilities in [0, 1]. `kinds` are conditional on their parents. */
export type TurnReading = {
  readonly main: ReadonlyMap<MainBehaviour, number>
  readonly talk: ReadonlyMap<ClientTalk, number>
  readonly binary: ReadonlyMap<CodeKey, number>
  readonly kinds: ReadonlyMap<CodeKey, number>
}

/** Applies the linear heads and their calibration to a turn's vector. */
export function readTurn(vector: Float32Array, heads: Heads): TurnReading {
  const logits = heads.weights.map((row, output) => {
    let sum = heads.biases[output] ?? 0
    for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (vector[i] ?? 0)
    return sum
  })
  const { main, talk, binary, kinds } = heads
  const talkAt = main.values.length
  const binaryAt = talkAt + talk.values.length
  const kindsAt = binaryAt + binary.length
  const calibrated = (output: { calibration: { slope: number; shift: number } }, at: number): number =>
    logistic(output.calibration.slope * (logits[at] ?? 0) + output.calibration.shift)
  return {
    main: softmax(main.values, logits.slice(0, talkAt), main.temperature),
    talk: softmax(talk.values, logits.slice(talkAt, binaryAt), talk.temperature),
    binary: new Map(binary.map((output, i) => [output.code, calibrated(output, binaryAt + i)])),
    kinds: new Map(kinds.map((output, i) => [output.first, calibrated(output, kindsAt + i)])),
  }
}

/** The single label that is said of a turn, with its probability: the likeliest, each value weighed by its leaning. */
export function labelSaid<T>(
  shares: ReadonlyMap<T, number>,
  { leaning = [] }: { readonly leaning?: readonly number[] | undefined },
): { value: T; probability: number } {
  const weighed = [...shares].map(([value, probability], i) => {
    return { value, probability, score: Math.log(probability) + (leaning[i] ?? 0) }
  })
  const { value, probability } = weighed.reduce((best, next) => (next.score > best.score ? next : best))
  return { value, probability }
}

/** Whether a code is said of a turn: where its probability reaches its own threshold. */
export function isSaid(
  { binary }: TurnReading,
  { code, threshold }: Pick<BinaryOutput, 'code' | 'threshold'>,
): boolean {
  return (binary.get(code) ?? 0) >= threshold
}

function softmax<T>(values: readonly T[], logits: readonly number[], temperature: number): Map<T, number> {
  const highest = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp((logit - highest) / temperature))
  const sum = powers.reduce((a, b) => a + b, 0)
  return new Map(values.map((value, i) => [value, (powers[i] ?? 0) / sum]))
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
