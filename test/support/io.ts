/** For tests only: the outside of a command, caught. Files are real. */
import { readFile } from 'node:fs/promises'
import type { ExitCode } from '../../src/cli/exit.ts'
import type { Io, Terminal } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export type Ran = { readonly out: string; readonly err: string; readonly exit: ExitCode }

/** Runs `regard ARGS` in this process and gives back what a shell would see. */
export async function runRegard(
  args: readonly string[],
  options: { stdin?: string; env?: Io['env']; terminal?: Partial<Terminal> } = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  let exit: ExitCode = 0
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readStdin: async () => new TextEncoder().encode(options.stdin ?? ''),
    readFile: (path) => readFile(path),
    env: options.env ?? {},
    terminal: {
      interactive: false,
      showsProgress: false,
      columns: 80,
      colour: false,
      ascii: false,
      ...options.terminal,
    },
    now: () => new Date('2026-01-01T00:00:00Z'),
    setExit: (code) => {
      if (code > exit) exit = code
    },
  }
  await run(args, io, '0.0.0-test')
  return { out, err, exit }
}
