import type { Command } from 'commander'
import type { Store } from '../../store/store.ts'
import { confirm } from '../ask.ts'
import type { Io } from '../io.ts'
import { plain, several, short } from '../plain.ts'
import { type App, type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const examples = `
Nothing is erased by itself: erase-due erases what is due, except where a legal hold stands.

Examples:
  regard retention until 3fa91c02 2033-06-30
  regard retention hold W`

export function registerRetention(program: Command, io: Io): void {
  const retention = program
    .command('retention')
    .summary('until when sessions are kept, and legal holds')
    .description('Say until when a session is kept, place and release legal holds, erase what is due.')
    .addHelpText('after', examples)
  withStoreOptions(retention.command('list'))
    .description('timers and holds')
    .action((flags: StoreFlags) =>
      withStore(flags, io, async (store, app) => {
        const { timers, holds } = await app.listRetention(store)
        const aliases = new Map((await app.listClients(store)).map((client) => [client.id, client.alias]))
        for (const timer of timers) io.out(`${short(timer.sessionId)}  erase on ${timer.eraseOn}\n`)
        for (const hold of holds) {
          const what = hold.sessionId ? `session ${short(hold.sessionId)}` : 'all sessions'
          io.out(`hold since ${hold.placedAt.slice(0, 10)}  ${plain(aliases.get(hold.clientId) ?? '')}, ${what}\n`)
        }
        if (timers.length + holds.length === 0) io.out('No timer runs and no hold stands.\n')
      }),
    )
  withStoreOptions(retention.command('until'))
    .description('from that day the session is due to be erased')
    .argument('<session>')
    .argument('<day>', 'YYYY-MM-DD')
    .action((name: string, day: string, flags: StoreFlags) =>
      withStore(flags, io, async (store, app) => app.keepUntil(store, await app.findSession(store, name), day)),
    )
  withStoreOptions(retention.command('clear'))
    .description('the session is no longer due on a day')
    .argument('<session>')
    .action((name: string, flags: StoreFlags) =>
      withStore(flags, io, async (store, app) => app.keepOn(store, await app.findSession(store, name))),
    )
  for (const action of ['hold', 'release'] as const) {
    withStoreOptions(retention.command(action))
      .description(action === 'hold' ? 'a legal hold: nothing of it is erased' : 'the hold has ended')
      .argument('<client-or-session>', 'an alias, or the id of a session')
      .action((name: string, flags: StoreFlags) =>
        withStore(flags, io, async (store, app) => {
          const { clientId, sessionId } = await target(store, app, name)
          if (action === 'hold') {
            await app.placeHold(store, clientId, sessionId)
            io.out('The hold stands.\n')
          } else {
            const ended = await app.releaseHold(store, clientId, sessionId)
            io.out(ended === 0 ? 'No hold stood there.\n' : `${several(ended, 'hold')} ended.\n`)
          }
        }),
      )
  }
  withStoreOptions(retention.command('erase-due'))
    .description('erase every session whose day has come')
    .option('--yes', 'do not ask')
    .action((flags: StoreFlags & { readonly yes?: true }) =>
      withStore(flags, io, async (store, app) => {
        const today = io.now().toISOString().slice(0, 10)
        const due = (await app.listRetention(store)).timers.filter((timer) => timer.eraseOn <= today)
        if (due.length === 0) {
          io.out('Nothing is due.\n')
          return
        }
        await confirm(io, flags.yes, `Due: ${due.map((timer) => short(timer.sessionId)).join(', ')}`, 'erase')
        const { erased, held } = await app.eraseDue(store)
        io.out(`${several(erased.length, 'session')} erased.\n`)
        if (held.length > 0) io.out(`Kept by a hold: ${held.map(short).join(', ')}\n`)
        const places = new Set(erased.flatMap((one) => one.outOfReach.map((copy) => copy.place)))
        for (const place of places) io.out(`Only you can delete this copy: ${plain(place)}\n`)
      }),
    )
}

async function target(store: Store, app: App, name: string): Promise<{ clientId: string; sessionId: string | null }> {
  const client = (await app.listClients(store)).find((one) => one.alias === name || one.id === name)
  if (client) return { clientId: client.id, sessionId: null }
  const sessionId = await app.findSession(store, name)
  const session = (await app.listSessions(store)).find((one) => one.id === sessionId)
  return { clientId: session?.clientId ?? '', sessionId }
}
