/** For tests only: transcripts read as a file would be. */
import { readFileSync } from 'node:fs'
import { readTranscript } from '../../src/transcript/index.ts'

const folder = new URL('../fixtures/transcripts/', import.meta.url)

export function readText(text: string, options = {}) {
  return readTranscript(new TextEncoder().encode(text), { id: 'session-1', ...options })
}

export async function readFixture(name: string, options = {}) {
  return readTranscript(readFileSync(new URL(name, folder)), { id: 'session-1', fileName: name, ...options })
}

export const issueCodesOf = (result: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  result.issues.map(({ code }) => code)
