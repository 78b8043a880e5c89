import * as z from 'zod'

/** `coding`: what people’s codes might have given for these very turns. `sampling`: what another such session might give. */
export const Interval = z.object({
  low: z.number(),
  high: z.number(),
  level: z.number().gt(0).lt(1),
  of: z.enum(['coding', 'sampling']),
})
export type Interval = z.infer<typeof Interval>

/** The value of one measure for one session; `value` is null where it cannot be said, and `reason` says why. */
export const MeasureResult = z.object({
  id: z.string().min(1),
  value: z.number().nullable(),
  interval: Interval.optional(),
  n: z.int().min(0).optional().describe('how many turns (or words, or moments) stand under the value'),
  unit: z.string().optional(),
  reason: z.string().optional(),
})
export type MeasureResult = z.infer<typeof MeasureResult>
