import { type ErrorCode, InvariantError, RegardError } from '../errors.ts'

const bySqlite: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_READONLY', 'store-not-writable'],
  ['SQLITE_CANTOPEN', 'store-not-writable'],
  ['SQLITE_PERM', 'store-not-writable'],
  ['SQLITE_BUSY', 'store-in-use'],
  ['SQLITE_IOERR', 'disk-error'],
]

const bySystem: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'disk-error',
  EACCES: 'store-not-writable',
  EPERM: 'store-not-writable',
  EROFS: 'store-not-writable',
}

/**
 * What SQLite or the file system says, as one of our own errors; what is ours already, or a bug, comes back as it is.
 * The cause is left out where its message could carry words of a session.
 */
export function asDiskError(error: unknown): unknown {
  if (error instanceof RegardError || error instanceof InvariantError || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = bySqlite.find(([prefix]) => code.startsWith(prefix))?.[1] ?? bySystem[code]
  return known ? new RegardError(known, { details: { reason: code } }) : error
}

/** Runs it, and throws what it throws as one of our own errors. */
export function withDiskErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asDiskError(error)
  }
}
