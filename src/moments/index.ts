export { fewestSessions, followsAcross, kendallTau, type OrderTest, sharesOver, trendOver } from './across-sessions.ts'
export { meetingCodes } from './answer.ts'
export { type CameAgain, cameAgain } from './came-again.ts'
export { chooseMoments, keptFirst } from './choose-moments.ts'
export { essayGroups, literatureGroups } from './code-groups.ts'
export { type CodeGroup, type CodeSequence, codeSequenceOf } from './code-sequence.ts'
export { acknowledgementWords, hasContent, isAcknowledgement, isFacilitation } from './content.ts'
export { askEssay, type EssayAnswers } from './essay-questions.ts'
export { type AnsweredOpening, answeredOpenings, type MomentOptions, momentsOf } from './moments-of.ts'
export { fewestClusters, type PooledTransition, pooledTransition } from './pooled-transition.ts'
export { holdsSafetyWords, safetyPointers, safetyTurnsOf } from './safety.ts'
export { safetyManners, safetyPeople, safetySayings, safetyWords } from './safety-words.ts'
export {
  acrossSentence,
  transitionSentence,
  trendSentence,
  whatFollowingCannotShow,
} from './sequence-words.ts'
export { type ShiftTest, shiftTest } from './shift-test.ts'
export { shippedThresholds } from './shipped-thresholds.generated.ts'
export { codesUnder, type Thresholds } from './thresholds.ts'
export { type Transition, transitionsOf } from './transitions.ts'
export { adjustedResidual, type OddsRatio, oddsRatio, type TwoByTwo, yulesQ } from './two-by-two.ts'
