export { fewestSessions, followsAcross, kendallTau, type OrderTest, sharesOver, trendOver } from './across-sessions.ts'
export { meetingCodes } from './answer.ts'
export { cameBackFor } from './came-back-for.ts'
export { chooseMoments, keptFirst } from './choose-moments.ts'
export { essayGroups } from './code-groups.ts'
export { type CodeGroup, type CodeSequence, codeSequenceOf } from './code-sequence.ts'
export { acknowledgementWords, isAcknowledgement, isFacilitation } from './content.ts'
export { askEssay, type EssayAnswers } from './essay-questions.ts'
export { type AnsweredOpening, answeredOpenings, type MomentOptions, momentsOf } from './moments-of.ts'
export { fewestClusters, type PooledTransition, pooledTransition } from './pooled-transition.ts'
export {
  acrossSentence,
  transitionSentence,
  trendSentence,
  whatFollowingCannotShow,
} from './sequence-words.ts'
export { type ShiftTest, shiftTest } from './shift-test.ts'
export { codesUnder, type Thresholds } from './thresholds.ts'
export { type Transition, transitionsOf } from './transitions.ts'
export { adjustedResidual, type OddsRatio, oddsRatio, type TwoByTwo, yulesQ } from './two-by-two.ts'
