import type { MadeFile } from '../client.ts'

/** Hands a file that the program made to the browser's own way of keeping files. */
export function saveFile({ name, content }: MadeFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
