import * as z from 'zod'
import { CodedSession } from '../model/coded-session.ts'
import { parsedJson } from '../model/parsed-json.ts'
import { decodeText } from '../transcript/decode.ts'
import type { IssueLog } from '../transcript/issue-log.ts'

const CodedParts = CodedSession.pick({ format: true, version: true, session: true, coding: true })
export type CodedParts = z.infer<typeof CodedParts>

/** The text of a file of codings; one that is damaged or empty becomes an issue, and undefined. */
export function textOf(bytes: Uint8Array, log: IssueLog): string | undefined {
  const text = decodeText(bytes, log)
  if (text === undefined) log.add('file-damaged')
  else if (text.trim() === '') log.add('file-empty')
  return text === undefined || log.hasError() ? undefined : text
}

/** The coded sessions in a text: one JSON document, an array of them, or one a line. What is none becomes an issue. */
export function codedPartsIn(text: string, log: IssueLog): CodedParts[] {
  const whole = parsedJson(text)
  if (whole !== undefined) {
    const documents = z
      .array(CodedParts)
      .min(1)
      .safeParse(Array.isArray(whole) ? whole : [whole])
    if (documents.success) return documents.data
    log.add('coded-session-invalid')
    return []
  }
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const document = CodedParts.safeParse(parsedJson(line))
    if (document.success) return [document.data]
    log.add('coded-session-invalid', { line: at + 1 })
    return []
  })
}
