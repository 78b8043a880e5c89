/** A line of a text that is read line by line. */
export type SourceLine = {
  readonly text: string
  /** From 1; in a document without lines the number of the paragraph. */
  readonly line: number
  /** True where it begins a paragraph: after a blank line, or at the beginning. */
  readonly opens: boolean
}

/** The lines that are not blank. */
export function sourceLines(lines: readonly string[]): readonly SourceLine[] {
  const found: SourceLine[] = []
  let opens = true
  for (const [index, text] of lines.entries()) {
    const blank = text.trim() === ''
    if (!blank) found.push({ text, line: index + 1, opens })
    opens = blank
  }
  return found
}
