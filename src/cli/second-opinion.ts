import { askSecondOpinion } from '../app/second-opinion.ts'
import { firstModelAt, secondOpinion } from '../coding/index.ts'
import { RegardError } from '../errors.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { agreementPage } from '../report/agreement/index.ts'
import type { CodeFlags } from './code-flags.ts'
import type { Input } from './inputs.ts'
import { layoutFor } from './io.ts'
import { plain } from './plain.ts'
import type { Progress } from './progress.ts'
import type { Sink } from './sinks/index.ts'

/**
 * Holds that a second opinion can be asked for as the options say. Asks nobody yet.
 * @throws RegardError `bad-usage`, `second-opinion-remote`
 */
export function checkSecondOpinion(flags: CodeFlags): void {
  const { secondOpinion: url, secondModel, allowRemote = false, out, format } = flags
  const refuse = (secondOpinion: string) => {
    throw new RegardError('bad-usage', { details: { secondOpinion } })
  }
  if (url === undefined) {
    if (secondModel !== undefined || allowRemote) refuse('give the address: --second-opinion URL')
    return
  }
  if (out !== undefined || !['text', 'json'].includes(format)) {
    refuse('it is printed: use --format text or json, without --out')
  }
  secondOpinion({ url, model: secondModel ?? '', allowRemote })
}

/**
 * Asks for a second opinion on each session, once all are coded and shown: whatever becomes of it, Regard's own coding
 * is not lost. Says on stderr where the words go, if they leave this machine.
 * @throws RegardError `second-opinion-failed`
 */
export async function addSecondOpinions(
  sessions: readonly (readonly [CodedSession, Input])[],
  flags: CodeFlags,
  sink: Sink,
  { io, show }: Progress,
): Promise<void> {
  const { secondOpinion: url, secondModel, allowRemote = false, goal, topicLists } = flags
  if (url === undefined || sessions.length === 0) return
  if (allowRemote) io.err('Warning: the words of the session are sent to that address, outside of this machine.\n')
  const model = secondModel ?? (await firstModelAt({ url, allowRemote }))
  const coder = secondOpinion({ url, model, allowRemote })
  for (const [first, input] of sessions) {
    const { coded, comparison } = await askSecondOpinion(first, coder, {
      ...(goal ? { goal } : {}),
      ...(topicLists ? { topics: topicLists } : {}),
      onProgress: (done, total) => show(done, total, 'second opinion'),
    })
    if (flags.format === 'json') await sink.add(coded, input)
    else if (comparison) {
      const page = agreementPage(comparison, { ...layoutFor(flags, io), turns: 8 })
      io.out(`\nA second opinion, by ${plain(model)}\n${page}`)
    }
  }
}
