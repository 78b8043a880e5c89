import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { invariant, RegardError } from '../errors.ts'
import { forbidTelemetry } from './no-telemetry.ts'
import { TurnSums, type TurnVectors } from './turn-sums.ts'
import { type TokenisedTurn, type Window, windowsOf } from './windows.ts'

export type EmbedOptions = {
  readonly goal?: readonly number[]
  /** Turns read so far, and in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A turn's tokens, and for each of them the clause that it stands in. */
export type ClausedTurn = TokenisedTurn & { readonly clauseOf: readonly number[] }

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
    forbidTelemetry()
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
   * One vector per turn: the mean of the turn's tokens in the last layer, weighted over the windows that hold it; and
   * what each clause gives to it. A turn without tokens still has its [SEP]. Windows are read as they are made, so that
   * a long session takes the memory of its vectors alone.
   */
  async embed(turns: readonly ClausedTurn[], options: EmbedOptions = {}): Promise<TurnVectors[]> {
    const sums = new TurnSums(turns, this.#size)
    for (const window of windowsOf(turns, options.goal)) {
      sums.add(window, await this.#run(window))
      options.onProgress?.((window.pieces.at(-1)?.turn ?? -1) + 1, turns.length)
    }
    return sums.vectors()
  }

  async close(): Promise<void> {
    await this.#session.release()
  }

  /**
   * The states of a window's tokens, one after another. One window a call: the scales of int8 are taken over a call, so
   * that in a batch a window's reading would hang on its neighbours; and there is nothing to pad.
   */
  async #run(window: Window): Promise<Float32Array> {
    const shape = [1, window.ids.length]
    const row = (values: readonly number[]) => new this.#tensor('int64', BigInt64Array.from(values, BigInt), shape)
    const output = await this.#session.run({
      input_ids: row(window.ids),
      token_type_ids: row(window.types),
      attention_mask: row(window.ids.map(() => 1)),
    })
    const states = output.last_hidden_state
    invariant(states?.data instanceof Float32Array, 'the encoder gives 32-bit floats')
    return states.data
  }
}
