import * as z from 'zod'
import { defaultTopics } from './topic-words.ts'
import type { Topic } from './topics.ts'

const OwnWords = z
  .record(z.string(), z.array(z.string().trim().min(1).max(100)).max(2000))
  .refine((own) => Object.keys(own).every((id) => defaultTopics.some((topic) => topic.id === id)))

/** The lists of words that ship, by topic: what a person edits and hands back to `topicsWith`. */
export function topicWords(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(defaultTopics.map(({ id, words }) => [id, words]))
}

/**
 * The topics with a person's own words: `{ "family": ["mum", "sister*"] }`. A topic that is not named keeps its words; an
 * empty list finds nothing. Undefined where this is no such list, or names a topic that there is not.
 */
export function topicsWith(own: unknown): readonly Topic[] | undefined {
  const words = OwnWords.safeParse(own)
  if (!words.success) return undefined
  return defaultTopics.map((topic) => ({ ...topic, words: words.data[topic.id] ?? topic.words }))
}
