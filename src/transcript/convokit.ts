import * as z from 'zod'
import type { IssueLog } from './issue-log.ts'
import { type Reading, speakerKey, type Utterance } from './reading.ts'
import { meaningOf } from './role-words.ts'

const Name = z.union([z.string(), z.number()]).transform(String)

/** One utterance as ConvoKit writes it; earlier versions say `user` and `root`. Its timestamps have no unit that is known, so they are not used. */
const ConvokitUtterance = z
  .object({
    text: z.string().nullable(),
    speaker: Name.optional(),
    user: Name.optional(),
    conversation_id: Name.nullish(),
    root: Name.nullish(),
    meta: z
      .object({ role: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  })
  .refine(({ speaker, user }) => speaker !== undefined || user !== undefined)

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
  const utterances: Utterance[] = []
  const conversations = new Set<string>()
  for (const { value, line } of values) {
    const parsed = ConvokitUtterance.safeParse(value)
    const at = line === undefined ? {} : { line }
    if (!parsed.success) {
      log.add('line-not-understood', at)
      continue
    }
    const { text, speaker, user, conversation_id: conversation, root, meta } = parsed.data
    const of = conversation ?? root
    if (of != null) conversations.add(of)
    const label = speaker ?? user ?? ''
    const role = meaningOf(meta?.role ?? '')
    utterances.push({
      speaker: speakerKey(label),
      label,
      ...(role === 'therapist' || role === 'client' ? { role } : {}),
      text: text ?? '',
      ...at,
    })
  }
  if (conversations.size > 1) log.add('sessions-several', { count: conversations.size })
  if (utterances.length === 0) log.add('json-invalid')
  return { utterances }
}
