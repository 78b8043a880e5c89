import { missing, readSaid, unsound } from './inspect.ts'
import { callsIn, type Lab, type Outcome, spread, type Trial } from './lab.ts'

/** So many things a worker does in each trial. */
const operations = 25

const errors: ReadonlySet<string> = new Set(['disk-full', 'disk-error', 'store-closed', 'store-not-writable'])

async function fault(lab: Lab, ops: 'write' | 'sync', act: 'EIO' | 'ENOSPC', trials: number): Promise<Outcome> {
  const lost: string[] = []
  let told = 0
  let swallowed = 0
  const place = await lab.store()
  const dry = lab.copy(place.folder)
  const { log } = await lab.faulty(['write', dry, place.code, '1', String(operations)], { dir: dry, ops })
  lab.remove(dry)
  const places = spread(callsIn(log), trials)
  for (const [trial, at] of places.entries()) {
    const folder = lab.copy(place.folder)
    const sticky = trial % 2 === 1
    const where = `${act} on ${ops} ${at}${sticky ? ' and after' : ''}`
    const args = ['write', folder, place.code, '1', String(operations)]
    const { lines, end } = await lab.faulty(args, { dir: folder, ops, act, at, sticky })
    const said = readSaid(lines)
    if (/^SIG/.test(end)) lost.push(`${where}: ended by ${end}`)
    for (const error of said.errors) if (!errors.has(error)) lost.push(`${where}: ${error}`)
    if (said.errors.length > 0) told++
    else swallowed++
    try {
      const store = await place.open(folder)
      lost.push(...(await missing(store, 1, said)).map((what) => `${where}: ${what}`))
      lost.push(...(await unsound(store)).map((what) => `${where}: ${what}`))
      store.close()
    } catch (error) {
      lost.push(`${where}: does not open afterwards: ${String(error)}`)
    }
    lab.remove(folder)
  }
  return {
    trials: places.length,
    lost,
    notes: `${told} told as an error, ${swallowed} without harm to what was acknowledged (tidying, the mark of the last change)`,
  }
}

export const faults: readonly Trial[] = (['write', 'sync'] as const).flatMap((ops) =>
  (['ENOSPC', 'EIO'] as const).map(
    (act): Trial => ({
      item: '3',
      what: `${act === 'ENOSPC' ? 'no space' : 'an error of the disk'} on ${ops === 'write' ? 'a write' : 'a sync'} (${act}), once or from there on`,
      run: (lab) => fault(lab, ops, act, lab.count(45, 6)),
    }),
  ),
)
