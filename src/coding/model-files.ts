import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { RegardError } from '../errors.ts'
import { CodeKey } from '../model/codebook.ts'
import { ClientTalk, MainBehaviour } from '../model/coding.ts'

const numbers = z.array(z.number())

/** A logit becomes a probability by `1 / (1 + exp(-(slope * logit + shift)))`, fitted on dev. */
const Platt = z.object({ slope: z.number().positive(), shift: z.number() })

const BinaryOutput = z.object({
  code: CodeKey,
  role: z.enum(['therapist', 'client']),
  calibration: Platt,
  /** Asserted at this calibrated probability and above. */
  threshold: z.number().min(0).max(1),
})
export type BinaryOutput = z.infer<typeof BinaryOutput>

/** The probability of `first` given the parent; in (`low`, `high`) the kind cannot be told. */
const KindOutput = z.object({
  parent: CodeKey,
  first: CodeKey,
  second: CodeKey,
  calibration: Platt,
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
})

/**
 * A single label. `leaning`, one a value, is added to the logarithm of its probability before the label is chosen: without
 * it the likeliest value is said, and rare ones hardly ever.
 */
function singleOutput<T extends z.ZodType>(value: T, count: number) {
  return z.object({
    values: z.array(value).length(count),
    temperature: z.number().positive(),
    leaning: numbers.length(count).optional(),
  })
}

/** heads.json: linear heads on a turn's vector, their calibration and thresholds. Written by training/calibrate.py. */
export const Heads = z
  .object({
    format: z.literal('regard.heads'),
    id: z.string(),
    version: z.string(),
    size: z.int().positive(),
    main: singleOutput(MainBehaviour, 4),
    talk: singleOutput(ClientTalk, 3),
    binary: z.array(BinaryOutput),
    kinds: z.array(KindOutput),
    /** One row of `size` weights per output, in the order main, talk, binary, kinds. */
    weights: z.array(numbers),
    biases: numbers,
  })
  .refine((heads) => {
    const outputs = 7 + heads.binary.length + heads.kinds.length
    return (
      heads.weights.length === outputs &&
      heads.biases.length === outputs &&
      heads.weights.every((row) => row.length === heads.size)
    )
  }, 'one row of weights per output')
export type Heads = z.infer<typeof Heads>

export type ModelFiles = {
  readonly encoder: string
  readonly heads: Heads
  readonly tokenizer: object
  readonly tokenizerConfig: object
}

/**
 * Reads the model that ships.
 * @throws RegardError `model-missing` or `model-damaged`
 */
export async function readModelFiles(folder: string = shippedModelFolder()): Promise<ModelFiles> {
  const encoder = join(folder, 'encoder.onnx')
  if (!existsSync(encoder)) throw new RegardError('model-missing')
  try {
    const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'))
    const [heads, tokenizer, tokenizerConfig] = await Promise.all([
      json('heads.json').then((value) => Heads.parse(value)),
      json('tokenizer.json').then((value) => z.looseObject({}).parse(value)),
      json('tokenizer-config.json').then((value) => z.looseObject({}).parse(value)),
    ])
    return { encoder, heads, tokenizer, tokenizerConfig }
  } catch (cause) {
    throw new RegardError('model-damaged', { cause })
  }
}

/** models/ lies beside src/ and dist/, two folders above this file in both. */
function shippedModelFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'models', 'regard-1')
}
