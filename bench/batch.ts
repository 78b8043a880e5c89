/**
 * Hundreds of made sessions coded and tabled in one command, as a researcher would: the time per session beside the time
 * of one session in a cold process of the same run, and the memory along the way (it must not grow with the sessions).
 * Needs the built package (`npm run build`) and, for the memory, Linux.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleExchanges, madeSession } from './data/made-session.ts'

const sessions = Number(process.argv[2] ?? 500)
const turnsOfOne = 100
const main = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js')

/** Resident memory in MB, read once a second while the process lives. */
async function memoryOf(child: ChildProcess): Promise<number[]> {
  const status = `/proc/${child.pid}/status`
  const seen: number[] = []
  const timer = setInterval(() => {
    const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
    if (kilobytes) seen.push(Number(kilobytes) / 1024)
  }, 1000)
  const exit = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (exit !== 0) throw new Error(`regard ended with ${exit}`)
  return seen
}

const folder = mkdtempSync(join(tmpdir(), 'regard-batch-'))
try {
  const exchanges = await exampleExchanges()
  const files = Array.from({ length: sessions }, (_, at) => {
    const path = join(folder, `session-${String(at + 1).padStart(3, '0')}.txt`)
    writeFileSync(path, madeSession(exchanges, turnsOfOne, at + 1))
    return path
  })
  const beganOne = performance.now()
  execFileSync(process.execPath, [main, 'code', ...files.slice(0, 1), '--format', 'csv'], { stdio: 'ignore' })
  const one = (performance.now() - beganOne) / 1000

  const out = join(folder, 'tables')
  const began = performance.now()
  const child = spawn(process.execPath, [main, 'code', ...files, '--format', 'csv', '--out', out], { stdio: 'ignore' })
  const memory = await memoryOf(child)
  const each = (performance.now() - began) / 1000 / sessions
  const rows = readFileSync(join(out, 'sessions.csv'), 'utf8').trim().split('\n').length - 1

  const part = (from: number, to: number): number =>
    Math.max(...memory.slice(Math.floor(from * memory.length), Math.ceil(to * memory.length)))
  console.log(`${rows} sessions of ${turnsOfOne} turns in the tables
  each in the batch   ${each.toFixed(2)} s
  one in a cold run   ${one.toFixed(2)} s (ratio ${(each / one).toFixed(2)})
  memory              ${Math.round(part(0, 0.25))} MB at most in the first quarter, ${Math.round(part(0.75, 1))} MB in the last (ratio ${(part(0.75, 1) / part(0, 0.25)).toFixed(2)})`)
} finally {
  rmSync(folder, { recursive: true })
}
