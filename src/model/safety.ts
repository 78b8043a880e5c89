import * as z from 'zod'

/** A client turn that may be about safety. A pointer, never a screen: it misses, and its absence means nothing. */
export const SafetyPointer = z.object({
  turn: z.int().min(0).describe('the index of a client turn'),
  by: z
    .enum(['coder', 'words'])
    .describe('coder: the code safety holds, by machine or person; words: only the list of words found it'),
})
export type SafetyPointer = z.infer<typeof SafetyPointer>
