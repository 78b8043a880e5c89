import { advicePer100 } from './advice-per-100.ts'
import { affirmation } from './affirmation.ts'
import { balanceCompassion } from './balance-compassion.ts'
import { balanceJudgement } from './balance-judgement.ts'
import { balanceNeutral } from './balance-neutral.ts'
import { balancePressing } from './balance-pressing.ts'
import { changeTalk } from './change-talk.ts'
import { changeTalkShare } from './change-talk-share.ts'
import { clientOverlaps } from './client-overlaps.ts'
import { clientResponseLatency } from './client-response-latency.ts'
import { clientSpeechRate } from './client-speech-rate.ts'
import { clientTurns } from './client-turns.ts'
import { clientWords } from './client-words.ts'
import { complexShare } from './complex-share.ts'
import { criticThenCompassion } from './critic-then-compassion.ts'
import { deeperAfterNamesFeeling } from './deeper-after-names-feeling.ts'
import { holdsHealthAfter } from './holds-health-after.ts'
import { holdsHealthBefore } from './holds-health-before.ts'
import { informationPer100 } from './information-per-100.ts'
import { innerCritic } from './inner-critic.ts'
import { innerExperienceFirst } from './inner-experience-first.ts'
import { innerExperienceLast } from './inner-experience-last.ts'
import { innerExperienceMiddle } from './inner-experience-middle.ts'
import { inputPer100 } from './input-per-100.ts'
import { languageStyleMatching } from './language-style-matching.ts'
import { latencyAfterOverwhelm } from './latency-after-overwhelm.ts'
import type { Measure } from './measure.ts'
import { miAdherent } from './mi-adherent.ts'
import { miNonAdherent } from './mi-non-adherent.ts'
import { minutes } from './minutes.ts'
import { momentsExplored } from './moments-explored.ts'
import { momentsMet } from './moments-met.ts'
import { momentsPassed } from './moments-passed.ts'
import { momentsTurnedFrom } from './moments-turned-from.ts'
import { momentsUnanswered } from './moments-unanswered.ts'
import { namesFeeling } from './names-feeling.ts'
import { namesFeelingPause } from './names-feeling-pause.ts'
import { openQuestionsPer100 } from './open-questions-per-100.ts'
import { openings } from './openings.ts'
import { pauses } from './pauses.ts'
import { questionsPer100 } from './questions-per-100.ts'
import { reflectionToQuestion } from './reflection-to-question.ts'
import { reflectionsPer100 } from './reflections-per-100.ts'
import { responseLatency } from './response-latency.ts'
import { selfCompassion } from './self-compassion.ts'
import { shame } from './shame.ts'
import { sharesImpact } from './shares-impact.ts'
import { strength } from './strength.ts'
import { styleMatchingChange } from './style-matching-change.ts'
import { sustainTalk } from './sustain-talk.ts'
import { talkShare } from './talk-share.ts'
import { therapistOverlaps } from './therapist-overlaps.ts'
import { therapistSpeechRate } from './therapist-speech-rate.ts'
import { therapistTurns } from './therapist-turns.ts'
import { therapistWords } from './therapist-words.ts'
import { topicMeasures } from './topic-measures.ts'
import { defaultTopics } from './topic-words.ts'
import type { Topic } from './topics.ts'
import { validation } from './validation.ts'

const fixed: readonly Measure[] = [
  openings,
  momentsMet,
  momentsExplored,
  momentsPassed,
  momentsTurnedFrom,
  momentsUnanswered,
  namesFeeling,
  namesFeelingPause,
  deeperAfterNamesFeeling,
  validation,
  affirmation,
  holdsHealthAfter,
  holdsHealthBefore,
  sharesImpact,
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
  innerExperienceFirst,
  innerExperienceMiddle,
  innerExperienceLast,
  shame,
  innerCritic,
  selfCompassion,
  criticThenCompassion,
  strength,
  changeTalk,
  sustainTalk,
  changeTalkShare,
  complexShare,
  miAdherent,
  miNonAdherent,
  therapistTurns,
  clientTurns,
  therapistWords,
  clientWords,
  talkShare,
  languageStyleMatching,
  styleMatchingChange,
  minutes,
  pauses,
  responseLatency,
  clientResponseLatency,
  latencyAfterOverwhelm,
  therapistSpeechRate,
  clientSpeechRate,
  therapistOverlaps,
  clientOverlaps,
]

/** Every measure with a user's own list of topics. */
export function measuresWith(topics: readonly Topic[]): readonly Measure[] {
  return [...fixed, ...topics.flatMap(topicMeasures)]
}

/** Every measure, in the order in which they are shown. */
export const measures: readonly Measure[] = measuresWith(defaultTopics)
