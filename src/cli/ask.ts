import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { RegardError } from '../errors.ts'
import type { Io } from './io.ts'

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Asks on the terminal and gives back one line. `hidden`: what is typed is not shown. Ctrl-C and Ctrl-D give undefined.
 * Only where a person sits there (`io.terminal.interactive`).
 */
export async function ask(
  io: Io,
  question: string,
  options: { readonly hidden?: boolean } = {},
): Promise<string | undefined> {
  // The line editor draws its own question; where nothing is shown it cannot, and it is written before.
  if (options.hidden) io.err(question)
  const lines = createInterface({
    input: process.stdin,
    output: options.hidden ? nowhere() : process.stderr,
    terminal: true,
  })
  const left = new AbortController()
  const leave = () => left.abort()
  lines.once('SIGINT', leave)
  lines.once('close', leave)
  try {
    const answer = await lines.question(options.hidden ? '' : question, { signal: left.signal })
    if (options.hidden) io.err('\n')
    return answer
  } catch (error) {
    if (!left.signal.aborted) throw error
    io.err('\n')
    return undefined
  } finally {
    // Only ours: with the editor's own, it would go on listening and show what is typed into the next, hidden question.
    lines.off('close', leave)
    lines.close()
  }
}

/** True for y or yes; anything else, and no answer, is no. */
export async function askYes(io: Io, question: string): Promise<boolean> {
  return /^y(es)?$/i.test(((await ask(io, `${question} [y/N] `)) ?? '').trim())
}

/**
 * Holds that what cannot be undone is meant: `--yes`, or the word typed.
 * @throws RegardError `confirmation-needed`, `not-confirmed`
 */
export async function confirm(io: Io, yes: boolean | undefined, what: string, word: string): Promise<void> {
  if (yes) return
  if (!io.terminal.interactive) throw new RegardError('confirmation-needed')
  const typed = await ask(io, `${what}\nThis cannot be undone. Type ${word} to go on: `)
  if (typed?.trim() !== word) throw new RegardError('not-confirmed')
}
