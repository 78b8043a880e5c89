import { type HeadExample, lossOf, type Shift, shiftHead } from './shift-head.ts'

/** How strongly an output may be held where it shipped. A weaker hold than the first was never right on dev. */
const ridges = [30, 100, 300] as const
/** Fewer sessions cannot tell whether what was learned from one holds in another. */
const fewestSessions = 3

/**
 * Refits an output to a person's sessions, if that holds across them: for each strength of the ridge, every session is
 * read by what was learned from the others, and the best strength is taken if it reads them better than the shipped
 * output by more than one standard error over sessions. Otherwise, or with fewer than three sessions: undefined.
 */
export function chooseShift(
  sessions: readonly (readonly HeadExample[])[],
  classes: number,
): readonly Shift[] | undefined {
  const judged = sessions.filter((session) => session.length > 0)
  if (judged.length < fewestSessions) return undefined
  const shipped = judged.map((session) => lossOf(session))
  let best: { ridge: number; gain: number } | undefined
  for (const ridge of ridges) {
    const gains = judged.map((session, left) => {
      const others = judged.filter((_, at) => at !== left).flat()
      return (shipped[left] ?? 0) - lossOf(session, shiftHead(others, classes, ridge))
    })
    const gain = gains.reduce((sum, value) => sum + value, 0) / gains.length
    const variance = gains.reduce((sum, value) => sum + (value - gain) ** 2, 0) / (gains.length - 1)
    const sure = gain - Math.sqrt(variance / gains.length)
    if (sure > 0 && gain > (best?.gain ?? 0)) best = { ridge, gain }
  }
  return best && shiftHead(judged.flat(), classes, best.ridge)
}
