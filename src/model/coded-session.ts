import * as z from 'zod'
import { Coding } from './coding.ts'
import { Issue } from './issue.ts'
import { MeasureResult } from './measure.ts'
import { Moment } from './moment.ts'
import { SafetyPointer } from './safety.ts'
import { Session } from './session.ts'

/** The document that `regard code FILE --format json` prints and that everything else meets on. */
export const CodedSession = z.object({
  format: z.literal('regard.coded-session'),
  version: z.literal(1),
  session: Session,
  coding: Coding,
  safety: z
    .array(SafetyPointer)
    .optional()
    .describe('turns to be shown first, outside moments; a pointer, never a screen: absence means nothing'),
  moments: z.array(Moment),
  measures: z.array(MeasureResult),
  issues: z.array(Issue),
})
export type CodedSession = z.infer<typeof CodedSession>
