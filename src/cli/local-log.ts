import { appendFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { InvariantError } from '../errors.ts'
import type { Io } from './io.ts'

/** Where the log lies: the platform's place, or the one that `REGARD_LOG_DIR` names. */
export function logFolder(io: Pick<Io, 'env'>): string {
  return io.env.REGARD_LOG_DIR ?? envPaths('regard', { suffix: '' }).log
}

/** Takes the log away, with everything else that is erased. */
export async function removeLog(io: Pick<Io, 'env'>): Promise<void> {
  await rm(join(logFolder(io), 'regard.log'), { force: true })
}

/**
 * Writes where a bug happened to the log on this machine. Only the kind of error and its stack: the message of a foreign
 * error may hold words of a session (a parser quotes what it could not read), so it is left out.
 * `instance`: the id that the person was shown. Returns the log's path, or undefined where it cannot be written.
 */
export async function logBug(
  error: unknown,
  io: Pick<Io, 'now' | 'env'>,
  instance?: string,
): Promise<string | undefined> {
  const folder = logFolder(io)
  const path = join(folder, 'regard.log')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await appendFile(path, `${io.now().toISOString()} ${instance ? `${instance} ` : ''}${describe(error)}\n`, {
      mode: 0o600,
    })
    return path
  } catch {
    return undefined
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error'
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const message = error instanceof InvariantError ? `: ${error.message}` : ''
  return [`${error.name}${message}`, ...frames].join('\n')
}
