import { clockPattern, parseClock } from './timestamp.ts'

/** How the label is set off from what is said. */
export type Separator = 'colon' | 'bracket' | 'tab' | 'clock'

/** The beginning of a line read as `[time] label [time]: text`; whether the label is one is decided over the whole file. */
export type LabelledLine = {
  readonly label?: string
  readonly separator?: Separator
  readonly start?: number
  readonly end?: number
  /** What stands after label and times. */
  readonly text: string
  /** What stands after the leading time alone: what was said, should the label be none. */
  readonly whole: string
  /** The times before everything else: those of the line, should the label be none. */
  readonly leading: { readonly start?: number; readonly end?: number }
}

const longestLabel = 48

/** `[00:01:02]`, `(0:12)`, `00:12 -`, `[00:01 - 00:05]` or `00:01 --> 00:05` before anything else. */
const leadingTime = new RegExp(
  String.raw`^[\[({<]?\s?(${clockPattern})(?:\s{0,2}(?:-->|[-\u2013\u2014])\s{0,2}(${clockPattern}))?\s?[\])}>]?(?=$|[\s:|,\u2013\u2014-])\s{0,4}(?:[-\u2013\u2014|:,]\s{0,4})?`,
)
/** A time after the label, in brackets or after two spaces, a comma, a dash or a bar. */
const trailingTime = new RegExp(
  String.raw`^([^:\uFF1A]{1,${longestLabel}}?)\s{0,8}(?:[\[(]\s?(${clockPattern})(?:\s?[-\u2013\u2014]\s?(${clockPattern}))?\s?[\])]|(?<=[\s|,\u2013\u2014-])(${clockPattern}))\s{0,4}$`,
)
/** Marks of captions and lists before a label: `>>`, `- `, `* `, `• `. */
const leadingMarks = /^(?:>{1,3}\s{0,2}|[-\u2013\u2014\u2022]\s{1,2}|\*\s{1,2})/

/** A number of the line or the turn before its label: `12. Therapist:`, `007 T:`. */
const leadingNumber = /^\d{1,4}(?:[.)]\s{1,4}|\s{1,4})(?=\p{L}[^:]{0,48}:)/u

/** Reads the beginning of a line. A line without a label or a time comes back with its text only. */
export function readLabel(line: string): LabelledLine {
  const trimmed = line.trim().replace(leadingMarks, '')
  const time = leadingTime.exec(trimmed)
  const whole = time ? trimmed.slice(time[0].length) : trimmed
  const times = timesOf(time?.[1], time?.[2])
  const found = separated(whole.replace(leadingMarks, '').replace(leadingNumber, ''))
  // `10:30 was when I woke` begins with words; a time is one in brackets, before a label or alone.
  if (!found && time && whole !== '' && !/^[[({<]/.test(trimmed)) return { text: trimmed, whole: trimmed, leading: {} }
  if (!found) return { ...times, text: whole, whole, leading: times }
  return { ...times, ...found, whole, leading: times }
}

function separated(line: string): Omit<LabelledLine, 'whole' | 'leading'> | undefined {
  // `Dr Lee  0:12` or `Dr Lee (0:12)` alone on a line: what is said follows below.
  const head = line.length <= longestLabel + 24 ? trailingTime.exec(line) : null
  if (head) return labelled(head[1] ?? '', 'clock', '', timesOf(head[2] ?? head[4], head[3]))
  // `[SPEAKER_00] text`, `[Anna] 00:01:02` were read above or below; the colon inside a time is no separator.
  const colon = colonAt(line)
  if (colon > 0) {
    const before = line.slice(0, colon)
    const text = line.slice(colon + 1).replace(/^[\s*_]+/, (marks) => (marks.includes('\n') ? marks : ''))
    const timed = trailingTime.exec(before)
    const after = /^[[(]/.test(text) ? leadingTime.exec(text) : null
    const times = timed ? timesOf(timed[2] ?? timed[4], timed[3]) : timesOf(after?.[1], after?.[2])
    const said = !timed && after ? text.slice(after[0].length) : text
    return labelled(timed?.[1] ?? before, 'colon', said, times)
  }
  const tab = line.indexOf('\t')
  if (tab > 0 && tab <= longestLabel) return labelled(line.slice(0, tab), 'tab', line.slice(tab + 1).trim(), {})
  const bracket = /^\[([^[\]]{1,40})\]\s{0,4}/.exec(line)
  if (bracket) return labelled(bracket[1] ?? '', 'bracket', line.slice(bracket[0].length), {})
  return undefined
}

/** The first colon that could close a label: near the beginning, and not inside a time or before `//`. */
function colonAt(line: string): number {
  const head = line.slice(0, longestLabel + 24)
  for (const match of head.matchAll(/[:\uFF1A]/g)) {
    const around = head.slice(Math.max(0, match.index - 1), match.index + 2)
    if (/^\d.\d$/.test(around)) continue
    if (head.startsWith('//', match.index + 1)) return -1
    return match.index
  }
  return -1
}

function labelled(
  raw: string,
  separator: Separator,
  text: string,
  times: { start?: number; end?: number },
): Omit<LabelledLine, 'whole' | 'leading'> | undefined {
  const label = bareLabel(raw)
  if (label === '' || label.length > longestLabel || !/\p{L}/u.test(label)) return undefined
  return { label, separator, text, ...times }
}

/** The label without brackets around it and without marks of emphasis. */
function bareLabel(raw: string): string {
  const bare = raw.replace(/^[\s*_#>[({<"]+|[\s*_,|\u2013\u2014-]+$/g, '').trim()
  return /^[^[({<]*[\])}>"]$/.test(bare) ? bare.slice(0, -1).trim() : bare
}

function timesOf(start: string | undefined, end: string | undefined): { start?: number; end?: number } {
  const from = start === undefined ? undefined : parseClock(start)
  const to = end === undefined ? undefined : parseClock(end)
  return { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) }
}
