import type { Utterance } from './reading.ts'

const numbered = /^(\p{L}{1,20}) ?\d{1,4}$/u

/**
 * `T1`, `C1`, `T2`, `C2` … number the turns of two people; `Speaker 1`, `Speaker 2` number people. Where nearly every
 * number of a word comes only once, and there are more than three, the word is the speaker.
 */
export function joinNumbered(utterances: readonly Utterance[]): readonly Utterance[] {
  const uses = new Map<string, { keys: Set<string>; count: number }>()
  for (const { speaker } of utterances) {
    const stem = numbered.exec(speaker)?.[1]
    if (stem === undefined) continue
    const use = uses.get(stem) ?? { keys: new Set<string>(), count: 0 }
    use.keys.add(speaker)
    use.count += 1
    uses.set(stem, use)
  }
  const joined = new Set(
    [...uses].filter(([, use]) => use.keys.size > 3 && use.count < use.keys.size * 1.5).map(([stem]) => stem),
  )
  if (joined.size === 0) return utterances
  return utterances.map((utterance) => {
    const stem = numbered.exec(utterance.speaker)?.[1]
    if (stem === undefined || !joined.has(stem)) return utterance
    return { ...utterance, speaker: stem, label: utterance.label.replace(/[\s_]?\d{1,4}$/, '') }
  })
}
