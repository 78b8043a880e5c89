import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { loadCipherModule } from '../../src/store/cipher.ts'
import { filesUnder } from '../../src/store/files.ts'
import type { Lab, Trial } from './lab.ts'

/** Where a program may leave something without being asked. */
const commonPlaces = ['/tmp', '/var/tmp', '/dev/shm']
const largest = 256 * 1024 * 1024

/** The forms in which a word may lie on a disk. */
function formsOf(marker: string): Buffer[] {
  const spellings = [marker, marker.toLowerCase(), marker.toUpperCase()]
  return [...spellings.map((text) => Buffer.from(text)), ...spellings.map((text) => Buffer.from(text, 'utf16le'))]
}

function holds(path: string, forms: readonly Buffer[]): boolean {
  try {
    if (!statSync(path).isFile() || statSync(path).size > largest) return false
    const bytes = readFileSync(path)
    return forms.some((form) => bytes.includes(form))
  } catch {
    return false
  }
}

/** Every file in which the marker lies: those of the folders, new ones in the common places, and what the process has open. */
function found(folders: readonly string[], since: number, pid: number | undefined, forms: readonly Buffer[]): string[] {
  const fresh = commonPlaces
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .filter((path) => {
      try {
        return statSync(path).isFile() && statSync(path).mtimeMs >= since
      } catch {
        return false
      }
    })
  const descriptors = pid === undefined ? [] : `/proc/${pid}/fd`
  const open =
    typeof descriptors === 'string' && existsSync(descriptors)
      ? readdirSync(descriptors).map((name) => join(descriptors, name))
      : []
  return [...folders.flatMap((folder) => filesUnder(folder)), ...fresh, ...open].filter((path) => holds(path, forms))
}

const planted: Trial = {
  item: '9',
  what: 'planted markers (words, names, file names, goal, notes, recording): none in any file, open or deleted, during, after and after kill -9',
  async run(lab) {
    const rounds = lab.count(6, 2)
    const lost: string[] = []
    let looks = 0
    for (let round = 0; round < rounds; round++) {
      const marker = `Quillwort${round}zephyr`
      const forms = formsOf(marker)
      const place = await lab.store()
      const temporary = lab.folder('temporary')
      mkdirSync(temporary)
      const backup = lab.folder('backup')
      const log = lab.folder('log')
      const since = Date.now() - 1000
      const worker = lab.work(
        [place.folder, place.code, marker, backup],
        {
          TMPDIR: temporary,
          SQLITE_TMPDIR: temporary,
          LD_PRELOAD: lab.library,
          TORTURE_LOG: log,
          REGARD_LOG_DIR: temporary,
        },
        'marker-worker',
      )
      const folders = [place.folder, temporary]
      for (let stages = 0; ; stages++) {
        await worker.until(`stage ${names[stages] ?? ''}`)
        const name = names[stages]
        const said = worker.lines.find((line) => line.startsWith(`stage ${name}`))
        if (name === undefined) break
        if (!said) {
          lost.push(`round ${round}: stage ${name} was not reached: ${worker.lines.at(-1)?.slice(0, 200)}`)
          break
        }
        looks++
        lost.push(...found(folders, since, worker.child.pid, forms).map((path) => `${name}: ${path}`))
        if (existsSync(backup) && holds(backup, forms)) lost.push(`${name}: the backup`)
        // Every other round ends in the middle.
        if (round % 2 === 1 && stages === round) {
          worker.child.kill('SIGKILL')
          break
        }
        worker.child.stdin?.write('\n')
      }
      await worker.ended
      looks++
      lost.push(...found(folders, since, undefined, forms).map((path) => `after the end: ${path}`))
      if (worker.lines.some((line) => line.includes(marker))) lost.push(`round ${round}: in what was printed`)
      const opened = (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [])
        .filter((line) => line.startsWith('open '))
        .map((line) => line.slice('open '.length))
      const outside = opened.filter(
        (path) =>
          !path.startsWith(place.folder) && !path.startsWith(backup) && !path.startsWith('/dev/') && path !== log,
      )
      lost.push(...new Set(outside.map((path) => `opened for writing: ${path}`)))
    }
    lost.push(...(await controls(lab)))
    return {
      trials: looks,
      lost,
      notes: 'the same look finds the marker in an unencrypted store and in a deleted file that is open',
    }
  },
}

const names = ['kept', 'noted', 'recorded', 'sorted', 'failed', 'backed-up', 'verified', 'erased', 'closed']

/** A look that cannot find anything proves nothing: here it must. */
async function controls(lab: Lab): Promise<string[]> {
  const wrong: string[] = []
  const folder = lab.folder('control')
  mkdirSync(folder)
  const marker = 'Quillwortcontrol'
  const Database = await loadCipherModule()
  const plain = new Database(join(folder, 'plain.db'))
  plain.exec(`CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('${marker}')`)
  plain.close()
  if (found([folder], 0, undefined, formsOf(marker)).length === 0)
    wrong.push('the control in an unencrypted store was not found')
  const path = join(folder, 'deleted')
  writeFileSync(path, marker)
  const handle = openSync(path, 'r')
  unlinkSync(path)
  const inOpen = found([], Date.now() + 1e6, process.pid, formsOf(marker))
  if (inOpen.length === 0) wrong.push('the control in a deleted file was not found')
  closeSync(handle)
  return wrong
}

export const markers: readonly Trial[] = [planted]
