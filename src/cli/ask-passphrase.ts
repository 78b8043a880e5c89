import { RegardError } from '../errors.ts'
import { ask } from './ask.ts'
import type { Io } from './io.ts'

/** Names a file whose first line is the passphrase, for scripts. A passphrase never stands on a command line or in the environment. */
export const passphraseFile = 'REGARD_PASSPHRASE_FILE'
/** The same for the passphrase that is to be set by `regard passphrase`. */
export const newPassphraseFile = 'REGARD_NEW_PASSPHRASE_FILE'

/**
 * The passphrase of the store: from the file that `REGARD_PASSPHRASE_FILE` names, else asked without being shown.
 * @throws RegardError `passphrase-needed`, `file-not-found`, `file-not-readable`
 */
export async function askPassphrase(io: Io, question = 'Passphrase: '): Promise<string> {
  const fromFile = await fileLine(io, passphraseFile)
  if (fromFile !== undefined) return fromFile
  return typed(io, question, 'passphrase-needed')
}

/**
 * A passphrase that is to be set: asked twice, so that a slip of the finger locks nobody out.
 * @throws RegardError `passphrase-needed` (of a new store), `new-passphrase-needed`, `passphrases-differ`
 */
export async function askNewPassphrase(io: Io, file: string = passphraseFile): Promise<string> {
  const fromFile = await fileLine(io, file)
  if (fromFile !== undefined) return fromFile
  const needed = file === newPassphraseFile ? 'new-passphrase-needed' : 'passphrase-needed'
  const question = 'New passphrase (10 characters or more; four or five plain words do well): '
  const first = await typed(io, question, needed)
  if ((await typed(io, 'The same again: ', needed)) !== first) throw new RegardError('passphrases-differ')
  return first
}

/** @throws RegardError `recovery-code-needed` */
export async function askRecoveryCode(io: Io): Promise<string> {
  const fromFile = await fileLine(io, 'REGARD_RECOVERY_CODE_FILE')
  if (fromFile !== undefined) return fromFile
  return typed(io, 'Recovery code: ', 'recovery-code-needed')
}

type Needed = 'passphrase-needed' | 'new-passphrase-needed' | 'recovery-code-needed'

async function typed(io: Io, question: string, needed: Needed): Promise<string> {
  if (!io.terminal.interactive) throw new RegardError(needed)
  const answer = await ask(io, question, { hidden: true })
  if (answer === undefined) throw new RegardError(needed)
  return answer
}

async function fileLine(io: Io, variable: string): Promise<string | undefined> {
  const path = io.env[variable]
  if (!path) return undefined
  try {
    const text = Buffer.from(await io.readFile(path)).toString('utf8')
    return text.split(/\r?\n/, 1)[0] ?? ''
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new RegardError(missing ? 'file-not-found' : 'file-not-readable', { details: { [variable]: path } })
  }
}
