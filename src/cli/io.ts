import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { ExitCode } from './exit.ts'
import { folded } from './folded.ts'

/** What a command may do with the outside: the process's own in `main.ts`, a test's in tests. */
export type Io = {
  /** Results: what a pipe takes on. */
  readonly out: (text: string) => void
  /** Progress, findings and errors. */
  readonly err: (text: string) => void
  readonly readStdin: () => Promise<Uint8Array>
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly terminal: Terminal
  readonly now: () => Date
  /** The highest code that was set is the process's. */
  readonly setExit: (code: ExitCode) => void
}

export type Terminal = {
  /** True where a person sits before both ends: questions may be asked. */
  readonly interactive: boolean
  /** True where what goes to stderr is seen at once, so that progress may be drawn. */
  readonly showsProgress: boolean
  readonly columns: number
  /** True where results are read on a terminal: long lines of words are set in its columns. In a pipe they stay whole. */
  readonly foldsOut?: boolean
  readonly colour: boolean
  /** True where only ASCII is sure to be shown. */
  readonly ascii: boolean
}

const defaultColumns = 80

/** Nothing that is written for a person is wider, in cells: longer lines are hard to read. */
export const widestLine = 80

/** How a page is laid on this terminal. */
export function layoutFor(
  flags: { readonly ascii?: true },
  { terminal }: Pick<Io, 'terminal'>,
): { readonly width: number; readonly ascii: boolean } {
  return { width: Math.min(terminal.columns, widestLine), ascii: flags.ascii ?? terminal.ascii }
}

export function processIo(setExit: (code: ExitCode) => void): Io {
  const { env, stdout, stderr, stdin, platform } = process
  return {
    out: (line) => void stdout.write(line),
    err: (text) => void stderr.write(stderr.isTTY ? folded(text, stderr.columns ?? defaultColumns) : text),
    readStdin: () => buffer(stdin),
    readFile: (path) => readFile(path),
    env,
    terminal: {
      interactive: stdin.isTTY === true && stderr.isTTY === true,
      showsProgress: stderr.isTTY === true,
      columns: stdout.columns ?? defaultColumns,
      foldsOut: stdout.isTTY === true,
      colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
      ascii: onlyAscii(env, platform),
    },
    now: () => new Date(),
    setExit,
  }
}

/** The same outside, of which standard input can be read more than once. */
export function readingStdinOnce(io: Io): Io {
  let read: Promise<Uint8Array> | undefined
  return {
    ...io,
    readStdin: () => {
      read ??= io.readStdin()
      return read
    },
  }
}

/** POSIX: the first of LC_ALL, LC_CTYPE and LANG that is set decides. Windows: the terminals that are known to show all. */
export function onlyAscii(env: Io['env'], platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return !(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask)
  if (platform === 'darwin') return false
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return !/utf-?8/i.test(locale)
}
