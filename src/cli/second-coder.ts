import { firstModelAt, type SessionCoder, secondOpinion } from '../coding/index.ts'
import { RegardError } from '../errors.ts'
import type { CodeFlags } from './code-flags.ts'
import type { Io } from './io.ts'

/**
 * The language model that the person asks for a second opinion, if they do; says on stderr where the words of the
 * session will go.
 * @throws RegardError `bad-usage`, `second-opinion-remote`, `second-opinion-failed`
 */
export async function secondCoderFor(flags: CodeFlags, io: Io): Promise<SessionCoder | undefined> {
  const { secondOpinion: url, secondModel, allowRemote = false } = flags
  if (url === undefined) {
    if (secondModel === undefined && !allowRemote) return undefined
    throw new RegardError('bad-usage', { details: { secondOpinion: 'give the address: --second-opinion URL' } })
  }
  if (flags.out !== undefined || !['text', 'json'].includes(flags.format)) {
    throw new RegardError('bad-usage', {
      details: { secondOpinion: 'it is printed: use --format text or json, without --out' },
    })
  }
  if (allowRemote) io.err('Warning: the words of the session are sent to that address, outside of this machine.\n')
  const model = secondModel ?? (await firstModelAt({ url, allowRemote }))
  return secondOpinion({ url, model, allowRemote })
}
