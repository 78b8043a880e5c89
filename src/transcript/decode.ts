import type { IssueLog } from './issue-log.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** How much of a file is looked at to tell UTF-16 without a byte order mark. */
const sampleBytes = 4096

/**
 * The text of a file: UTF-8, or UTF-16 by its byte order mark or by its pattern of zeros; windows-1252 where it is none of
 * these, which is said (`encoding-guessed`). Line ends become `\n`. What cannot be read stands as U+FFFD, and is counted
 * where the turns are made. Undefined where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, log: IssueLog): string | undefined {
  const encoding = encodingOf(bytes)
  if (encoding) return unifyLineEnds(new TextDecoder(encoding).decode(bytes))
  const sample = bytes.subarray(0, sampleBytes)
  if (sample.filter((byte) => byte === 0).length > sample.length / 20) return undefined
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  if (isValidUtf8(bytes) || isPlausibleUtf8(utf8)) return unifyLineEnds(utf8)
  log.add('encoding-guessed', { what: 'windows-1252' })
  return unifyLineEnds(decodeWindows1252(bytes))
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Latin letters in UTF-16 are a zero and a byte in turn; nothing else looks like that over a page.
  const sample = bytes.subarray(0, sampleBytes)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A few damaged bytes among good UTF-8 are damage; more damage than good letters beyond ASCII is another encoding. */
function isPlausibleUtf8(text: string): boolean {
  let damaged = 0
  let good = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd) damaged += 1
    else if (unit > 0x7f) good += 1
  }
  return damaged === 0 || damaged < good
}

function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n')
}
