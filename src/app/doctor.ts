import { closeSync, existsSync, openSync, readSync, statfsSync, statSync } from 'node:fs'
import { release } from 'node:os'
import { RegardError } from '../errors.ts'
import { loadCipherModule } from '../store/cipher.ts'
import { lastBackup } from '../store/copies.ts'
import { filesUnder } from '../store/files.ts'
import { readKeyring } from '../store/keyring-file.ts'
import { type Layout, layoutOf } from '../store/layout.ts'
import { holderOf } from '../store/lock.ts'
import { versionOf } from '../store/migrations/index.ts'
import { checkPages } from '../store/pages.ts'
import { timers } from '../store/retention.ts'
import type { Store } from '../store/store.ts'
import { verifyAudit } from './audit.ts'

/** One thing that was looked at. `look`: it works, and something should be done; `wrong`: it does not hold. */
export type DoctorFinding = {
  readonly id: string
  readonly state: 'well' | 'look' | 'wrong'
  readonly sentence: string
}

export type DoctorOptions = {
  readonly folder: string
  /** Where the program's own log of bugs lies. */
  readonly logFolder?: string
  readonly now: Date
  /** With an open store, what is inside is looked at too. */
  readonly store?: Store
}

const dayMs = 86_400_000
const staleDays = 14
const littleSpace = 500 * 1024 * 1024
const syncedFolder = /(dropbox|onedrive|icloud|mobile documents|google ?drive|nextcloud|pcloud)/i

/** What is well and what is not, in plain words. Without a store there, says so. */
export async function doctor(options: DoctorOptions): Promise<DoctorFinding[]> {
  const layout = layoutOf(options.folder)
  const part = await partFindings()
  const place = placeFindings(layout, options.logFolder)
  if (!existsSync(layout.store)) {
    return [
      ...place,
      ...part,
      { id: 'store', state: 'look', sentence: 'There is no store here yet: regard import makes one.' },
    ]
  }
  const inside = options.store ? await insideFindings(options.store, options.now) : []
  return [...place, ...part, ...outsideFindings(layout), ...inside]
}

async function partFindings(): Promise<DoctorFinding[]> {
  const system = `Node ${process.versions.node} on ${process.platform} ${release()}`
  try {
    const Database = await loadCipherModule()
    const connection = new Database(':memory:')
    try {
      const sqlite = connection.prepare<[], { v: string }>('SELECT sqlite_version() AS v').get()?.v
      const cipher = connection.prepare<[], { v: string }>('SELECT sqlite3mc_version() AS v').get()?.v
      return [{ id: 'parts', state: 'well', sentence: `${system}, SQLite ${sqlite}, ${cipher}.` }]
    } finally {
      connection.close()
    }
  } catch (error) {
    if (!(error instanceof RegardError)) throw error
    return [{ id: 'parts', state: 'wrong', sentence: `${system}. ${error.message}` }]
  }
}

function placeFindings(layout: Layout, logFolder: string | undefined): DoctorFinding[] {
  const findings: DoctorFinding[] = [
    { id: 'place', state: 'well', sentence: `Sessions, keys, recordings and the list of erasures: ${layout.folder}` },
  ]
  if (logFolder !== undefined) {
    findings.push({ id: 'log', state: 'well', sentence: `Bugs, without a word of a session: ${logFolder}` })
  }
  if (syncedFolder.test(layout.folder)) {
    findings.push({
      id: 'synced',
      state: 'look',
      sentence:
        'The folder looks like one that is copied to a cloud. Everything in it is encrypted, but a copy in between two changes can be a damaged one. Keep the store elsewhere and put backups there.',
    })
  }
  return findings
}

function outsideFindings(layout: Layout): DoctorFinding[] {
  const findings: DoctorFinding[] = []
  const pid = holderOf(layout)
  if (pid !== undefined && pid !== process.pid) {
    findings.push({ id: 'in-use', state: 'look', sentence: `Process ${pid} says that it has the store open.` })
  }
  findings.push(encryptionFinding(layout), keyringFinding(layout), permissionFinding(layout))
  const { bavail, bsize } = statfsSync(layout.folder)
  const free = bavail * bsize
  findings.push({
    id: 'space',
    state: free < littleSpace ? 'look' : 'well',
    sentence: `${size(free)} are free on this disk; the store takes ${size(sizeOf(layout))}.${free < littleSpace ? ' That is little: a backup or a new key needs as much again as the store.' : ''}`,
  })
  return findings
}

function encryptionFinding(layout: Layout): DoctorFinding {
  const first = Buffer.alloc(16)
  const handle = openSync(layout.database, 'r')
  try {
    readSync(handle, first, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return first.toString('latin1') === 'SQLite format 3\0'
    ? { id: 'encryption', state: 'wrong', sentence: 'The database is not encrypted. Do not use it; restore a backup.' }
    : { id: 'encryption', state: 'well', sentence: 'The database does not open without its key.' }
}

function keyringFinding(layout: Layout): DoctorFinding {
  try {
    const kdf = readKeyring(layout)?.passphrase.kdf
    if (!kdf)
      return { id: 'keyring', state: 'wrong', sentence: 'The file with the wrapped key is gone. Restore a backup.' }
    return {
      id: 'keyring',
      state: 'well',
      sentence: `The key is wrapped by passphrase (Argon2id, ${kdf.memoryKiB / 1024} MiB, ${kdf.passes} passes) and by recovery code.`,
    }
  } catch (error) {
    if (!(error instanceof RegardError)) throw error
    return { id: 'keyring', state: 'wrong', sentence: error.message }
  }
}

function permissionFinding(layout: Layout): DoctorFinding {
  if (process.platform === 'win32') {
    return { id: 'permissions', state: 'look', sentence: 'On Windows, who may read the folder is not looked at here.' }
  }
  const open = [layout.folder, layout.store, ...filesUnder(layout.folder)].filter(
    (path) => (statSync(path).mode & 0o077) !== 0,
  )
  return open.length === 0
    ? { id: 'permissions', state: 'well', sentence: 'Only your account may read the folder and its files.' }
    : {
        id: 'permissions',
        state: 'look',
        sentence: `Other accounts of this machine may read ${open.length} of its files. They are encrypted; still: chmod -R go= '${layout.folder}'`,
      }
}

async function insideFindings(store: Store, now: Date): Promise<DoctorFinding[]> {
  const { layout, connection, dataKey } = store.parts
  await store.checkpoint()
  const { pages, damaged } = checkPages(layout.database, dataKey)
  const backup = await store.read((db) => lastBackup(db))
  const due = (await store.read((db) => timers(db))).filter((timer) => timer.eraseOn <= now.toISOString().slice(0, 10))
  const { finding, told } = await verifyAudit(store)
  const days = backup && Math.floor((now.getTime() - Date.parse(backup.madeAt)) / dayMs)
  return [
    damaged.length === 0
      ? {
          id: 'pages',
          state: 'well',
          sentence: `All ${pages} pages are encrypted and authentic (schema ${versionOf(connection)}).`,
        }
      : {
          id: 'pages',
          state: 'wrong',
          sentence: `${damaged.length} of ${pages} pages are damaged. Restore your last backup.`,
        },
    finding.whole
      ? {
          id: 'audit',
          state: 'well',
          sentence: `The record of what was done holds together: ${finding.entries} entries.`,
        }
      : {
          id: 'audit',
          state: 'wrong',
          sentence: `The record of what was done is broken at entry ${finding.position}.`,
        },
    ...(told.length === 0
      ? []
      : [
          {
            id: 'told',
            state: 'look' as const,
            sentence: `${told.length} times something was not as it had been left when the store was opened: regard audit --alarms.`,
          },
        ]),
    days === undefined
      ? { id: 'backup', state: 'look', sentence: 'There is no backup yet: regard backup FILE, on another disk.' }
      : {
          id: 'backup',
          state: days > staleDays ? 'look' : 'well',
          sentence: `The last backup was made ${days === 0 ? 'today' : `${days} day${days === 1 ? '' : 's'} ago`}.`,
        },
    ...(due.length === 0
      ? []
      : [
          {
            id: 'due',
            state: 'look' as const,
            sentence: `${due.length} session${due.length === 1 ? ' is' : 's are'} due to be erased: regard retention erase-due.`,
          },
        ]),
  ]
}

function sizeOf(layout: Layout): number {
  return filesUnder(layout.folder).reduce((sum, path) => sum + statSync(path).size, 0)
}

function size(bytes: number): string {
  const gigabytes = bytes / 1024 ** 3
  return gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1024 ** 2))} MB`
}
