import { type Command, InvalidArgumentError, Option } from 'commander'
import { CodeKey } from '../../model/codebook.ts'
import type { Io } from '../io.ts'
import { type StoreFlags, withStoreOptions } from '../with-store.ts'

export const sequenceFormats = ['text', 'json', 'csv'] as const

/** The options of `regard sequences`, as the command line gives them. */
export type SequenceFlags = StoreFlags & {
  readonly format: (typeof sequenceFormats)[number]
  readonly given?: readonly CodeKey[]
  readonly target?: readonly CodeKey[]
  readonly lags: readonly number[]
  readonly client?: string
  readonly oneClient?: true
  readonly ascii?: true
}

const examples = `
FILE is a coded session (from regard code --format json; one a line where there are several). With --client, the kept
sessions of that client are read instead, as you have corrected them, and the essay's questions are asked: does kindness to
oneself follow compassion, does the inner critic soften? Change and sustain talk are told apart well only where the goal was said.

Examples:
  regard sequences coded.jsonl
  regard sequences coded.jsonl --given confrontation --target shame --lags 1-3
  regard sequences --client W`

export function registerSequences(program: Command, io: Io): void {
  withStoreOptions(program.command('sequences'))
    .summary('what follows what: transitions between codes, tested')
    .description('What follows what: transitions between the codes of therapist and client, over sessions.')
    .argument('[file...]', 'coded sessions')
    .option('--client <alias>', 'the kept sessions of this client, in place of files')
    .option('--one-client', 'the files are sessions of one client, in their order')
    .option('--given <codes>', 'codes that come first, with commas between them', codes)
    .option('--target <codes>', 'codes that may follow, with commas between them', codes)
    .option('--lags <turns>', 'how many turns later: 1 is the next turn, 1-3 each of three', lags, [1])
    .addOption(new Option('--format <format>', 'what to print').choices(sequenceFormats).default('text'))
    .option('--ascii', 'use ASCII characters only')
    .addHelpText('after', examples)
    .action(async (files: string[], flags: SequenceFlags) => {
      const { printSequences } = await import('../print-sequences.ts')
      await printSequences(files, flags, io)
    })
}

function codes(value: string): CodeKey[] {
  return value.split(/\s*,\s*/).map((text) => {
    const key = CodeKey.safeParse(text)
    if (!key.success) throw new InvalidArgumentError(`"${text}" is not a code of the codebook.`)
    return key.data
  })
}

const mostLags = 20

function lags(value: string): number[] {
  const [, first, last] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(value) ?? []
  const [from, to] = [Number(first), Number(last ?? first)]
  if (!(from >= 1 && from <= to && to <= mostLags)) {
    throw new InvalidArgumentError(`Give a number of turns from 1 to ${mostLags}, or two such as 1-3.`)
  }
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
