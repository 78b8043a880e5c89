import { RegardError } from '../errors.ts'
import { type Topic, topicsWith, topicWords } from '../measures/index.ts'
import { parsedJson } from '../model/parsed-json.ts'

export { type Topic, topicWords }

/**
 * A person's own words for topics, as JSON.
 * @throws RegardError `bad-usage` where the text is no such list, or names a topic that there is not
 */
export function readTopics(text: string): readonly Topic[] {
  const topics = topicsWith(parsedJson(text))
  if (topics) return topics
  const known = Object.keys(topicWords()).join(', ')
  throw new RegardError('bad-usage', {
    details: { topics: `JSON such as { "family": ["mum", "sister*"] } is needed; the topics are ${known}` },
  })
}
