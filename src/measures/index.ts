export { measures, measuresWith } from './all-measures.ts'
export { intervalBasis } from './coding-error.ts'
export {
  amongDemonstrations,
  demonstrationsCaveat,
  type Quartiles,
  type TypicalRange,
  typicalRangeOf,
} from './demonstrations.ts'
export { exampleOf } from './example-session.ts'
export type { Finding, Measure, MeasureGroup, Reason } from './measure.ts'
export { type MeasureOptions, measureSession, turnsBehind } from './measure-session.ts'
export { topicsWith, topicWords } from './own-topics.ts'
export { factsOf } from './session-view.ts'
export { sideOfTurn } from './sides.ts'
export { type StretchMatching, styleMatchingAlong } from './style-matching.ts'
export { pauseSeconds, type Silence, silencesOf, whyUntimed } from './times.ts'
export { defaultTopics } from './topic-words.ts'
export type { Topic } from './topics.ts'
