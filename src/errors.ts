/**
 * Expected failures and bugs. Findings about a user's data are issues (model/issue.ts), returned and never thrown.
 * Details carry ids, positions and paths the person typed: never words of a session, a name or a key.
 */

type Entry = { readonly sentence: string; readonly exit: 1 | 2 | 3 | 4 | 70; readonly status: number }

/** One catalogue: what a person reads, the exit code of the command, the HTTP status of the server. */
export const errorCatalogue = {
  'bad-usage': { sentence: 'The command was not understood.', exit: 2, status: 400 },
  'file-not-found': { sentence: 'There is no such file.', exit: 1, status: 404 },
  'file-not-readable': { sentence: 'The file could not be read. Check its permissions.', exit: 1, status: 403 },
  'output-not-writable': {
    sentence: 'The output could not be written. Check the folder and the free space.',
    exit: 1,
    status: 500,
  },
  'model-missing': {
    sentence: 'The model that codes sessions is missing. Install Regard again.',
    exit: 4,
    status: 503,
  },
  'model-damaged': {
    sentence: 'The model that codes sessions is damaged. Install Regard again.',
    exit: 4,
    status: 503,
  },
  'runtime-missing': {
    sentence: 'The part that runs the model (onnxruntime-node) is missing or does not work on this machine.',
    exit: 4,
    status: 503,
  },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof errorCatalogue

export class RegardError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, options: { details?: Record<string, string | number>; cause?: unknown } = {}) {
    super(errorCatalogue[code].sentence, { cause: options.cause })
    this.name = 'RegardError'
    this.code = code
    this.details = options.details ?? {}
  }
}

/** A bug, not a failure to expect: exit 70, HTTP 500, the stack to the local log only. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Holds what must be true whatever the user does. `message` is constant text without data. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message)
}
