import { invariant, RegardError } from '../../errors.ts'
import type { CipherConnection } from '../cipher.ts'
import { sessions } from './0001-sessions.ts'
import { care } from './0002-care.ts'
import { search } from './0003-search.ts'
import { saidWithIt } from './0004-said-with-it.ts'
import { work } from './0005-work.ts'
import { findings } from './0006-findings.ts'
import { speakerChanges } from './0007-speaker-changes.ts'

/** Only ever added to: a store of any earlier version is brought here step by step. The snapshot test holds them still. */
export const migrations: readonly string[] = [sessions, care, search, saidWithIt, work, findings, speakerChanges]

export const schemaVersion = migrations.length

export function versionOf(connection: CipherConnection): number {
  const version = connection.pragma('user_version', { simple: true })
  invariant(typeof version === 'number', 'user_version is a number')
  return version
}

/**
 * Brings the store to this program's schema. Each step is one transaction with its version: a kill leaves the step
 * before or the step after.
 * @throws RegardError `store-newer`
 */
export function migrate(connection: CipherConnection, upTo: number = schemaVersion): void {
  const from = versionOf(connection)
  if (from > schemaVersion) throw new RegardError('store-newer', { details: { schema: from } })
  migrations.slice(from, upTo).forEach((sql, index) => {
    connection.exec('BEGIN IMMEDIATE')
    try {
      connection.exec(sql)
      connection.pragma(`user_version = ${from + index + 1}`)
      connection.exec('COMMIT')
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  })
}
