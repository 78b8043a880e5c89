import { macroF1 } from '../../statistics/f1.ts'
import { type HeadExample, readBy, type Shift, shiftHead } from './shift-head.ts'

/** How strongly an output may be held where it shipped. */
const ridges = [30, 100, 300] as const
/** Fewer sessions cannot tell whether what was learned from one holds in another. */
const fewestSessions = 3

/**
 * Refits an output to a person's sessions, if that holds across them: for each strength of the ridge, every session is
 * read by what was learned from the others, and the best strength is taken if it makes the person's labels likelier by
 * more than one standard error over sessions, and what is said agrees with them no less (macro-F1): a shift that only says
 * the most frequent label more often is likelier, and worse. Otherwise, or with fewer than three sessions: undefined.
 */
export function chooseShift(
  sessions: readonly (readonly HeadExample[])[],
  classes: number,
): readonly Shift[] | undefined {
  const judged = sessions.filter((session) => session.length > 0)
  if (judged.length < fewestSessions) return undefined
  const wanted = judged.flat().map((example) => example.wanted)
  const agreement = (said: readonly number[]) => macroF1(wanted, said) ?? 0
  const shipped = judged.map((session) => readBy(session))
  const least = agreement(shipped.flatMap((reading) => reading.said))
  let best: { ridge: number; gain: number } | undefined
  for (const ridge of ridges) {
    const readings = judged.map((session, left) => {
      const others = judged.filter((_, at) => at !== left).flat()
      return readBy(session, shiftHead(others, classes, ridge))
    })
    const gains = readings.map((reading, at) => (shipped[at]?.loss ?? 0) - reading.loss)
    const gain = gains.reduce((sum, value) => sum + value, 0) / gains.length
    const variance = gains.reduce((sum, value) => sum + (value - gain) ** 2, 0) / (gains.length - 1)
    const sure = gain - Math.sqrt(variance / gains.length) > 0
    if (!sure || agreement(readings.flatMap((reading) => reading.said)) < least) continue
    if (gain > (best?.gain ?? 0)) best = { ridge, gain }
  }
  return best && shiftHead(judged.flat(), classes, best.ridge)
}
