import type { IssueLog } from './issue-log.ts'
import { parseTime } from './timestamp.ts'

/** A line of a cue's text; `apart` where a blank line stands between it and what is said above. */
export type CueLine = { readonly line: number; readonly text: string; readonly apart?: true }

/** One cue as it stands: its times and the lines of its text. */
export type Cue = {
  /** The line of its times, from 1. */
  readonly line: number
  readonly start?: number
  readonly end?: number
  readonly text: readonly CueLine[]
}

/** A line of cue times; whether the times themselves can be read is another question. */
export const timingArrow = /^\s{0,40}[\w:.,-]{1,40}\s{0,4}-->\s{0,4}\S/

/**
 * The cues of a WebVTT or SubRip file. Both are times with an arrow, then text; a counter or id may stand before. Lenient
 * where exports are: cues without a blank line between, blank lines inside a cue. `isComment` tells blocks to pass over by
 * their first line. Text before the first cue is left out and said.
 */
export function readCues(
  lines: readonly string[],
  from: number,
  isComment: (line: string) => boolean,
  log: IssueLog,
): readonly Cue[] {
  const cues: Cue[] = []
  let text: CueLine[] | undefined
  let comment = false
  let afterBlank = true
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const number = index + 1
    if (timingArrow.test(line)) {
      text = []
      comment = false
      cues.push({ line: number, ...cueTimes(line, number, log), text })
    } else if (line.trim() === '') {
      comment = false
    } else if (afterBlank && isComment(line)) {
      comment = true
    } else if (!comment && !isCueId(lines, index, afterBlank)) {
      if (text) text.push({ line: number, text: line, ...(afterBlank && text.length > 0 ? { apart: true } : {}) })
      else log.add('line-not-understood', { line: number })
    }
    afterBlank = line.trim() === ''
  }
  return cues
}

/** A counter or an id: the line right before times. Without a blank line before it, only a bare number is one. */
function isCueId(lines: readonly string[], index: number, afterBlank: boolean): boolean {
  if (!timingArrow.test(lines[index + 1] ?? '')) return false
  return afterBlank || /^\s*\d{1,9}\s*$/.test(lines[index] ?? '')
}

function cueTimes(line: string, number: number, log: IssueLog): { start?: number; end?: number } {
  const [before = '', after = ''] = line.split('-->', 2)
  const start = parseTime(before)
  // What stands after the end are cue settings (`align:start position:0%`).
  const end = parseTime(after.trim().split(/\s/, 1)[0] ?? '')
  if (start === undefined || end === undefined) log.add('cue-time-unreadable', { line: number })
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}
