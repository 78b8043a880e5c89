import { existsSync } from 'node:fs'
import { seededRandom } from '../../src/statistics/index.ts'
import { backUp } from '../../src/store/backup.ts'
import { clientByAlias } from '../../src/store/clients.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { openStore } from '../../src/store/open-store.ts'
import { readBackup } from '../../src/store/read-backup.ts'
import { newRecoveryCode } from '../../src/store/recovery-code.ts'
import { sessionEntries } from '../../src/store/sessions.ts'
import { missing, readSaid, type Said, unsound } from './inspect.ts'
import { callsIn, type Lab, type Outcome, passphrase, refusal, spread, type Trial } from './lab.ts'

/** So many kills meet one and the same store, which grows all the while; then it is verified whole, and a new one begins. */
const killsPerStore = 20

const whileWriting: Trial = {
  item: '1',
  what: 'kill -9 while writing (sessions, notes, recordings, erasures, moves of the log)',
  async run(lab) {
    const trials = lab.count(200, 16)
    const random = seededRandom(1)
    const lost: string[] = []
    let acknowledged = 0
    let place = await lab.store()
    let earlier: [number, Said][] = []
    for (let trial = 1; trial <= trials; trial++) {
      const worker = lab.work(['write', place.folder, place.code, String(trial), '100000'])
      await worker.until('open')
      await new Promise((resolve) => setTimeout(resolve, random() * 500))
      worker.child.kill('SIGKILL')
      const end = await worker.ended
      if (end !== 'SIGKILL') lost.push(`trial ${trial}: ended by itself (${end}) ${worker.lines.at(-1)}`)
      const said = readSaid(worker.lines)
      acknowledged += said.acked.size
      earlier.push([trial, said])
      const store = await place.open()
      lost.push(...said.errors.map((error) => `trial ${trial}: ${error}`))
      lost.push(...(await missing(store, trial, said)).map((what) => `trial ${trial}: ${what}`))
      lost.push(...store.notices.map((notice) => `trial ${trial}: notice ${notice.kind}`))
      if (trial % killsPerStore === 0 || trial === trials) {
        for (const [seed, before] of earlier) lost.push(...(await missing(store, seed, before)))
        lost.push(...(await unsound(store)))
        store.close()
        lab.remove(place.folder)
        place = await lab.store()
        earlier = []
      } else store.close()
    }
    return { trials, lost, notes: `${acknowledged} acknowledged operations` }
  },
}

const syncs: Trial = {
  item: '2',
  what: 'a sync of the disk before each acknowledgement, and the settings as they must be',
  async run(lab) {
    const place = await lab.store()
    const { lines, log } = await lab.faulty(['write', place.folder, place.code, '3', String(lab.count(300, 60))], {
      dir: place.folder,
    })
    const said = readSaid(lines)
    const [, syncCount = '0'] = /syncs=(\d+)/.exec(log.join('\n')) ?? []
    const lost = log.filter((line) => line.startsWith('unsynced'))
    const store = await place.open()
    const wanted = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      temp_store: 2,
      secure_delete: 1,
      cipher: 'sqlcipher',
    }
    for (const [name, value] of Object.entries(wanted)) {
      const is = store.parts.connection.pragma(name, { simple: true })
      if (is !== value) lost.push(`${name} is ${String(is)}`)
    }
    store.close()
    return {
      trials: said.acked.size + Object.keys(wanted).length,
      lost,
      notes: `${syncCount} syncs for ${said.acked.size} acknowledgements`,
    }
  },
}

/** A kill at places spread over all calls that a piece of work makes to the disk: each trial on a fresh copy. */
async function killAt(
  lab: Lab,
  kills: number,
  fresh: () => Promise<{ folder: string; args: string[] }>,
  check: (folder: string) => Promise<string[]>,
): Promise<Outcome> {
  const dry = await fresh()
  const whole = await lab.faulty(dry.args, { dir: dry.folder })
  const calls = callsIn(whole.log)
  const lost = whole.end === '0' ? [] : [`without a kill it ended ${whole.end}: ${whole.lines.at(-1)}`]
  lost.push(...(await check(dry.folder)))
  lab.remove(dry.folder)
  const places = spread(calls, kills)
  for (const at of places) {
    const { folder, args } = await fresh()
    const { end } = await lab.faulty(args, { dir: folder, act: 'KILL', at })
    if (end !== 'SIGKILL') lost.push(`kill at call ${at} of ${calls}: ended ${end}`)
    const found = await check(folder).catch((error: unknown) => [`does not open: ${String(error)}`])
    lost.push(...found.map((what) => `kill at call ${at} of ${calls}: ${what}`))
    lab.remove(folder)
  }
  return { trials: places.length, lost, notes: `spread over ${calls} calls to the disk` }
}

/** A store with sessions and recordings in it, what a worker said of them, and its copies. */
export async function filled(lab: Lab, operations: number) {
  const place = await lab.store()
  const worker = lab.work(['write', place.folder, place.code, '11', String(operations)])
  await worker.ended
  const said = readSaid(worker.lines)
  return { ...place, said }
}

const whileMaking: Trial = {
  item: '7',
  what: 'kill -9 while a store is made: a whole one or none',
  async run(lab) {
    const code = newRecoveryCode()
    return killAt(
      lab,
      lab.count(25, 4),
      async () => {
        const folder = lab.folder()
        return { folder, args: ['create', folder, code, passphrase] }
      },
      async (folder) => {
        const refused = await refusal(async () => {
          const store = await openStore({ folder, secret: { recoveryCode: code } })
          const wrong = await unsound(store)
          store.close()
          if (wrong.length > 0) throw new Error(wrong[0])
        })
        return refused === undefined || refused === 'store-missing' ? [] : [refused]
      },
    )
  },
}

const whileRekeying: Trial = {
  item: '7',
  what: 'kill -9 while the store is given a new key',
  async run(lab) {
    const { folder, code, said } = await filled(lab, lab.count(60, 30))
    const next = newRecoveryCode()
    return killAt(
      lab,
      lab.count(25, 5),
      async () => {
        const copy = lab.copy(folder)
        return { folder: copy, args: ['rekey', copy, code, 'another four plain words', next] }
      },
      async (copy) => {
        const opened: string[] = []
        const wrong: string[] = []
        // The new code first: the old one may be refused where the database already has the new key, and must then change nothing.
        for (const recoveryCode of [next, code]) {
          const refused = await refusal(async () => {
            const store = await openStore({ folder: copy, secret: { recoveryCode } })
            opened.push(recoveryCode)
            wrong.push(...(await missing(store, 11, said)), ...(await unsound(store)))
            store.close()
          })
          if (refused && refused !== 'recovery-code-wrong') wrong.push(refused)
        }
        return opened.length === 1 ? wrong : [...wrong, `${opened.length} of the two codes open it`]
      },
    )
  },
}

const whileErasing: Trial = {
  item: '15',
  what: 'kill -9 while a client is erased: the erasure is ended at the next opening, or had not begun',
  async run(lab) {
    const { folder, open, code, said } = await filled(lab, lab.count(60, 30))
    const store = await open()
    const client = await store.read((db) => clientByAlias(db, 'client 0'))
    const ids = (await store.read((db) => sessionEntries(db, client?.id ?? ''))).map((entry) => entry.id)
    store.close()
    return killAt(
      lab,
      lab.count(25, 5),
      async () => {
        const copy = lab.copy(folder)
        return { folder: copy, args: ['erase', copy, code, client?.id ?? ''] }
      },
      async (copy) => {
        const again = await open(copy)
        const there = (await again.read((db) => sessionEntries(db))).map((entry) => entry.id)
        const left = ids.filter((id) => there.includes(id))
        const wrong = await unsound(again)
        const listed = existsSync(layoutOf(copy).ledger)
        again.close()
        if (left.length !== 0 && left.length !== ids.length)
          wrong.push(`${left.length} of ${ids.length} sessions are left`)
        if (left.length !== 0 && said.acked.size > 0 && !listed) wrong.push('the list of erasures is gone')
        return wrong
      },
    )
  },
}

const whileRestoring: Trial = {
  item: '16',
  what: 'kill -9 while a backup is put in the place of a store: the old store or the restored one, whole',
  async run(lab) {
    const { folder, open, code, said } = await filled(lab, lab.count(40, 20))
    const backup = lab.folder('backup')
    const store = await open()
    await backUp(store, backup)
    store.close()
    return killAt(
      lab,
      lab.count(25, 5),
      async () => {
        const copy = lab.copy(folder)
        return { folder: copy, args: ['restore', copy, code, backup] }
      },
      async (copy) => {
        const again = await open(copy)
        const wrong = [...(await missing(again, 11, said)), ...(await unsound(again))]
        again.close()
        return wrong
      },
    )
  },
}

const whileBackingUp: Trial = {
  item: '13',
  what: 'kill -9 while a backup is made: a whole file or none, and the store as it was',
  async run(lab) {
    const { folder, open, code, said } = await filled(lab, lab.count(40, 20))
    return killAt(
      lab,
      lab.count(25, 5),
      async () => {
        const copy = lab.copy(folder)
        return { folder: copy, args: ['backup', copy, code, `${copy}/out.backup`] }
      },
      async (copy) => {
        const wrong: string[] = []
        const file = `${copy}/out.backup`
        if (existsSync(file)) {
          const refused = await refusal(() => readBackup(file, { recoveryCode: code }))
          if (refused) wrong.push(`the backup is there and ${refused}`)
        }
        const again = await open(copy)
        wrong.push(...(await missing(again, 11, said)), ...(await unsound(again)))
        again.close()
        return wrong
      },
    )
  },
}

export const kills: readonly Trial[] = [
  whileWriting,
  syncs,
  whileMaking,
  whileRekeying,
  whileErasing,
  whileRestoring,
  whileBackingUp,
]
export { killAt }
