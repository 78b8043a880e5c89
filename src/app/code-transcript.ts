import type { CodeOptions, SessionCoder } from '../coding/index.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Result } from '../model/issue.ts'
import { readTranscript } from '../transcript/index.ts'
import { type CodedSessionOptions, codedSessionOf } from './coded-session-of.ts'

export type CodeTranscriptOptions = CodeOptions &
  Pick<CodedSessionOptions, 'topics'> & {
    /** The id of the session that comes out. */
    readonly id: string
    /** Tells the format where the content does not; never becomes a title. */
    readonly fileName?: string
    /** Labels as they stand in the file. */
    readonly therapist?: string
    readonly client?: string
  }

/**
 * A transcript file's bytes become a coded session. Stores nothing. What was found about the file comes back as issues,
 * in the document too; with an error among them there is no value.
 */
export async function codeTranscript(
  bytes: Uint8Array,
  options: CodeTranscriptOptions,
  coder: SessionCoder,
): Promise<Result<CodedSession>> {
  const { value: session, issues } = await readTranscript(bytes, options)
  if (!session) return { issues }
  const coding = await coder.code(session, options)
  const { topics } = options
  return { value: codedSessionOf(session, coding, issues, topics ? { topics } : {}), issues }
}
