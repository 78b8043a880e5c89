import type { CodeKey } from '../model/codebook.ts'
import type { CodeAssertion } from '../model/coding.ts'
import type { Turn } from '../model/session.ts'

type Codes = ReadonlyMap<CodeKey, CodeAssertion>

/** Fewer words are a "right?" or a "you know?", which asks for nothing. */
const wordsOfAQuestion = 3
/** A question further back has been left behind by what was said since. */
const sentencesLookedAt = 2

/**
 * Walks a session and tells where advice is permitted: `asks-permission` stands in this turn or in the therapist's last
 * one with content, or the client asked (a question of three words or more in the last two sentences of their last turn).
 */
export function permissionWalk(): {
  /** Called once for each turn of therapist and client, in order; true where advice in it is permitted. */
  readonly permits: (turn: Turn, codes: Codes) => boolean
} {
  let leave = false
  let asked = false
  return {
    permits(turn, codes) {
      if (turn.role === 'client') {
        asked = asks(turn.text)
        return false
      }
      const leaveNow = stands(codes, 'asks-permission')
      const permitted = leave || asked || leaveNow
      // A "mm-hmm" or a silence between takes back no leave.
      if (leaveNow || (turn.text.trim() !== '' && !stands(codes, 'facilitation'))) {
        leave = leaveNow
        asked = false
      }
      return permitted
    },
  }
}

/** `advice` becomes `advice.permitted`; the parent stays as possible. */
export function permit(codes: Map<CodeKey, CodeAssertion>): void {
  const advice = codes.get('advice')
  if (advice?.state !== 'suggested') return
  codes.set('advice.permitted', { ...advice, code: 'advice.permitted' })
  codes.set('advice', { ...advice, state: 'possible' })
}

function stands(codes: Codes, code: CodeKey): boolean {
  return codes.get(code)?.state === 'suggested'
}

function asks(text: string): boolean {
  const sentences = text.split(/(?<=[.!?…]["”’')]?)\s+/u).slice(-sentencesLookedAt)
  return sentences.some(
    (sentence) => /\?["”’')\s]*$/u.test(sentence) && sentence.split(/\s+/).length >= wordsOfAQuestion,
  )
}
