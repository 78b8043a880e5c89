import * as z from 'zod'
import type { IssueLog } from './issue-log.ts'
import { type Reading, speakerKey, type Utterance } from './reading.ts'
import { meaningOf } from './role-words.ts'

const Name = z.union([z.string(), z.number()]).transform(String)

/** One utterance as ConvoKit writes it; earlier versions say `user` and `root`. */
const ConvokitUtterance = z
  .object({
    text: z.string().nullable(),
    speaker: Name.optional(),
    user: Name.optional(),
    conversation_id: Name.nullish(),
    root: Name.nullish(),
    timestamp: z.unknown(),
    meta: z
      .object({
        role: z.string().optional().catch(undefined),
        end: z.number().nullish().catch(undefined),
        codes: z.array(z.unknown()).optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  })
  .refine(({ speaker, user }) => speaker !== undefined || user !== undefined)
type ConvokitUtterance = z.infer<typeof ConvokitUtterance>

/** A whole list of them; it is enough to look at the first to know what the list is. */
export const Utterances = z
  .array(z.unknown())
  .min(1)
  .refine((list) => ConvokitUtterance.safeParse(list[0]).success)

/** ConvoKit's utterances in the order of the file. Source: ConvoKit's corpus format, utterances.jsonl. */
export function readConvokit(
  values: readonly { readonly value: unknown; readonly line?: number }[],
  log: IssueLog,
): Reading | undefined {
  const read: { readonly utterance: ConvokitUtterance; readonly line?: number }[] = []
  for (const { value, line } of values) {
    const parsed = ConvokitUtterance.safeParse(value)
    const at = line === undefined ? {} : { line }
    if (parsed.success) read.push({ utterance: parsed.data, ...at })
    else log.add('line-not-understood', at)
  }
  const timesOf = timesIn(
    read.map(({ utterance }) => utterance),
    log,
  )
  const utterances: Utterance[] = []
  const conversations = new Set<string>()
  for (const { utterance, line } of read) {
    const { text, speaker, user, conversation_id: conversation, root, meta } = utterance
    const of = conversation ?? root
    if (of != null) conversations.add(of)
    const label = speaker ?? user ?? ''
    const role = meaningOf(meta?.role ?? '')
    utterances.push({
      speaker: speakerKey(label),
      label,
      ...(role === 'therapist' || role === 'client' ? { role } : {}),
      text: text ?? '',
      ...(line === undefined ? {} : { line }),
      ...timesOf(utterance),
    })
  }
  if (conversations.size > 1) log.add('sessions-several', { count: conversations.size })
  if (utterances.length === 0) log.add('json-invalid')
  return { utterances }
}

/**
 * How the times of utterances are read. A timestamp has no unit that is known, but in what Regard writes: there it is the
 * start in seconds, with the end beside it, or in a session without times the place of the turn. Others are said.
 */
function timesIn(
  all: readonly ConvokitUtterance[],
  log: IssueLog,
): (utterance: ConvokitUtterance) => { start?: number; end?: number } {
  const given = all.some(({ timestamp }) => timestamp !== undefined && timestamp !== null)
  const places = all.every(({ timestamp }, place) => timestamp === place)
  const own = all.every(({ meta }) => meta?.codes !== undefined && meta.end !== undefined)
  const ends = all.some(({ meta }) => isTime(meta?.end))
  if (own && given && !places) {
    return ({ timestamp, meta }) => ({
      ...(isTime(timestamp) ? { start: timestamp } : {}),
      ...(isTime(meta?.end) ? { end: meta.end } : {}),
    })
  }
  if (given && (!places || (own && ends))) log.add('times-left-out')
  return () => ({})
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
