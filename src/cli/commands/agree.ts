import { type Command, Option } from 'commander'
import type { Io } from '../io.ts'
import { wholeNumberOrNone } from '../whole-number.ts'

export const agreeFormats = ['text', 'json', 'csv'] as const
export type AgreeFormat = (typeof agreeFormats)[number]

/** The options of `regard agree`, as the command line gives them. */
export type AgreeFlags = {
  readonly format: AgreeFormat
  readonly coders?: readonly string[]
  readonly turns: number
  readonly disagreements?: true
  readonly ascii?: true
}

const examples = `
Examples:
  regard agree mine.json colleague.json
  regard agree codes.csv --disagreements --format csv

FILE is a coded session (from regard code --format json; one a line where there
are several), a table with the columns session, turn, coder and main, talk or
code, or the table of AnnoMI. One file may hold several coders. Sessions that
all of them coded are compared. Nothing is stored.`

export function registerAgree(program: Command, io: Io): void {
  program
    .command('agree')
    .summary('compare what two or more coders made of the same sessions')
    .description('Compare codings of the same sessions: agreement beyond chance, and the turns to talk over.')
    .argument('<file...>', 'coded sessions or tables of codes')
    .addOption(new Option('--format <format>', 'what to print').choices(agreeFormats).default('text'))
    .option('--coders <names>', 'only these coders, with commas between them', (value: string) =>
      value.split(/\s*,\s*/),
    )
    .option('--turns <number>', 'how many turns to talk over are listed in text', wholeNumberOrNone, 8)
    .option('--disagreements', 'in csv: every turn that coders differ on, instead of the coefficients')
    .option('--ascii', 'use ASCII characters only')
    .addHelpText('after', examples)
    .action(async (files: string[], flags: AgreeFlags) => {
      const { agreeFiles } = await import('../agree-files.ts')
      await agreeFiles(files, flags, io)
    })
}
