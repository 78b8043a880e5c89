import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { columns } from '../plain.ts'
import { parsePurposes, purposeList } from '../purposes.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

type Flags = StoreFlags & { readonly recording?: true }

const examples = `
Purposes:
${purposeList}

Examples:
  regard consent give 3fa91c02 export
  regard consent revoke 3fa91c02 play --recording`

export function registerConsent(program: Command, io: Io): void {
  const consent = program
    .command('consent')
    .summary('what a client agreed to, for each session')
    .description('Give, take back and list consents, for each session and purpose. Without one, the thing is not done.')
    .addHelpText('after', examples)
  withStoreOptions(consent.command('list'))
    .description('every consent of the session, also those taken back')
    .argument('<session>')
    .action((name: string, flags: StoreFlags) =>
      withStore(flags, io, async (store, app) => {
        const consents = await app.listConsents(store, await app.findSession(store, name))
        io.out(
          columns(
            consents.map(({ subject, purpose, givenAt, revokedAt }) => [
              subject,
              purpose,
              `given ${givenAt.slice(0, 10)}`,
              revokedAt ? `taken back ${revokedAt.slice(0, 10)}` : 'stands',
            ]),
          ),
        )
      }),
    )
  withStoreOptions(consent.command('give'))
    .description('the client has agreed')
    .argument('<session>')
    .argument('<purpose...>')
    .option('--recording', 'for the recording, not the transcript')
    .action((name: string, words: string[], flags: Flags) => {
      const purposes = parsePurposes(words)
      return withStore(flags, io, async (store, app) => {
        const id = await app.findSession(store, name)
        const subject = flags.recording ? 'recording' : 'transcript'
        await app.giveConsents(store, id, purposes, subject)
        const stands = (await app.listConsents(store, id)).filter((one) => one.subject === subject && !one.revokedAt)
        const agreed = app.purposes.filter((purpose) => stands.some((one) => one.purpose === purpose))
        io.out(`Agreed to for the ${subject}: ${agreed.join(', ')}.\n`)
      })
    })
  withStoreOptions(consent.command('revoke'))
    .description('the client has taken it back')
    .argument('<session>')
    .argument('<purpose...>')
    .option('--recording', 'for the recording, not the transcript')
    .action((name: string, words: string[], flags: Flags) => {
      const purposes = parsePurposes(words)
      return withStore(flags, io, async (store, app) => {
        const id = await app.findSession(store, name)
        for (const purpose of purposes) {
          const done = await app.revokeConsent(store, id, purpose, flags.recording ? 'recording' : 'transcript')
          io.out(done ? `Taken back: ${purpose}.\n` : `There was no consent to ${purpose}.\n`)
          if (done && purpose === 'keep' && !flags.recording) {
            io.out('The session is due to be erased now: regard retention erase-due.\n')
          }
        }
      })
    })
}
