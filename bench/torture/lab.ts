import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createStore } from '../../src/store/create-store.ts'
import { filesUnder } from '../../src/store/files.ts'
import { openStore } from '../../src/store/open-store.ts'
import { newRecoveryCode } from '../../src/store/recovery-code.ts'
import type { Store } from '../../src/store/store.ts'
import { codeOf } from './error-code.ts'

export const passphrase = 'four plain words here'

/** What came of one kind of trial. `lost` must be 0; `notes` says what was seen besides. */
export type Outcome = { readonly trials: number; readonly lost: readonly string[]; readonly notes?: string }

export type Trial = {
  /** Of the acceptance list in docs/method/trust.md. */
  readonly item: string
  readonly what: string
  readonly run: (lab: Lab) => Promise<Outcome>
}

export type Worker = {
  readonly child: ChildProcess
  /** Every line it has printed so far. */
  readonly lines: string[]
  /** The signal or the exit code it ended with. */
  readonly ended: Promise<string>
  /** Until it has printed a line that begins so, or ended. */
  readonly until: (start: string) => Promise<void>
  /** Until it has printed more lines than so many, or ended. */
  readonly after: (count: number) => Promise<void>
}

/** One place for all that a run needs: temporary folders that go away, worker processes, the preloaded library. */
export class Lab {
  readonly short: boolean
  readonly root = mkdtempSync(join(tmpdir(), 'regard-torture-'))
  readonly library: string
  readonly #workers: string
  #folders = 0

  constructor(short: boolean, workers: string) {
    this.short = short
    this.#workers = workers
    this.library = join(this.root, 'fault.so')
    const source = new URL('./fault.c', import.meta.url).pathname
    execFileSync('gcc', ['-O1', '-shared', '-fPIC', '-o', this.library, source, '-ldl'])
  }

  /** So many of the full run's trials. */
  count(full: number, short: number): number {
    return this.short ? short : full
  }

  folder(name = 'store'): string {
    return join(this.root, `${name}-${++this.#folders}`)
  }

  /** A new, empty store. */
  async store(): Promise<{ folder: string; code: string; open: (folder?: string) => Promise<Store> }> {
    const folder = this.folder()
    const code = newRecoveryCode()
    await createStore(folder, passphrase, code, new Date())
    return { folder, code, open: (other = folder) => openStore({ folder: other, secret: { recoveryCode: code } }) }
  }

  copy(folder: string): string {
    const other = this.folder('copy')
    cpSync(folder, other, { recursive: true })
    rmSync(join(other, 'holder.json'), { force: true })
    return other
  }

  remove(folder: string): void {
    rmSync(folder, { recursive: true, force: true })
  }

  work(args: readonly string[], env: Readonly<Record<string, string>> = {}, script = 'worker'): Worker {
    const child = spawn(process.execPath, [join(this.#workers, `${script}.js`), ...args], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const lines: string[] = []
    const waiting = new Set<() => void>()
    const wake = () => {
      for (const one of waiting) one()
    }
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        wake()
      })
    }
    let over = false
    const ended = new Promise<string>((resolve) => {
      child.on('close', (code, signal) => {
        over = true
        wake()
        resolve(signal ?? String(code))
      })
    })
    const when = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!over && !holds()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      })
    const until = (start: string) => when(() => lines.some((line) => line.startsWith(start)))
    const after = (count: number) => when(() => lines.length > count)
    return { child, lines, ended, until, after }
  }

  /** The worker with the library before it, to its end. `log`: what the library noted. */
  async faulty(
    args: readonly string[],
    fault: { dir: string; act?: string; at?: number; sticky?: boolean; ops?: string },
  ): Promise<{ lines: string[]; end: string; log: string[] }> {
    const log = this.folder('log')
    const worker = this.work(args, {
      LD_PRELOAD: this.library,
      TORTURE_DIR: fault.dir,
      TORTURE_OPS: fault.ops ?? 'write,sync,truncate,rename,unlink',
      TORTURE_LOG: log,
      ...(fault.act ? { TORTURE_ACT: fault.act } : {}),
      ...(fault.at ? { TORTURE_AT: String(fault.at) } : {}),
      ...(fault.sticky ? { TORTURE_STICKY: '1' } : {}),
    })
    const timer = setTimeout(() => worker.child.kill('SIGABRT'), 120_000)
    const end = await worker.ended
    clearTimeout(timer)
    const noted = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
    rmSync(log, { force: true })
    return { lines: worker.lines, end, log: noted }
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** How many calls the library would have counted. */
export function callsIn(log: readonly string[]): number {
  return Number(/calls=(\d+)/.exec(log.join('\n'))?.[1] ?? 0)
}

/** Places spread over 1 to `calls`, the first and the last among them. */
export function spread(calls: number, count: number): number[] {
  const places = Array.from({ length: count }, (_, at) => 1 + Math.round((at * (calls - 1)) / Math.max(1, count - 1)))
  return [...new Set(places)]
}

/** Every file of a store and what is in it; the file that names the process is no part of it. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const path of filesUnder(folder).filter((path) => !path.endsWith('holder.json'))) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** What a promise was refused with: the code of the error, or undefined where it was not. */
export async function refusal(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}
