import * as z from 'zod'
import { CodedSession } from '../model/coded-session.ts'
import type { IssueLog } from '../transcript/issue-log.ts'

const CodedParts = CodedSession.pick({ format: true, version: true, session: true, coding: true })
export type CodedParts = z.infer<typeof CodedParts>

/** The coded sessions in a text: one JSON document, an array of them, or one a line. What is none becomes an issue. */
export function codedPartsIn(text: string, log: IssueLog): CodedParts[] {
  const whole = parsed(text)
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
    const document = CodedParts.safeParse(parsed(line))
    if (document.success) return [document.data]
    log.add('coded-session-invalid', { line: at + 1 })
    return []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A finding about the file, which is said by whoever asked.
    return undefined
  }
}
