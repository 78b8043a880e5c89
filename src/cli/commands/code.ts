import { type Command, Option } from 'commander'
import { type CodeFlags, formats } from '../code-flags.ts'
import type { Io } from '../io.ts'

const examples = `
Examples:
  regard code session.vtt
  regard code sessions/*.vtt --format csv --out tables
  regard code session.vtt --second-opinion http://127.0.0.1:11434/v1

FILE is a transcript: .vtt, .srt, .docx, .csv, .tsv, .json, .jsonl, or plain text
with a label before each turn; - reads standard input.
Nothing is stored.`

export function registerCode(program: Command, io: Io): void {
  program
    .command('code')
    .summary('code transcripts and show what was found')
    .description('Code transcripts: what the therapist did, what the client brought, and the moments between.')
    .argument('<file...>', 'transcripts, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what to print (sdis and convokit hold all sessions of a run)')
        .choices(formats)
        .default('text'),
    )
    .option('--out <folder>', 'write files there instead (they are not encrypted)')
    .option('--therapist <label>', 'who is the therapist, as the label stands in the file')
    .option('--client <label>', 'who is the client, as the label stands in the file')
    .option('--goal <words>', 'the change that the session is about, such as "drink less"')
    .option('--topics <file>', 'your own words for topics (regard topics prints those that ship)')
    .option('--all', 'in json and csv: every code with its probability, also those below its threshold')
    .option('--ascii', 'draw with ASCII characters only')
    .option('--deidentified', 'leave the words and the labels out')
    .option('--second-opinion <url>', 'a language model on this machine codes too, and the two are compared')
    .option('--second-model <name>', 'its name at that address; without it, the first there')
    .option('--allow-remote', 'let the words of the session go to another machine for it')
    .addHelpText('after', examples)
    .action(async (files: string[], flags: CodeFlags) => {
      const { codeFiles } = await import('../code-files.ts')
      await codeFiles(files, flags, io)
    })
}
