import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { invariant, RegardError } from '../errors.ts'
import { type TokenisedTurn, type Window, weightOf, windowsOf } from './windows.ts'

/** Windows read in one call: measured by bench/coding.ts; more gains nothing and takes memory. */
const windowsPerCall = 8

export type EmbedOptions = {
  readonly goal?: readonly number[]
  readonly onProgress?: (done: number, total: number) => void
}

/** The encoder with its memory. Turns go in as token ids, and come out as one vector each. */
export class Encoder {
  readonly #session: InferenceSession
  readonly #tensor: typeof Tensor
  readonly #size: number

  private constructor(session: InferenceSession, tensor: typeof Tensor, size: number) {
    this.#session = session
    this.#tensor = tensor
    this.#size = size
  }

  /**
   * Loads the encoder.
   * @throws RegardError `runtime-missing`, `model-damaged`
   */
  static async load(path: string, size: number, threads: number): Promise<Encoder> {
    const runtime = await import('onnxruntime-node').catch((cause) => {
      throw new RegardError('runtime-missing', { cause })
    })
    const { InferenceSession, Tensor } = runtime.default ?? runtime
    const session = await InferenceSession.create(path, { intraOpNumThreads: threads, interOpNumThreads: 1 }).catch(
      (cause) => {
        throw new RegardError('model-damaged', { cause })
      },
    )
    return new Encoder(session, Tensor, size)
  }

  /**
   * One vector per turn: the mean of the turn's tokens in the last layer, weighted over the windows that hold it.
   * A turn without tokens still has its [SEP].
   */
  async embed(turns: readonly TokenisedTurn[], options: EmbedOptions = {}): Promise<Float32Array[]> {
    const vectors = turns.map(() => new Float32Array(this.#size))
    const weights = new Float32Array(turns.length)
    const windows = [...windowsOf(turns, options.goal)]
    for (let at = 0; at < windows.length; at += windowsPerCall) {
      const batch = windows.slice(at, at + windowsPerCall)
      const states = await this.#run(batch)
      batch.forEach((window, row) => {
        this.#gather(window, states.data, row * states.width, vectors, weights)
      })
      options.onProgress?.(Math.min(at + windowsPerCall, windows.length), windows.length)
    }
    vectors.forEach((vector, turn) => {
      const weight = weights[turn]
      invariant(weight, 'every turn stands in a window')
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / weight
    })
    return vectors
  }

  async close(): Promise<void> {
    await this.#session.release()
  }

  async #run(batch: readonly Window[]): Promise<{ data: Float32Array; width: number }> {
    const width = Math.max(...batch.map((window) => window.ids.length))
    const shape = [batch.length, width]
    const fill = (of: (window: Window) => readonly number[]) => {
      const values = new BigInt64Array(batch.length * width)
      batch.forEach((window, row) => {
        of(window).forEach((value, column) => {
          values[row * width + column] = BigInt(value)
        })
      })
      return new this.#tensor('int64', values, shape)
    }
    const output = await this.#session.run({
      input_ids: fill((window) => window.ids),
      token_type_ids: fill((window) => window.types),
      attention_mask: fill((window) => window.ids.map(() => 1)),
    })
    const states = output.last_hidden_state
    invariant(states?.data instanceof Float32Array, 'the encoder gives 32-bit floats')
    return { data: states.data, width }
  }

  /** Adds the mean of each piece's token states to its turn. `row` is the first token of the window in `states`. */
  #gather(window: Window, states: Float32Array, row: number, vectors: Float32Array[], weights: Float32Array): void {
    for (const piece of window.pieces) {
      const vector = vectors[piece.turn]
      invariant(vector, 'a piece belongs to a turn')
      const weight = weightOf(window, piece)
      const share = weight / (piece.end - piece.start)
      for (let token = piece.start; token < piece.end; token++) {
        const offset = (row + token) * this.#size
        for (let i = 0; i < this.#size; i++) vector[i] = (vector[i] ?? 0) + share * (states[offset + i] ?? 0)
      }
      weights[piece.turn] = (weights[piece.turn] ?? 0) + weight
    }
  }
}
