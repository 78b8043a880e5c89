import { readCues } from './cue-file.ts'
import { utterancesOfCues } from './cue-utterances.ts'
import type { IssueLog } from './issue-log.ts'
import type { Reading } from './reading.ts'

const comment = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

/**
 * WebVTT: Teams and Whisper with voice tags, Zoom with `Name: …` in the text. Comments, styles and regions are no speech.
 * Source: W3C WebVTT, read leniently.
 */
export function readWebVtt(lines: readonly string[], log: IssueLog): Reading {
  const header = lines.findIndex((line) => line.trim() !== '')
  const blank = lines.findIndex((line, index) => index > header && (line.trim() === '' || line.includes('-->')))
  const from = blank < 0 ? lines.length : blank
  return utterancesOfCues(
    readCues(lines, from, (line) => comment.test(line), log),
    log,
  )
}
