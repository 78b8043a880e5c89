/** A stretch of a cue's text said by one voice; `voice` absent where no voice tag stands. */
export type VoicedText = { readonly voice?: string; readonly text: string }

/** Tags of WebVTT and of SubRip that carry no words; anything else in angle brackets may be said (`<inaudible>`). */
const wordlessTags = new Set(['c', 'i', 'b', 'u', 's', 'ruby', 'rt', 'lang', 'font'])
const tag = /<(\/?)([^<>\s./]{0,64})((?:[./][^<>\s]{0,200})?)(?:\s([^<>]{0,300}))?>/g
const styleOverride = /\{\\[^{}]{0,100}\}/g

/** The text of a cue by its voice tags (`<v Name>`, `<v.loud Name>`, with or without a closing tag); other tags removed. */
export function splitVoices(text: string): readonly VoicedText[] {
  const parts: { voice?: string; text: string }[] = []
  let voice: string | undefined
  let said = ''
  let from = 0
  const close = () => {
    if (said.trim() !== '') parts.push({ ...(voice === undefined ? {} : { voice }), text: decodeEntities(said) })
    said = ''
  }
  for (const match of text.matchAll(tag)) {
    const [whole, slash = '', name = '', rest = '', annotation] = match
    const lower = name.toLowerCase()
    const isVoice = lower === 'v' && (rest === '' || rest.startsWith('.'))
    const isTime = /^\d/.test(name) && slash === ''
    const isWordless = wordlessTags.has(lower) && (rest === '' || rest.startsWith('.'))
    said += text.slice(from, match.index)
    from = match.index + whole.length
    if (isVoice) {
      close()
      voice = slash === '' && annotation?.trim() ? decodeEntities(annotation.trim()) : undefined
    } else if (!isTime && !isWordless) said += whole
  }
  said += text.slice(from)
  close()
  return parts.map((part) => ({ ...part, text: part.text.replace(styleOverride, '') }))
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
}

/** The few entities of WebVTT, and numeric ones; what is none of these stays as it stands. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
