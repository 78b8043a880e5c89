/** One process under torture: does what it is told, and says on its standard output what it has begun and what is done. */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { addAttachment } from '../../src/store/attachments.ts'
import { backUp } from '../../src/store/backup.ts'
import { ensureClient } from '../../src/store/clients.ts'
import { createStore } from '../../src/store/create-store.ts'
import { erase } from '../../src/store/erasure.ts'
import { addNote } from '../../src/store/notes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { changeKey } from '../../src/store/rekey.ts'
import { restoreBackup } from '../../src/store/restore.ts'
import { addSession } from '../../src/store/sessions.ts'
import type { Store } from '../../src/store/store.ts'
import { idOf, noteOf, type Operation, planOf, recordingOf, sessionOf } from './content.ts'
import { codeOf } from './error-code.ts'
import { missing, unsound } from './inspect.ts'

const say = (line: string) => writeSync(1, `${line}\n`)
const [mode = '', folder = '', code = '', ...rest] = process.argv.slice(2)
const secret = { recoveryCode: code }

async function perform(store: Store, seed: number, operation: Operation): Promise<string> {
  switch (operation.kind) {
    case 'add':
      await store.write(async (writer) => {
        const client = await ensureClient(writer, `client ${operation.at % 3}`)
        await addSession(writer, client.id, sessionOf(seed, operation.at))
      })
      return ''
    case 'note':
      await store.write((writer) =>
        addNote(writer, idOf(seed, operation.of), { turn: 1, text: noteOf(seed, operation.at), who: 'me' }),
      )
      return ''
    case 'record':
      return addAttachment(store, idOf(seed, operation.of), 'recording', [recordingOf(seed, operation.at)])
    case 'erase':
      await erase(store, { kind: 'session', id: idOf(seed, operation.of) })
      return ''
    case 'checkpoint':
      await store.checkpoint()
      return ''
  }
}

/** Writes until it is killed or has done `count` things. What failed with one of our own errors is said, and it goes on. */
async function write(seed: number, count: number): Promise<void> {
  const store = await openStore({ folder, secret })
  say('open')
  const failed = new Set<number>()
  for (const operation of planOf(seed, count)) {
    if ('of' in operation && failed.has(operation.of)) {
      failed.add(operation.at)
      continue
    }
    say(`begin ${operation.at}`)
    try {
      const done = await perform(store, seed, operation)
      // A log that is empty is moved without a sync, and nothing is acknowledged by that.
      say(operation.kind === 'checkpoint' ? `done ${operation.at}` : `ack ${operation.at} ${done}`)
    } catch (error) {
      failed.add(operation.at)
      say(`error ${codeOf(error)}`)
    }
  }
  store.close()
  say('closed')
}

/** `equal`, `found` (it opened, and something is said to be wrong), an error's code, or what was changed in silence. */
async function reading(place: string, acked: ReadonlyMap<number, string>): Promise<string> {
  try {
    const store = await openStore({ folder: place, secret })
    try {
      const wrong = await missing(store, Number(rest[0]), { begun: new Set(acked.keys()), acked, errors: [] })
      const told = [...(await unsound(store)), ...store.notices.map((notice) => notice.kind)]
      return told.length > 0 ? 'found' : wrong.length > 0 ? `silently changed: ${wrong[0]}` : 'equal'
    } finally {
      store.close()
    }
  } catch (error) {
    return codeOf(error)
  }
}

const modes: Readonly<Record<string, () => Promise<void>>> = {
  write: () => write(Number(rest[0]), Number(rest[1])),
  async create() {
    await createStore(folder, rest[0] ?? '', code, new Date())
  },
  async open() {
    const store = await openStore({ folder, secret })
    say('open')
    store.close()
  },
  /** For each folder named on standard input: reads all there is and holds it against what another worker had said. */
  async read() {
    const acked = new Map(rest.slice(1).map((pair) => [Number(pair.split(':')[0]), pair.split(':')[1] ?? '']))
    for await (const line of createInterface({ input: process.stdin })) say(`result ${await reading(line, acked)}`)
  },
  async hold() {
    const store = await openStore({ folder, secret })
    say(`open ${process.pid}`)
    process.stdin.resume()
    await new Promise((resolve) => process.stdin.once('end', resolve))
    store.close()
  },
  async rekey() {
    const store = await openStore({ folder, secret })
    say('open')
    await changeKey(store, rest[0] ?? '', rest[1] ?? '')
  },
  async erase() {
    const store = await openStore({ folder, secret })
    say('open')
    await erase(store, { kind: 'client', id: rest[0] ?? '' })
    say('erased')
    store.close()
  },
  async restore() {
    await restoreBackup(rest[0] ?? '', { folder, secret, replace: true })
    say('restored')
  },
  async backup() {
    const store = await openStore({ folder, secret })
    say('open')
    await backUp(store, rest[0] ?? '')
    say('backed up')
    store.close()
  },
}

const work = modes[mode]
if (!work) throw new Error('no such mode')
try {
  await work()
} catch (error) {
  say(`error ${codeOf(error)}`)
  process.exitCode = 1
}
