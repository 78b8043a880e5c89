import { Command, CommanderError } from 'commander'
import { entryOf, RegardError } from '../errors.ts'
import { commands } from './commands/index.ts'
import { exitCodes } from './exit.ts'
import { folded } from './folded.ts'
import { type Io, widestLine } from './io.ts'
import { logBug } from './local-log.ts'

const about = `See how compassion moved through a therapy session of your own, on your own machine.
Nothing leaves it: Regard makes no network call unless you ask for that very thing.`

const exitHelp = `
Exit codes: 0 done, 1 the input has errors, 2 usage, 3 refused (locked, not
permitted), 4 missing part, 70 a bug.`

/** The library folds its own parts alone. Lines that are set in, such as examples, stay as they are: they are copied. */
function foldedHelp(help: string): string {
  return help
    .split('\n')
    .map((line) => (line.startsWith(' ') ? line : folded(line, widestLine)))
    .join('\n')
}

/** Runs one command line (without `node` and the script). Everything that was thrown ends here, with its exit code. */
export async function run(args: readonly string[], io: Io, version: string): Promise<void> {
  const program = new Command('regard')
    .description(about)
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('Add --help to see what there is.')
    .addHelpText('after', exitHelp)
    .configureOutput({
      writeOut: (help) => io.out(foldedHelp(help)),
      writeErr: io.err,
      getOutHelpWidth: () => widestLine,
      getErrHelpWidth: () => widestLine,
    })
    // Names alone: with its arguments a name leaves no room for what it does.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
  for (const register of commands) register(program, io)
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    await report(error, io)
  }
}

async function report(error: unknown, io: Io): Promise<void> {
  if (error instanceof CommanderError) {
    // `--help` and `--version` end here too; their code is 0.
    if (error.exitCode !== 0) io.setExit(exitCodes.usage)
    return
  }
  if (error instanceof RegardError) {
    const details = Object.entries(error.details).map(([name, value]) => `  ${name}: ${value}\n`)
    const { inTerminal, exit } = entryOf(error.code)
    io.err(`${error.message}\n${inTerminal === undefined ? '' : `${inTerminal}\n`}${details.join('')}`)
    io.setExit(exit)
    return
  }
  const place = await logBug(error, io)
  io.err(`Something went wrong inside Regard. This is a bug, not your mistake.\n`)
  if (place) io.err(`What the developers need, without a word of a session, is in ${place}\n`)
  io.setExit(exitCodes.bug)
}
