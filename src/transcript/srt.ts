import { readCues } from './cue-file.ts'
import { utterancesOfCues } from './cue-utterances.ts'
import type { IssueLog } from './issue-log.ts'
import type { Reading } from './reading.ts'

/** SubRip: a counter, times with a comma, the text. Speakers stand in the text (`Speaker 1: …`), where at all. */
export function readSrt(lines: readonly string[], log: IssueLog): Reading {
  return utterancesOfCues(
    readCues(lines, 0, () => false, log),
    log,
  )
}
