import type { CodeKey } from '../model/codebook.ts'

/** A code with its kinds, whichever of them stands. */
export const reflections = ['reflection', 'reflection.simple', 'reflection.complex'] as const satisfies CodeKey[]
export const questions = ['question', 'question.open', 'question.closed'] as const satisfies CodeKey[]
export const adviceOfAnyKind = ['advice', 'advice.permitted'] as const satisfies CodeKey[]

/** What AnnoMI calls therapist input: information, advice, options, negotiation of goals. */
export const inputCodes = [
  'information',
  'advice',
  'advice.permitted',
  'options',
  'goal-setting',
] as const satisfies CodeKey[]

export const feelings = [
  'feeling',
  'feeling.anger',
  'feeling.sadness',
  'feeling.fear',
  'feeling.guilt',
  'feeling.hurt',
  'feeling.overwhelm',
  'feeling.joy',
  'feeling.other',
] as const satisfies CodeKey[]
