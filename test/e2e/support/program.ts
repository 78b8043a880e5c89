import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = process.env.REGARD_E2E_PROGRAM ?? fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))
const startMs = 30_000

/** The built program, run as a person runs it, on a store in a folder that goes away. */
export class Program {
  readonly home = mkdtempSync(join(tmpdir(), 'regard-e2e-'))
  readonly folder = join(this.home, 'data')
  readonly logFolder = join(this.home, 'log')
  /** Everything that it asked of the network, as the system saw it: one line a call. */
  readonly #calls = join(this.home, 'calls.txt')
  #child: ChildProcess | undefined
  /** Everything that it wrote. */
  written = ''

  /** Starts it and gives the link that it prints. */
  async start(): Promise<string> {
    if (!existsSync(main)) throw new Error('The program is not built: npm run build')
    const program = [process.execPath, main, 'app', '--no-open', '--data-dir', this.folder]
    const traced = ['strace', '-f', '-qq', '-A', '-e', 'trace=connect,sendto', '-o', this.#calls, ...program]
    const [command = '', ...args] = hasStrace ? traced : program
    const before = this.written.length
    const child = spawn(command, args, {
      env: { ...process.env, REGARD_LOG_DIR: this.logFolder, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    this.#child = child
    const link = new Promise<string>((resolve, reject) => {
      const hear = (bytes: Buffer) => {
        this.written += bytes.toString()
        const found = /http:\/\/127\.0\.0\.1:\d+\/#enter=[\w-]+/.exec(this.written.slice(before))
        if (found) resolve(found[0])
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', () => reject(new Error(`The program ended: ${this.written.slice(before)}`)))
      setTimeout(() => reject(new Error('The program printed no link')), startMs).unref()
    })
    return link
  }

  /** Ends it as Ctrl C does. */
  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child?.pid || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-child.pid, 'SIGINT')
    await ended
  }

  /** Where it tried to reach beyond this machine: nothing, or lines of the tracer. */
  reachedOut(): string[] {
    if (!existsSync(this.#calls)) return []
    return readFileSync(this.#calls, 'utf8')
      .split('\n')
      .filter((line) => /sa_family=AF_INET6?/.test(line))
      .filter((line) => !/inet_addr\("127\.0\.0\.1"\)/.test(line))
  }

  log(): string {
    const path = join(this.logFolder, 'regard.log')
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.home, { recursive: true, force: true })
  }
}

export const hasStrace = process.platform === 'linux' && existsSync('/usr/bin/strace')
