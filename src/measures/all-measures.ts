import { advicePer100 } from './advice-per-100.ts'
import { balanceCompassion } from './balance-compassion.ts'
import { balanceJudgement } from './balance-judgement.ts'
import { balanceNeutral } from './balance-neutral.ts'
import { balancePressing } from './balance-pressing.ts'
import { clientTurns } from './client-turns.ts'
import { clientWords } from './client-words.ts'
import { informationPer100 } from './information-per-100.ts'
import { inputPer100 } from './input-per-100.ts'
import type { Measure } from './measure.ts'
import { minutes } from './minutes.ts'
import { momentsExplored } from './moments-explored.ts'
import { momentsMet } from './moments-met.ts'
import { momentsPassed } from './moments-passed.ts'
import { momentsTurnedFrom } from './moments-turned-from.ts'
import { momentsUnanswered } from './moments-unanswered.ts'
import { openQuestionsPer100 } from './open-questions-per-100.ts'
import { openings } from './openings.ts'
import { pauses } from './pauses.ts'
import { questionsPer100 } from './questions-per-100.ts'
import { reflectionToQuestion } from './reflection-to-question.ts'
import { reflectionsPer100 } from './reflections-per-100.ts'
import { talkShare } from './talk-share.ts'
import { therapistTurns } from './therapist-turns.ts'
import { therapistWords } from './therapist-words.ts'

/** Every measure, in the order in which they are shown. */
export const measures: readonly Measure[] = [
  openings,
  momentsMet,
  momentsExplored,
  momentsPassed,
  momentsTurnedFrom,
  momentsUnanswered,
  reflectionsPer100,
  questionsPer100,
  openQuestionsPer100,
  reflectionToQuestion,
  informationPer100,
  advicePer100,
  inputPer100,
  balanceCompassion,
  balanceNeutral,
  balancePressing,
  balanceJudgement,
  therapistTurns,
  clientTurns,
  therapistWords,
  clientWords,
  talkShare,
  minutes,
  pauses,
]
