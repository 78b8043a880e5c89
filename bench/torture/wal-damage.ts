import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { seededRandom } from '../../src/statistics/index.ts'
import { ensureClient } from '../../src/store/clients.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { addSession, sessionById, sessionEntries } from '../../src/store/sessions.ts'
import type { Store } from '../../src/store/store.ts'
import { idOf, sessionOf } from './content.ts'
import { codeOf } from './error-code.ts'
import { unsound } from './inspect.ts'
import type { Lab, Trial } from './lab.ts'

const commits = 12
const damages = ['flip', 'cut', 'zeros', 'noise', 'swap', 'gone', 'longer'] as const

/** A log that was damaged from outside. `flip` one bit, `swap` two stretches, `gone` the whole file. */
function damage(bytes: Buffer, how: (typeof damages)[number], random: () => number): Buffer | undefined {
  const place = Math.floor(random() * bytes.length)
  const size = Math.min(bytes.length - place, 1 + Math.floor(random() * 8192))
  const changed = Buffer.from(bytes)
  switch (how) {
    case 'flip':
      changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(random() * 8))
      return changed
    case 'cut':
      return changed.subarray(0, place)
    case 'zeros':
      return changed.fill(0, place, place + size)
    case 'noise':
      for (let at = place; at < place + size; at++) changed[at] = Math.floor(random() * 256)
      return changed
    case 'swap': {
      const other = Math.floor(random() * (bytes.length - size))
      bytes.copy(changed, place, other, other + size)
      bytes.copy(changed, other, place, place + size)
      return changed
    }
    case 'longer':
      return Buffer.concat([changed, Buffer.alloc(size, 7)])
    case 'gone':
      return undefined
  }
}

/** How many of the sessions are there, if they are the first ones without a gap, each equal; else what is wrong. */
async function prefix(store: Store): Promise<number | string> {
  const ids = new Set((await store.read((db) => sessionEntries(db))).map((entry) => entry.id))
  let count = 0
  while (ids.has(idOf(5, count))) {
    if (!isDeepStrictEqual(await store.read((db) => sessionById(db, idOf(5, count))), sessionOf(5, count))) {
      return `session ${count} is torn`
    }
    count++
  }
  return count === ids.size ? count : `${ids.size} sessions, but only the first ${count} without a gap`
}

/** A store as a kill leaves it: `commits` changes in the log alone, or half of them moved into the database. */
async function left(lab: Lab, random: () => number) {
  const place = await lab.store()
  const layout = layoutOf(place.folder)
  const store = await place.open()
  const keepers: Buffer[] = []
  const database = readFileSync(layout.database)
  for (let at = 0; at < commits; at++) {
    await store.write(async (writer) => {
      const client = await ensureClient(writer, 'one')
      await addSession(writer, client.id, sessionOf(5, at))
    })
  }
  keepers.push(readFileSync(layout.wal), readFileSync(layout.head))
  const [wal = Buffer.alloc(0), head = Buffer.alloc(0)] = keepers
  store.parts.connection.pragma('wal_checkpoint(FULL)')
  const moved = readFileSync(layout.database)
  store.close()
  // A move that a kill cut short: some pages are the new ones, some still the old.
  const half = Buffer.from(moved)
  for (let page = 0; page * 4096 < database.length; page++) {
    if (random() < 0.5) database.copy(half, page * 4096, page * 4096, (page + 1) * 4096)
  }
  const digest = createHash('sha256').update(wal).digest('hex')
  const mark = JSON.stringify({ stage: 'moving', size: wal.length, digest })
  return { place, database, half, wal, head, mark }
}

function trialOf(what: string, midway: boolean, full: number, short: number): Trial {
  return {
    item: '3',
    what,
    async run(lab) {
      const trials = lab.count(full, short)
      const random = seededRandom(midway ? 2 : 1)
      const { place, database, half, wal, head, mark } = await left(lab, random)
      const lost: string[] = []
      const seen = { whole: 0, shortened: 0, refused: 0 }
      for (let trial = 0; trial < trials; trial++) {
        const how = damages[trial % damages.length] ?? 'flip'
        const folder = lab.copy(place.folder)
        const layout = layoutOf(folder)
        const broken = trial < 2 ? Buffer.from(wal) : damage(wal, how, random)
        writeFileSync(layout.database, midway ? half : database)
        writeFileSync(layout.head, head)
        if (broken) writeFileSync(layout.wal, broken)
        else rmSync(layout.wal, { force: true })
        if (midway) writeFileSync(layout.checkpoint, mark)
        const where = `trial ${trial} (${trial < 2 ? 'not damaged' : how})`
        const before = fingerprintOf(layout.database)
        try {
          const store = await place.open(folder)
          const found = await prefix(store)
          const notice = store.notices.find((one) => one.kind === 'shortened')
          if (typeof found === 'string') lost.push(`${where}: ${found}`)
          else if (found < commits && notice?.kind !== 'shortened')
            lost.push(`${where}: ${commits - found} commits are gone, unsaid`)
          else if (notice?.kind === 'shortened' && notice.commits !== commits - found)
            lost.push(`${where}: a wrong number was said`)
          else if (midway && found < commits)
            lost.push(`${where}: a move that was cut short lost ${commits - found} commits`)
          else if (trial < 2 && found < commits) lost.push(`${where}: nothing was damaged and something is gone`)
          else seen[found < commits ? 'shortened' : 'whole']++
          lost.push(...(await unsound(store)).map((wrong) => `${where}: ${wrong}`))
          store.close()
        } catch (error) {
          const code = codeOf(error)
          if (code !== 'store-damaged' || trial < 2) lost.push(`${where}: ${code}`)
          else if (fingerprintOf(layout.database) !== before) lost.push(`${where}: refused, and the file was changed`)
          else seen.refused++
        }
        lab.remove(folder)
      }
      return {
        trials,
        lost,
        notes: `${seen.whole} opened whole, ${seen.shortened} to an exact prefix and said so, ${seen.refused} refused as damaged`,
      }
    },
  }
}

function fingerprintOf(path: string): string {
  return existsSync(path)
    ? `${statSync(path).size} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
    : ''
}

export const walDamage: readonly Trial[] = [
  trialOf('the write-ahead log damaged from outside (a bit, cut, zeros, noise, swapped, gone, longer)', false, 280, 35),
  trialOf('the same while half of it had been moved into the database', true, 120, 14),
]
