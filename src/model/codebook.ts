import * as z from 'zod'

/** The codes that the program itself knows how to find; a user's codebook may reword or leave out, not invent, these. */
export const codeKeys = [
  'reflection',
  'reflection.simple',
  'reflection.complex',
  'names-feeling',
  'validation',
  'affirmation',
  'holds-health',
  'autonomy',
  'asks-permission',
  'shares-impact',
  'self-disclosure',
  'question',
  'question.open',
  'question.closed',
  'information',
  'advice',
  'advice.permitted',
  'options',
  'goal-setting',
  'confrontation',
  'minimising',
  'facilitation',
  'feeling',
  'feeling.anger',
  'feeling.sadness',
  'feeling.fear',
  'feeling.guilt',
  'feeling.hurt',
  'feeling.overwhelm',
  'feeling.joy',
  'feeling.other',
  'shame',
  'inner-critic',
  'self-compassion',
  'strength',
  'inner-experience',
  'change-talk',
  'sustain-talk',
  'safety',
] as const
export const CodeKey = z.enum(codeKeys)
export type CodeKey = z.infer<typeof CodeKey>

export const Side = z.enum(['compassion', 'neutral', 'pressing', 'judgement'])
export type Side = z.infer<typeof Side>

export const CodeDefinition = z.object({
  key: CodeKey,
  parent: CodeKey.optional(),
  label: z.string().min(1).describe('one or two plain words, lower case'),
  kind: z.enum(['therapist', 'client']),
  side: Side,
  definition: z.string().min(1),
  presentWhen: z.array(z.string().min(1)).min(1),
  notWhen: z.array(z.string().min(1)),
  examples: z.array(z.string().min(1)).min(3).describe('what such a turn sounds like'),
  nearMisses: z.array(z.object({ text: z.string().min(1), why: z.string().min(1) })).min(2),
  counterparts: z.array(z.object({ scheme: z.string().min(1), code: z.string().min(1) })),
  colour: z.string().min(1).describe('a colour token of web/tokens.css, without its dashes'),
  shortcut: z.string().length(1).optional().describe('the key that accepts or adds the code in the app'),
  young: z.boolean().describe('no public standard with several human coders is known'),
  agreement: z
    .object({
      statistic: z.enum(['Fleiss kappa', 'Cohen kappa']),
      value: z.number().min(-1).max(1),
      between: z.enum(['experts', 'two readings by a language model']),
      turns: z.int().min(1).optional(),
      positives: z
        .tuple([z.int().min(0), z.int().min(0)])
        .optional()
        .describe('of two readings: in how many turns each found the code'),
      source: z.string().min(1),
    })
    .nullable(),
  sources: z.array(z.string().min(1)),
})
export type CodeDefinition = z.infer<typeof CodeDefinition>

/** The codes, their definitions and what is known of people's agreement on them. Data: a user may copy, edit and version it. */
export const Codebook = z.object({
  $schema: z.string().optional(),
  format: z.literal('regard.codebook'),
  id: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+$/),
  title: z.string(),
  language: z.string().min(2),
  licence: z.string(),
  codes: z.array(CodeDefinition).min(1),
})
export type Codebook = z.infer<typeof Codebook>
