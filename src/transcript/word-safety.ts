import type { IssueLog } from './issue-log.ts'
import { limits } from './limits.ts'
import { unpack, type ZipEntry, zipDirectory } from './zip-parts.ts'

/**
 * True for a Word document that can be opened: every part unpacks within the limits, and none declares a document type
 * (the way to entity bombs and to reading other files). Otherwise an issue says what it is.
 */
export async function isSafeWordDocument(bytes: Uint8Array, log: IssueLog): Promise<boolean> {
  const entries = zipDirectory(bytes)
  if (!entries) {
    log.add('file-damaged')
    return false
  }
  const foreign = foreignZip(entries)
  if (foreign) {
    log.add('format-unknown', { what: foreign })
    return false
  }
  let total = 0
  let markup = 0
  for (const entry of entries) {
    const part = entry.encrypted ? 'damaged' : await unpack(bytes, entry, limits.unpackedBytes - total)
    if (part === 'damaged') log.add('file-damaged')
    else if (part === 'too-large') log.add('document-unsafe')
    else {
      total += part.length
      if (isMarkup(part)) {
        markup += part.length
        if (markup > limits.documentBytes || declaresType(part)) log.add('document-unsafe')
      }
    }
    if (log.hasError()) return false
  }
  return true
}

/** What a zip file is, where it is no Word document. */
function foreignZip(entries: readonly ZipEntry[]): string | undefined {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name))
  if (has(/^word\/document\d{0,3}\.xml$/)) return undefined
  if (has(/^xl\//)) return 'an Excel workbook'
  if (has(/^ppt\//)) return 'a presentation'
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'an OpenDocument file'
  return 'a zip archive'
}

/** Any part that begins as markup may be read as such, whatever its name. */
function isMarkup(part: Uint8Array): boolean {
  return /^[^<]{0,8}</.test(new TextDecoder('latin1').decode(part.subarray(0, 64)))
}

function declaresType(part: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(part).replaceAll('\0', '')
  return text.includes('<!DOCTYPE') || text.includes('<!ENTITY')
}
