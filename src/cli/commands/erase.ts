import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { ErasureCertificate } from '../../app/index.ts'
import { RegardError } from '../../errors.ts'
import type { Store } from '../../store/store.ts'
import { confirm } from '../ask.ts'
import type { Io } from '../io.ts'
import { plain, several } from '../plain.ts'
import { type App, type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly everything?: true; readonly yes?: true; readonly certificate?: string }

const examples = `
Erased is erased: rows, index, log and keys; and again whenever an older backup is restored. Backups and exports that
were made before lie where Regard cannot reach them: they are named, and you have to delete them.

Examples:
  regard erase session 3fa91c02
  regard erase client W --certificate erased-W.json
  regard erase --everything`

export function registerErase(program: Command, io: Io): void {
  withStoreOptions(program.command('erase'))
    .summary('erase a client, a session, a recording or everything, for good')
    .description('Erase for good, and say what was erased and which copies could not be reached.')
    .argument('[what]', 'client, session or recording')
    .argument('[name]', 'the alias of a client, the id of a session or of a recording')
    .option('--everything', 'the store with all that is in it')
    .option('--yes', 'do not ask')
    .option('--certificate <file>', 'write the certificate there, as JSON')
    .addHelpText('after', examples)
    .action((what: string | undefined, name: string | undefined, flags: Flags) => {
      if (flags.everything ? what !== undefined : !isKind(what) || name === undefined) {
        throw new RegardError('bad-usage', {
          details: { what: 'client ALIAS, session SESSION, recording ID or --everything' },
        })
      }
      return withStore(flags, io, async (store, app) => {
        const certificate = flags.everything
          ? await eraseAll(store, app, io, flags)
          : await eraseOne(store, app, io, flags, isKind(what) ? what : 'session', name ?? '')
        if (flags.certificate !== undefined) writeCertificate(flags.certificate, certificate)
        io.out(lines(certificate))
      })
    })
}

const kinds = ['client', 'session', 'recording'] as const
type Kind = (typeof kinds)[number]
function isKind(word: string | undefined): word is Kind {
  return kinds.some((kind) => kind === word)
}

async function eraseAll(store: Store, app: App, io: Io, flags: Flags): Promise<ErasureCertificate> {
  const sessions = await app.listSessions(store)
  await confirm(
    io,
    flags.yes,
    `The store with its ${several(sessions.length, 'session')}, its keys and its list of erasures will be erased.`,
    'everything',
  )
  const certificate = await app.eraseEverything(store)
  const { removeLog } = await import('../local-log.ts')
  await removeLog(io)
  return certificate
}

async function eraseOne(store: Store, app: App, io: Io, flags: Flags, kind: Kind, name: string) {
  switch (kind) {
    case 'client': {
      const client = await app.findClient(store, name)
      const sessions = await app.listSessions(store, { clientId: client.id })
      await confirm(io, flags.yes, `The client and ${several(sessions.length, 'session')} will be erased.`, 'erase')
      return app.eraseClient(store, client.id)
    }
    case 'session': {
      const id = await app.findSession(store, name)
      await confirm(io, flags.yes, `The session ${id} will be erased, with its codings, notes and recordings.`, 'erase')
      return app.eraseSession(store, id)
    }
    case 'recording':
      await confirm(io, flags.yes, 'The recording will be erased.', 'erase')
      return app.eraseRecording(store, name)
  }
}

function writeCertificate(path: string, certificate: ErasureCertificate): void {
  try {
    writeFileSync(path, `${JSON.stringify(certificate, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    throw new RegardError('output-not-writable', { details: { certificate: path }, cause })
  }
}

function lines(certificate: ErasureCertificate): string {
  const { what, sessions, turns, recordings, outOfReach, at } = certificate
  const first = `Erased (${what}) on ${at.slice(0, 16).replace('T', ' ')} UTC: ${several(sessions.length, 'session')}, ${several(turns, 'turn')}, ${several(recordings, 'recording')}.\n`
  if (outOfReach.length === 0) return `${first}Regard made no copy that still holds any of it.\n`
  const copies = outOfReach.map((copy) => `  ${copy.kind} of ${copy.madeAt.slice(0, 10)}: ${plain(copy.place)}\n`)
  return `${first}These copies hold some of it, and only you can delete them:\n${copies.join('')}`
}
