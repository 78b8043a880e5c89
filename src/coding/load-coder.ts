import { availableParallelism } from 'node:os'
import { Tokenizer } from '@huggingface/tokenizers'
import type { Coder } from '../model/coding.ts'
import type { Session, Turn } from '../model/session.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { decide } from './decide.ts'
import { type ClausedTurn, Encoder } from './encoder.ts'
import { withSpan } from './evidence.ts'
import { type Heads, type ModelFiles, readModelFiles } from './model-files.ts'
import { readTurn } from './read-turn.ts'
import type { CodeOptions, SessionCoder } from './session-coder.ts'

/** More threads than this gain nothing on windows of this size. */
const mostThreads = 4
/** A goal is a phrase; what is longer would take the room of the turns. */
const goalTokens = 24

export type LoadOptions = {
  readonly threads?: number
  /** A folder with other weights of the same form; the shipped ones by default. */
  readonly folder?: string
  /** A clinician's own heads (`refitHeads`). Those that were fitted on other weights are left aside. */
  readonly heads?: Heads
}

/** A coder of this program's own kind: what its heads read can be had too. */
export type MachineCoder = SessionCoder & {
  readonly heads: Heads
  /** One vector a turn, in order: what heads read, and what a person's own heads are fitted on. */
  vectors(session: Session, options?: CodeOptions): Promise<readonly Float32Array[]>
}

/**
 * Loads the coder that ships: tokenizer, encoder and heads.
 * @throws RegardError `model-missing`, `model-damaged`, `runtime-missing`
 */
export async function loadCoder(options: LoadOptions = {}): Promise<MachineCoder> {
  const files = await readModelFiles(options.folder)
  const threads = options.threads ?? Math.min(mostThreads, availableParallelism())
  const encoder = await Encoder.load(files.encoder, files.heads.size, threads)
  const fits = options.heads?.id === files.heads.id && options.heads.version.startsWith(`${files.heads.version}+`)
  return machineCoder(encoder, tokeniserOf(files), fits && options.heads ? options.heads : files.heads)
}

function machineCoder(encoder: Encoder, tokenise: (text: string) => number[], heads: Heads): MachineCoder {
  const coder: Coder = { kind: 'machine', id: heads.id, version: heads.version }
  const read = async (session: Session, { goal, onProgress }: CodeOptions) => {
    const clauses = session.turns.map((turn) => clausesOf(turn.text))
    const turns = session.turns.map((turn, at) => tokeniseTurn(turn, clauses[at] ?? [], tokenise))
    const vectors = await encoder.embed(turns, {
      ...(goal ? { goal: tokenise(`goal: ${goal}`).slice(0, goalTokens) } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
    return { clauses, vectors }
  }
  return {
    coder,
    heads,
    async code(session, options = {}) {
      const { clauses, vectors } = await read(session, options)
      const readings = vectors.map(({ vector }) => readTurn(vector, heads))
      const decision = decide(session.turns, readings, heads)
      const places = new Map(session.turns.map((turn, at) => [turn.index, at]))
      const codes = decision.codes.map((assertion) => {
        const at = places.get(assertion.turn) ?? -1
        const ofTurn = vectors[at]
        return ofTurn ? withSpan(assertion, clauses[at] ?? [], ofTurn, heads) : assertion
      })
      return { coder, codebook: { id: 'regard', version: '1.0' }, ...decision, codes }
    },
    async vectors(session, options = {}) {
      return (await read(session, options)).vectors.map(({ vector }) => vector)
    },
    close: () => encoder.close(),
  }
}

function tokeniserOf(files: ModelFiles): (text: string) => number[] {
  const tokenizer = new Tokenizer(files.tokenizer, files.tokenizerConfig)
  return (text) => tokenizer.encode(text, { add_special_tokens: false }).ids
}

/** Clauses end at spaces, where the tokenizer divides words too: their tokens one after another are the turn's own. */
function tokeniseTurn(turn: Turn, clauses: readonly Clause[], tokenise: (text: string) => number[]): ClausedTurn {
  const ids: number[] = []
  const clauseOf: number[] = []
  clauses.forEach(({ start, end }, clause) => {
    for (const id of tokenise(turn.text.slice(start, end))) {
      ids.push(id)
      clauseOf.push(clause)
    }
  })
  return { ids, type: turn.role === 'therapist' ? 0 : 1, clauseOf }
}
