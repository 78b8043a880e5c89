import { invariant } from '../errors.ts'
import type { Random } from '../statistics/index.ts'
import { followsAcross, type OrderTest, sharesOver, trendOver } from './across-sessions.ts'
import { essayGroups } from './code-groups.ts'
import type { CodeSequence } from './code-sequence.ts'
import { acrossSentence, transitionSentence, trendSentence } from './sequence-words.ts'
import { type ShiftTest, shiftTest } from './shift-test.ts'

export type Answer<Test> = { readonly test: Test; readonly sentence: string }

/** What the essay asks of the sessions of one client. Each answer has its sentence, which may be that it cannot be told. */
export type EssayAnswers = {
  /** Within sessions: does the client speak kindly of themselves right after a compassionate turn? */
  readonly selfCompassionFollows: Answer<ShiftTest>
  /** From session to session: is there more self-compassion after a session with more compassion? */
  readonly selfCompassionNextSession: Answer<OrderTest>
  /** Over the sessions: does the inner critic soften? */
  readonly innerCriticOver: Answer<OrderTest>
}

/** The essay's questions (S3, S5, S13) asked of one client's sessions, which stand in their order. */
export function askEssay(sequences: readonly CodeSequence[], random: Random): EssayAnswers {
  const { compassion, selfCompassion, innerCritic } = essayGroups
  const [follows] = shiftTest(sequences, [compassion], [selfCompassion], 1, { random })
  const next = followsAcross(sharesOver(sequences, compassion), sharesOver(sequences, selfCompassion), { random })
  const over = trendOver(sharesOver(sequences, innerCritic), { random })
  return {
    selfCompassionFollows: { test: onlyOne(follows), sentence: transitionSentence(onlyOne(follows)) },
    selfCompassionNextSession: { test: next, sentence: acrossSentence(compassion, selfCompassion, next) },
    innerCriticOver: { test: over, sentence: trendSentence(innerCritic, over) },
  }
}

function onlyOne(test: ShiftTest | undefined): ShiftTest {
  invariant(test, 'one given code and one target make one transition')
  return test
}
