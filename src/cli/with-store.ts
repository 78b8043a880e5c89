import type { Command } from 'commander'
import type { LoadOptions } from '../coding/index.ts'
import { RegardError } from '../errors.ts'
import type { Secret } from '../store/keyring.ts'
import type { Store } from '../store/store.ts'
import { askNewPassphrase, askPassphrase, askRecoveryCode } from './ask-passphrase.ts'
import { folded } from './folded.ts'
import { type Io, widestLine } from './io.ts'

export type App = typeof import('../app/index.ts')

export type StoreFlags = { readonly dataDir?: string; readonly recovery?: true }

/** The options that every command on stored sessions has. */
export function withStoreOptions(command: Command): Command {
  return command
    .option('--data-dir <folder>', 'where the store lies (or REGARD_DATA_DIR; `regard doctor` shows the usual place)')
    .option('--recovery', 'open with the recovery code in place of the passphrase')
}

/** Loaded when a command needs it, so that `regard code` runs where the native module is absent. */
export function loadApp(): Promise<App> {
  return import('../app/index.ts')
}

export async function dataFolder(flags: StoreFlags, io: Io): Promise<string> {
  const { defaultDataFolder } = await import('../store/layout.ts')
  return flags.dataDir ?? defaultDataFolder(io.env)
}

/** What opens the store: the passphrase, or the recovery code where that was asked for. */
export async function askSecret(flags: StoreFlags, io: Io): Promise<Secret> {
  return flags.recovery ? { recoveryCode: await askRecoveryCode(io) } : { passphrase: await askPassphrase(io) }
}

/**
 * Opens the store, does the work, closes it whatever happens. What the person should be told at opening goes to stderr.
 * @throws RegardError `store-missing` before anything is asked
 */
export async function withStore<T>(
  flags: StoreFlags,
  io: Io,
  work: (store: Store, app: App) => Promise<T>,
): Promise<T> {
  const app = await loadApp()
  const folder = await dataFolder(flags, io)
  if (!app.workbenchExists(folder)) throw new RegardError('store-missing', { details: { folder } })
  const secret = await askSecret(flags, io)
  return using(await app.openWorkbench({ folder, secret, now: io.now }), app, io, work)
}

/** As `withStore`, and makes the store where there is none: its recovery code is shown, once. */
export async function withStoreOrNew<T>(
  flags: StoreFlags,
  io: Io,
  work: (store: Store, app: App) => Promise<T>,
): Promise<T> {
  const app = await loadApp()
  const folder = await dataFolder(flags, io)
  if (app.workbenchExists(folder)) return withStore(flags, io, work)
  io.err(`There is no store yet. One is made in ${folder}\n`)
  const passphrase = await askNewPassphrase(io)
  const { recoveryCode } = await app.makeWorkbench({ folder, passphrase, now: io.now })
  showRecoveryCode(io, recoveryCode)
  return using(await app.openWorkbench({ folder, secret: { passphrase }, now: io.now }), app, io, work)
}

/** What the coder has learned from this person, as options of `loadCoder`. */
export async function learnedBy(store: Store, app: App): Promise<LoadOptions> {
  const heads = await app.ownHeads(store)
  return heads ? { heads } : {}
}

const aboutRecoveryCode =
  'It opens the store when the passphrase is forgotten, and is shown only now. Write it on paper and keep it apart from this machine. Without passphrase and code, nobody can open the store, and no one can help.'

export function showRecoveryCode(io: Io, code: string): void {
  io.err(
    [
      '',
      'Recovery code:',
      '',
      `    ${code}`,
      '',
      folded(aboutRecoveryCode, Math.min(io.terminal.columns, widestLine)),
      '',
      '',
    ].join('\n'),
  )
}

async function using<T>(store: Store, app: App, io: Io, work: (store: Store, app: App) => Promise<T>): Promise<T> {
  try {
    for (const notice of app.noticesOf(store, 'terminal')) io.err(`${notice}\n`)
    return await work(store, app)
  } finally {
    store.close()
  }
}
