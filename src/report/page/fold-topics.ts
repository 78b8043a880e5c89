import { factsOf } from '../../measures/index.ts'
import type { Turn } from '../../model/session.ts'
import type { PageSetting } from './page-setting.ts'

/** What a stretch of turns is about, by the visible list of words: at most two topics, the most touched first. */
export function topicsInWords({ coded, wordless, topics: lists }: PageSetting, turns: readonly Turn[]): string {
  if (wordless) return ''
  const { topics } = factsOf({ ...coded.session, turns: turns.map((turn) => turn) }, lists)
  const counts = new Map<string, number>()
  for (const touched of topics) for (const id of touched) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 2)
    .flatMap(([id]) => lists.filter((topic) => topic.id === id).map(({ label }) => label.toLowerCase()))
    .join(', ')
}
