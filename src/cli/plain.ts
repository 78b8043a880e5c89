import { shownIdLength } from '../store/ids.ts'

/** Text of a person on one line of a terminal: without control characters and marks that turn the writing round. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '')
    .trim()
}

/** The end of an id: enough to name a session here, and different even for sessions that came in together. */
export function short(id: string): string {
  return id.slice(-shownIdLength)
}

/** `1 session`, `24 sessions`. */
export function several(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`
}

/** Columns of text, each as wide as its widest cell but the last. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, [...cell].length)
    })
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - [...cell].length)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}
