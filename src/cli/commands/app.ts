import { type Command, InvalidArgumentError } from 'commander'
import type { Io } from '../io.ts'

export type AppFlags = { readonly port?: number; readonly open: boolean; readonly dataDir?: string }

const examples = `
Examples:
  regard
  regard app --no-open --data-dir /media/key/regard

It listens on this machine alone (127.0.0.1). The link that is opened lets one page in, once, within half a minute.`

export function registerApp(program: Command, io: Io): void {
  program
    .command('app', { isDefault: true })
    .summary('open Regard in the browser (so does `regard` alone)')
    .description('Start the local application on the encrypted store, and open it in the browser.')
    .option('--port <number>', 'the port to listen on; a free one where none is given', asPort)
    .option('--no-open', 'print the link and open no browser')
    .option('--data-dir <folder>', 'where the store lies (or REGARD_DATA_DIR; `regard doctor` shows the usual place)')
    .addHelpText('after', examples)
    .allowExcessArguments()
    .action(async (flags: AppFlags, command: Command) => {
      // A word that is no command ends here too, since this is what runs without one.
      const [word] = command.args
      if (word !== undefined) command.error(`error: unknown command '${word}'`)
      const { runApp } = await import('../run-app.ts')
      await runApp(flags, io, program.version() ?? '')
    })
}

function asPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port is 0 to 65535')
  return port
}
