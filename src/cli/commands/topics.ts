import type { Command } from 'commander'
import type { Io } from '../io.ts'

const examples = `
Topics are found by these words and nothing else. A word that ends in * stands for all that begin so; several words are
a phrase. Edit the file and hand it back; a topic that you leave out keeps its words.

Examples:
  regard topics > topics.json
  regard code session.vtt --topics topics.json`

export function registerTopics(program: Command, io: Io): void {
  program
    .command('topics')
    .summary('print the lists of words that topics are found by')
    .description('Print the lists of words that topics are found by, to be edited.')
    .addHelpText('after', examples)
    .action(async () => {
      const { topicWords } = await import('../../app/topics.ts')
      io.out(`${JSON.stringify(topicWords(), null, 2)}\n`)
    })
}
