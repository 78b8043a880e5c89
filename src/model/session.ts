import * as z from 'zod'

const seconds = z.number().min(0).describe('seconds from the start of the recording')

export const Role = z.enum(['therapist', 'client', 'other'])
export type Role = z.infer<typeof Role>

export const Speaker = z.object({
  id: z.string().min(1),
  role: Role,
  label: z.string().describe('as it stands in the source'),
})
export type Speaker = z.infer<typeof Speaker>

/** One cue of the source inside a turn, so that pauses inside a turn are kept. */
export const Segment = z.object({ start: seconds, end: seconds })
export type Segment = z.infer<typeof Segment>

/**
 * Everything one speaker says until another speaks (MITI: a volley).
 * Times and segments are absent where the source has none.
 */
export const Turn = z.object({
  index: z.int().min(0),
  speaker: z.string().min(1).describe('a speaker id'),
  role: Role,
  text: z.string(),
  words: z.int().min(0).optional().describe('how many words were said, where the text itself was left out'),
  start: seconds.optional(),
  end: seconds.optional(),
  segments: z.array(Segment).optional(),
})
export type Turn = z.infer<typeof Turn>

export const Session = z.object({
  id: z.string().min(1),
  title: z.string(),
  language: z.string().min(2).describe('ISO 639-1'),
  speakers: z.array(Speaker),
  turns: z.array(Turn),
})
export type Session = z.infer<typeof Session>
