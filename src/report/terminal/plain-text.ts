import stringWidth from 'string-width'

/**
 * Everything that could move the cursor, colour, hide or reorder what stands on the line. A transcript can hold them; a
 * terminal must never see them. Controls, separators and lone surrogates leave a space; marks of format (direction,
 * joiners, tags) leave nothing.
 */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu
const formats = /\p{Cf}/gu

/** One line of text without control characters; runs of white space are one space. */
export function plainText(text: string): string {
  return text.replace(controls, ' ').replace(formats, '').replace(/\s+/g, ' ').trim()
}

const asciiOf: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '°': '*',
  '·': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '\u00a0': ' ',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
}

/** The nearest ASCII: typographic marks by their plain ones, accents taken off, anything else as `?`. */
export function toAscii(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) => asciiOf[character] ?? character)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cut to a width in cells of the terminal (a wide character takes two), at a word's end where one is near, with `…`. */
export function cutTo(text: string, width: number, ellipsis: '…' | '...' = '…'): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = ellipsis.length
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment)
    if (used > width) break
    kept += segment
  }
  const word = kept.search(/\s\S*$/)
  const whole = word > kept.length / 2 ? kept.slice(0, word) : kept
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')}${ellipsis}`
}

/** Words set in lines of at most `width` cells, what stands in brackets kept together; what is longer than a line is broken. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ (?![^()]*\))/).flatMap((word) => broken(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (stringWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function broken(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word]
  const parts: string[] = ['']
  for (const { segment } of graphemes.segment(word)) {
    const last = parts[parts.length - 1] ?? ''
    if (stringWidth(last + segment) <= width) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts.filter((part) => part !== '')
}
