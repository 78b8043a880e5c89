import type { Issue, Result } from '../model/issue.ts'
import type { Session } from '../model/session.ts'
import { decodeText } from './decode.ts'
import { type IssueLog, issueLog } from './issue-log.ts'
import { limits } from './limits.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { foreignBytes, isZip, recogniseText } from './recognise.ts'
import { sessionOf } from './session-of.ts'
import { readSrt } from './srt.ts'
import { readTable } from './table.ts'
import { readWebVtt } from './webvtt.ts'

export type ReadOptions = {
  /** The id of the session to make. */
  readonly id: string
  /** Only its ending is looked at. */
  readonly fileName?: string
  /** The labels of the two, as they stand in the file; case, points and spaces do not matter. */
  readonly therapist?: string
  readonly client?: string
}

/**
 * A transcript becomes a session: WebVTT, SubRip, plain text with labels, CSV or TSV, Word (.docx), Regard's own JSON,
 * ConvoKit utterances. Told by its content. Never throws on any bytes: what is wrong comes back as issues with their
 * lines; an issue of severity `error` leaves no session.
 */
export async function readTranscript(bytes: Uint8Array, options: ReadOptions): Promise<Result<Session>> {
  const log = issueLog()
  const session = await read(bytes, options, log)
  return finished(session, log)
}

async function read(bytes: Uint8Array, options: ReadOptions, log: IssueLog): Promise<Session | undefined> {
  if (bytes.length > limits.fileBytes) {
    log.add('file-too-large', { count: limits.fileBytes / 1024 / 1024, what: 'megabytes' })
    return undefined
  }
  const foreign = foreignBytes(bytes)
  if (foreign) {
    log.add('format-unknown', { what: foreign })
    return undefined
  }
  const reading = isZip(bytes) ? undefined : readText(bytes, options, log)
  if (!reading || log.hasError()) return undefined
  return sessionOf(reading, options, log)
}

function readText(bytes: Uint8Array, options: ReadOptions, log: IssueLog): Reading | undefined {
  const text = decodeText(bytes, log)
  if (text === undefined) {
    log.add('format-unknown', { what: 'a program’s own data' })
    return undefined
  }
  if (text.trim() === '') {
    log.add('file-empty')
    return undefined
  }
  if (text.length > limits.textCharacters) {
    log.add('file-too-large', { count: limits.textCharacters / 1_000_000, what: 'million characters' })
    return undefined
  }
  const recognised = recogniseText(text, options.fileName)
  if (recognised.format === 'unknown') {
    log.add('format-unknown', { what: recognised.what })
    return undefined
  }
  const lines = text.split('\n')
  if (!withinLimits(lines, log)) return undefined
  if (recognised.format === 'webvtt') return readWebVtt(lines, log)
  if (recognised.format === 'srt') return readSrt(lines, log)
  if (recognised.format === 'table') return readTable(text, log)
  return readPlainText(lines, log)
}

function withinLimits(lines: readonly string[], log: IssueLog): boolean {
  if (lines.length > limits.lines) log.add('file-too-large', { count: limits.lines, what: 'lines' })
  const long = lines.findIndex((line) => line.length > limits.lineCharacters)
  if (long >= 0) log.add('line-too-long', { line: long + 1, count: limits.lineCharacters })
  return !log.hasError()
}

function finished(session: Session | undefined, log: IssueLog): Result<Session> {
  const issues: readonly Issue[] = log.list()
  return session && !log.hasError() ? { value: session, issues } : { issues }
}
