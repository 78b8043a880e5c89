import type { CodeKey } from '../../src/model/codebook.ts'
import type { ClientTalk, MainBehaviour } from '../../src/model/coding.ts'

/** One annotator's word on one utterance, and how the second reading judged it. */
export type LabelledTurn = {
  readonly role: 'therapist' | 'client'
  readonly text: string
  readonly start?: number
  /** One entry per annotator. */
  readonly main: readonly MainBehaviour[]
  readonly talk: readonly ClientTalk[]
  /** For each code that the annotators judge: the share of them that found it. */
  readonly human: ReadonlyMap<CodeKey, number>
  /** The codes that each annotator found, in the order of `main` and `talk`: those that AnnoMI's annotators judge. */
  readonly annotators: readonly ReadonlySet<CodeKey>[]
  /** The silver reading: every code that it found. */
  readonly silver: ReadonlySet<CodeKey>
  readonly secondMain?: MainBehaviour
  readonly secondTalk?: ClientTalk
}

export type LabelledSession = {
  readonly id: string
  readonly source: 'annomi' | 'excerpt'
  readonly split: 'train' | 'dev' | 'test'
  readonly tenRaters: boolean
  /** The annotators' ids, in the order of each turn's labels. */
  readonly annotators: readonly string[]
  readonly quality?: 'high' | 'low'
  readonly topic?: string
  readonly turns: readonly LabelledTurn[]
}

/** What most annotators said; undefined on a tie. */
export function majority<T>(labels: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] !== second?.[1] ? first[0] : undefined
}
