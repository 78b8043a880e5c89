import type { IssueCode, Result } from '../model/issue.ts'
import type { IssueFacts } from '../model/issue-catalogue.ts'
import type { Session } from '../model/session.ts'
import { decodeText } from './decode.ts'
import { type IssueLog, issueLog } from './issue-log.ts'
import { type OwnSession, readJson, readJsonLines } from './json.ts'
import { limits } from './limits.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { foreignBytes, isZip, recogniseText } from './recognise.ts'
import { sessionAgain, sessionOf } from './session-of.ts'
import { sourceLines } from './source-line.ts'
import { readSrt } from './srt.ts'
import { readTable } from './table.ts'
import { readWebVtt } from './webvtt.ts'
import { readWordDocument } from './word-document.ts'

export type ReadOptions = {
  /** The id of the session to make. */
  readonly id: string
  /** Only its ending is looked at. */
  readonly fileName?: string
  /** The labels of the two, as they stand in the file; case, points and spaces do not matter. */
  readonly therapist?: string
  readonly client?: string
}

const megabytes = limits.fileBytes / 1024 / 1024

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
  const found = await readingOf(bytes, options, log)
  if (!found || log.hasError()) return undefined
  return 'session' in found ? sessionAgain(found.session, options, log) : sessionOf(found, options, log)
}

async function readingOf(
  bytes: Uint8Array,
  options: ReadOptions,
  log: IssueLog,
): Promise<Reading | OwnSession | undefined> {
  if (bytes.length > limits.fileBytes) return refused('file-too-large', { count: megabytes, what: 'megabytes' }, log)
  const foreign = foreignBytes(bytes)
  if (foreign) return refused('format-unknown', { what: foreign }, log)
  if (isZip(bytes)) return readWordDocument(bytes, log)
  // No more than three bytes make one UTF-16 unit: more bytes need not be decoded to be too many.
  if (bytes.length > 3 * limits.textCharacters) return tooManyCharacters(log)
  const text = decodeText(bytes, log)
  if (text === undefined) return refused('format-unknown', { what: 'data that is no text' }, log)
  if (text.trim() === '') return refused('file-empty', {}, log)
  if (text.length > limits.textCharacters) return tooManyCharacters(log)
  const recognised = recogniseText(text, options.fileName)
  if (recognised.format === 'unknown') return refused('format-unknown', { what: recognised.what }, log)
  if (recognised.format === 'json') return readJson(text, log)
  const lines = text.split('\n')
  if (recognised.format === 'json-lines') return readJsonLines(lines, log)
  if (!withinLimits(lines, log)) return undefined
  if (recognised.format === 'table') return readTable(text, log)
  if (recognised.format === 'webvtt') return readWebVtt(lines, log)
  if (recognised.format === 'srt') return readSrt(lines, log)
  return readPlainText(sourceLines(lines), log)
}

function tooManyCharacters(log: IssueLog): undefined {
  return refused('file-too-large', { count: limits.textCharacters, what: 'characters' }, log)
}

function refused(code: IssueCode, facts: IssueFacts, log: IssueLog): undefined {
  log.add(code, facts)
}

function withinLimits(lines: readonly string[], log: IssueLog): boolean {
  if (lines.length > limits.lines) log.add('file-too-large', { count: limits.lines, what: 'lines' })
  const long = lines.findIndex((line) => line.length > limits.lineCharacters)
  if (long >= 0) log.add('line-too-long', { line: long + 1, count: limits.lineCharacters })
  return !log.hasError()
}

function finished(session: Session | undefined, log: IssueLog): Result<Session> {
  const issues = log.list()
  return session && !log.hasError() ? { value: session, issues } : { issues }
}
