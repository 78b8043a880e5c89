import type { IssueLog } from './issue-log.ts'
import { knownLabels } from './known-labels.ts'
import { type LabelledLine, readLabel } from './label-candidate.ts'
import { holdsNote, isNote } from './note-line.ts'
import { joinNumbered } from './numbered-labels.ts'
import { type Reading, speakerKey, type Utterance } from './reading.ts'
import { secondLabels, withSecond } from './second-label.ts'
import type { SourceLine } from './source-line.ts'
import { sayUnlabelled } from './unlabelled-lines.ts'

type Line = LabelledLine & { readonly line: number; readonly opens: boolean }

/** `Page 3 of 10`, `- 3 -`: what a printed page adds. */
const pageMark =
  /^(?:page\s{1,3}\d{1,4}(?:\s{1,3}(?:of|\/)\s{1,3}\d{1,4})?|[-\u2013\u2014]\s?\d{1,4}\s?[-\u2013\u2014])$/i
/** What exporting programs add around the talk. */
const exporterLine = /^(?:.{1,60}\s(?:started|stopped) transcription|transcribed by https?:\/\/\S{1,80})$/i
const hasWords = /[\p{L}\p{N}]/u
/** A line before the first label that is longer, or ends as a sentence does, is taken as said. */
const longestHeading = 90

/**
 * Plain text with a label before each turn: `Therapist: …`, `[00:01:02] T: …`, `Dr Lee (0:12)` with the words below it,
 * tabs in the place of colons. Lines without a label go on with the speaker before. Without any label, each line comes
 * back as an utterance of nobody.
 */
export function readPlainText(lines: readonly SourceLine[], log: IssueLog): Reading {
  const read = readLines(lines, log)
  const known = knownLabels(read)
  const isLabelled = (line: LabelledLine) => line.label !== undefined && known.has(speakerKey(line.label))
  const first = read.findIndex(isLabelled)
  const seconds = secondLabels(read.filter(isLabelled))
  const utterances: Utterance[] = []
  let speaker = { speaker: '', label: '' }
  let waitingTimes: { start?: number; end?: number } = {}
  const carriedOn: number[] = []
  const unnamed: number[] = []
  for (const [index, line] of read.entries()) {
    const times = { ...waitingTimes, ...(isLabelled(line) ? timesOf(line) : line.leading) }
    if (isLabelled(line)) {
      const { label = '', text } = withSecond(line, seconds)
      speaker = { speaker: speakerKey(line.label ?? ''), label }
      if (holdsNote(text)) log.add('note-taken-as-said', { line: line.line })
      utterances.push({ ...speaker, text, line: line.line, ...times })
      waitingTimes = {}
      continue
    }
    if (!hasWords.test(line.whole)) {
      waitingTimes = times
      continue
    }
    if (index < first && isHeading(read, index)) {
      log.add('line-not-understood', { line: line.line })
      continue
    }
    if (first >= 0 && index < first) unnamed.push(line.line)
    else if (first >= 0 && (isNote(line) || holdsNote(line.whole))) log.add('note-taken-as-said', { line: line.line })
    else if (first >= 0 && line.opens && utterances.at(-1)?.text !== '') carriedOn.push(line.line)
    addLine(utterances, { ...speaker, text: line.whole, line: line.line, ...times })
    waitingTimes = {}
  }
  sayUnlabelled({ carriedOn, unnamed }, log)
  return { utterances: joinNumbered(utterances) }
}

function readLines(lines: readonly SourceLine[], log: IssueLog): readonly Line[] {
  const read: Line[] = []
  for (const { text, line, opens } of lines) {
    if (pageMark.test(text.trim()) || exporterLine.test(text.trim())) log.add('line-not-understood', { line })
    else read.push({ ...readLabel(text), line, opens })
  }
  return read
}

/** Headings stand apart from what follows, or are short and no sentence. */
function isHeading(read: readonly Line[], index: number): boolean {
  const line = read[index]
  if (!line || line.whole.length > longestHeading) return false
  return read[index + 1]?.opens === true || !/[.?!,]["'\u2019\u201d]?$/.test(line.whole)
}

/** A line without a time of its own is part of the utterance that it goes on with. */
function addLine(utterances: Utterance[], next: Utterance): void {
  const last = utterances.at(-1)
  if (last && last.speaker === next.speaker && next.start === undefined) {
    utterances[utterances.length - 1] = { ...last, text: `${last.text} ${next.text}` }
  } else utterances.push(next)
}

function timesOf(line: LabelledLine): { start?: number; end?: number } {
  return {
    ...(line.start === undefined ? {} : { start: line.start }),
    ...(line.end === undefined ? {} : { end: line.end }),
  }
}
