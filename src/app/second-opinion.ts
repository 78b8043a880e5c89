import { type Comparison, compareCodings } from '../agreement/index.ts'
import type { CodeOptions, SessionCoder } from '../coding/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { seededRandom } from '../statistics/index.ts'
import { type CodedSessionOptions, codedSessionOf } from './coded-session-of.ts'
import { codingOfSession } from './read-codings.ts'

export type SecondOpinion = {
  /** The same session by the other coder, with its own moments and measures. */
  readonly coded: CodedSession
  /** How far the two agree; `undefined` where there is nothing that both coded. */
  readonly comparison?: Comparison
}

/**
 * Another coder's coding of a session beside the one that is there. The two stay two documents: nothing of the one goes
 * into the other. Its measures have no ranges, which are fitted on Regard's own coder alone. Stores nothing.
 */
export async function askSecondOpinion(
  first: CodedSession,
  coder: SessionCoder,
  options: CodeOptions & Pick<CodedSessionOptions, 'topics'> = {},
): Promise<SecondOpinion> {
  const coding = await coder.code(first.session, options)
  const coded = codedSessionOf(first.session, coding, first.issues, {
    interval: 'none',
    ...(options.topics ? { topics: options.topics } : {}),
  })
  const comparison = compareCodings([first, coded].map(codingOfSession), { random: seededRandom(1), level: 0.95 })
  return { coded, ...(comparison ? { comparison } : {}) }
}
