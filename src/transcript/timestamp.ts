/** `0:03`, `00:12`, `75:00`, `1:02:03`, `00:01:02.345`, `00:01:02,345`, and `00:01:02:15` with frames. Holds no group. */
export const clockPattern = String.raw`\d{1,3}:\d{2}(?::\d{2}(?::\d{2})?)?(?:[.,]\d{1,9})?`

const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?::\d{2})?(?:[.,](\d{1,9}))?$/
const decimal = /^\d{1,9}(?:[.,]\d{1,9})?$/

/**
 * Seconds of a clock time: two parts are minutes and seconds, three are hours, minutes and seconds; frames are dropped.
 * Undefined where it is no time (`NaN`, seconds of 60 and more, a negative time).
 */
export function parseClock(text: string): number | undefined {
  const match = clock.exec(text.trim())
  if (!match) return undefined
  // With frames (hh:mm:ss:ff) the pattern still takes the first three parts, because frames need an hour.
  const [, hours, minutes = '', seconds = '', fraction = ''] = match
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined
  const milliseconds = Math.round(Number(`0.${fraction || '0'}`) * 1000)
  return (((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds) / 1000
}

/** A clock time or a plain number of seconds (`12.5`, `12,5`). */
export function parseTime(text: string): number | undefined {
  const trimmed = text.trim()
  if (decimal.test(trimmed)) return Number(trimmed.replace(',', '.'))
  return parseClock(trimmed)
}
