import { invariant } from '../errors.ts'
import type { ClausedTurn } from './encoder.ts'
import { type Window, weightOf } from './windows.ts'

/**
 * A turn's vector and what its clauses give to it: `vector` is the sum over `clauses` of their `part`, and the closing
 * token's. `share` is the clause's share of the tokens. A turn of one clause has none apart.
 */
export type TurnVectors = {
  readonly vector: Float32Array
  readonly clauses: readonly { readonly part: Float32Array; readonly share: number }[]
}

type Sums = { readonly vector: Float32Array; readonly parts: readonly Float32Array[]; weight: number }

/** Gathers token states into turns as windows are read. */
export class TurnSums {
  readonly #turns: readonly ClausedTurn[]
  readonly #sums: readonly Sums[]
  readonly #size: number

  constructor(turns: readonly ClausedTurn[], size: number) {
    this.#turns = turns
    this.#size = size
    this.#sums = turns.map((turn) => {
      const clauses = (turn.clauseOf.at(-1) ?? 0) + 1
      const parts = Array.from({ length: clauses > 1 ? clauses : 0 }, () => new Float32Array(size))
      return { vector: new Float32Array(size), parts, weight: 0 }
    })
  }

  /** Adds the mean of each piece's token states to its turn. `states`: the window's tokens, one after another. */
  add(window: Window, states: Float32Array): void {
    for (const piece of window.pieces) {
      const sums = this.#sums[piece.turn]
      invariant(sums, 'a piece belongs to a turn')
      const clauseOf = this.#turns[piece.turn]?.clauseOf ?? []
      const weight = weightOf(window, piece)
      const share = weight / (piece.end - piece.start)
      for (let token = piece.start; token < piece.end; token++) {
        const offset = token * this.#size
        addTo(sums.vector, states, offset, share)
        const clause = clauseOf[piece.from + token - piece.start]
        const part = clause === undefined || token === piece.end - 1 ? undefined : sums.parts[clause]
        if (part) addTo(part, states, offset, share)
      }
      sums.weight += weight
    }
  }

  vectors(): TurnVectors[] {
    return this.#sums.map(({ vector, parts, weight }, turn) => {
      invariant(weight > 0, 'every turn stands in a window')
      const clauseOf = this.#turns[turn]?.clauseOf ?? []
      return {
        vector: vector.map((value) => value / weight),
        clauses: parts.map((part, clause) => ({
          part: part.map((value) => value / weight),
          share: clauseOf.filter((of) => of === clause).length / (clauseOf.length + 1),
        })),
      }
    })
  }
}

function addTo(sum: Float32Array, states: Float32Array, offset: number, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + share * (states[offset + i] ?? 0)
}
