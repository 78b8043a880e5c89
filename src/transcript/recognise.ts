import { timingArrow } from './cue-file.ts'
import { headerColumns } from './table-columns.ts'

/** What a file turned out to be: a format that is read, or something else with its plain name. */
export type Recognised =
  | { readonly format: 'webvtt' | 'srt' | 'plain-text' | 'table' | 'json' | 'json-lines' }
  | { readonly format: 'unknown'; readonly what: string }

type Signature = { readonly bytes: string; readonly at?: number; readonly what: string }

/** First bytes of what people give by mistake, as Latin-1. */
const signatures: readonly Signature[] = [
  { bytes: '%PDF', what: 'a PDF' },
  { bytes: '{\\rtf', what: 'an RTF document' },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Word or Excel file (.doc, .xls)' },
  { bytes: '\x89PNG', what: 'a picture' },
  { bytes: '\xff\xd8\xff', what: 'a picture' },
  { bytes: 'GIF8', what: 'a picture' },
  { bytes: 'WEBP', at: 8, what: 'a picture' },
  { bytes: 'WAVE', at: 8, what: 'a sound recording' },
  { bytes: 'ID3', what: 'a sound recording' },
  { bytes: '\xff\xfb', what: 'a sound recording' },
  { bytes: '\xff\xf3', what: 'a sound recording' },
  { bytes: '\xff\xf2', what: 'a sound recording' },
  { bytes: 'OggS', what: 'a sound recording' },
  { bytes: 'fLaC', what: 'a sound recording' },
  { bytes: 'ftyp', at: 4, what: 'a sound or video recording' },
  { bytes: '\x1a\x45\xdf\xa3', what: 'a video recording' },
  { bytes: 'AVI ', at: 8, what: 'a video recording' },
  { bytes: '\x1f\x8b', what: 'a compressed file' },
  { bytes: '7z\xbc\xaf', what: 'a compressed file' },
  { bytes: 'Rar!', what: 'a compressed file' },
  { bytes: 'SQLite format 3', what: 'a database' },
  { bytes: '\x7fELF', what: 'a program' },
  { bytes: 'MZ\x90', what: 'a program' },
]

/** Names what the first bytes say, where they say that this is no transcript. */
export function foreignBytes(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  return signatures.find(({ bytes: mark, at = 0 }) => head.startsWith(mark, at))?.what
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8 && (bytes[3] ?? 0) <= 8
}

/** The format of a text by its content; the ending of the file's name decides only between a table and plain text. */
export function recogniseText(text: string, fileName = ''): Recognised {
  const head = text.slice(0, 20_000).replace(/^\uFEFF/, '')
  const start = head.trimStart()
  if (/^WEBVTT(?=\s|$)/.test(start)) return { format: 'webvtt' }
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = jsonKind(start, fileName)
    if (json) return { format: json }
  }
  const markup = foreignMarkup(start)
  if (markup) return { format: 'unknown', what: markup }
  const lines = head.split('\n')
  if (lines.slice(0, 40).some((line) => timingArrow.test(line))) return { format: 'srt' }
  if (headerColumns(text) || /\.(csv|tsv)$/i.test(fileName)) return { format: 'table' }
  return { format: 'plain-text' }
}

function jsonKind(start: string, fileName: string): 'json' | 'json-lines' | undefined {
  const named = /\.(json|jsonl|ndjson)$/i.test(fileName)
  // `[00:12] Anna: …` and `[laughs]` begin plain text, `{"` and `[{` begin JSON.
  if (!named && !/^(?:\{\s*["}]|\[\s*[{\]])/.test(start)) return undefined
  if (!start.startsWith('{')) return 'json'
  const lineEnd = start.indexOf('\n')
  if (lineEnd < 0) return 'json'
  const first = start.slice(0, lineEnd).trim()
  const second = start.slice(lineEnd).trimStart()
  return first.endsWith('}') && second.startsWith('{') ? 'json-lines' : 'json'
}

function foreignMarkup(start: string): string | undefined {
  const head = start.slice(0, 2000).toLowerCase()
  if (/^(?:<!doctype html|<html|<head|<body|<!--)/.test(head)) return 'a web page'
  if (head.startsWith('<?xml') || /^<[a-z][\w:-]*[\s>]/.test(head)) {
    if (head.includes('/ttml')) return 'a TTML subtitle file'
    if (head.includes('<html')) return 'a web page'
    if (head.startsWith('<?xml')) return 'an XML file'
  }
  if (head.startsWith('[script info]')) return 'a SubStation subtitle file'
  return undefined
}
