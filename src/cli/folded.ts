import stringWidth from 'string-width'

/**
 * Sets lines that are too long in lines of at most `columns` cells, between words, each as far in as the first and by
 * `hanging` more. A word that is longer than a line, such as a path, stays whole, so that it can be copied.
 */
export function folded(text: string, columns: number, hanging = 0): string {
  return text
    .split('\n')
    .map((line) => (stringWidth(line) <= columns ? line : foldedLine(line, columns, hanging)))
    .join('\n')
}

function foldedLine(line: string, columns: number, hanging: number): string {
  const margin = line.slice(0, line.length - line.trimStart().length)
  const lines: string[] = []
  let current = margin
  let bare = true
  // What stands in columns, with more than one space between, keeps them.
  for (const [, gap = '', word = ''] of line.slice(margin.length).matchAll(/( *)([^ ]+)/g)) {
    const longer = bare ? current + word : current + gap + word
    if (bare || stringWidth(longer) <= columns) {
      current = longer
      bare = false
      continue
    }
    lines.push(current)
    current = margin + ' '.repeat(hanging) + word
  }
  // A question ends with a space, before what is typed.
  return [...lines, current + line.slice(line.trimEnd().length)].join('\n')
}
