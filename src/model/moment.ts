import * as z from 'zod'
import { CodeKey } from './codebook.ts'

export const MomentKind = z.enum(['meets', 'explores', 'passes', 'turns-from', 'unanswered'])
export type MomentKind = z.infer<typeof MomentKind>

/** What the client's next turn with content does after the answer. */
export const Aftermath = z.enum(['goes-on', 'closes-down', 'other'])
export type Aftermath = z.infer<typeof Aftermath>

/** An opening by the client and what met it. Turns are given by index. */
export const Moment = z.object({
  opening: z
    .int()
    .min(0)
    .describe('the client turn that opens; the last one, where facilitations alone divide several'),
  openingTurns: z.array(z.int().min(0)).min(1).describe('all client turns of the opening'),
  openedBy: z.array(CodeKey).min(1).describe('the codes that make it an opening'),
  response: z.int().min(0).nullable().describe('null where unanswered'),
  kind: MomentKind,
  because: z.array(CodeKey).describe('the codes of the response that decided; empty for passes and unanswered'),
  pauseBefore: z
    .number()
    .min(0)
    .optional()
    .describe('seconds between the opening and the answer, where times are known'),
  next: z.int().min(0).nullable().describe('the client’s next turn with content'),
  aftermath: Aftermath.optional(),
})
export type Moment = z.infer<typeof Moment>
