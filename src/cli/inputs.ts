import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { errorCatalogue } from '../errors.ts'
import type { Issue } from '../model/issue.ts'
import { issueOf, wayTo } from '../model/issue-catalogue.ts'
import { limits } from '../transcript/limits.ts'
import type { Io } from './io.ts'

export type Input = {
  /** As the person typed it. */
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
  /** From the content: the same file is the same session, and its name is not in it. */
  readonly id: string
}

const stdinName = '-'

/** What the session is called where it is shown or written: without words, a file's name is left out too. */
export function shownName(input: Input, deidentified: boolean): string {
  return deidentified ? input.id : input.name
}

export type Unreadable = { readonly path: string; readonly problem: string }

/** The bytes of a file, or of standard input for `-`. What no session can be is not read at all. */
export async function readInput(path: string, io: Io): Promise<Input | Unreadable> {
  const fromStdin = path === stdinName
  try {
    if (!fromStdin) {
      const found = await stat(path)
      if (found.isDirectory()) return { path, problem: 'This is a folder. Name the files in it.' }
      if (!found.isFile()) return { path, problem: errorCatalogue['file-not-readable'].sentence }
      if (found.size > limits.fileBytes) {
        return { path, problem: sentenceOf(issueOf('file-too-large', { count: limits.fileBytes / 1024 / 1024 })) }
      }
    }
    const bytes = fromStdin ? await io.readStdin() : await io.readFile(path)
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return { path, name: fromStdin ? 'standard input' : basename(path), bytes, id }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { path, problem: errorCatalogue[missing ? 'file-not-found' : 'file-not-readable'].sentence }
  }
}

/** An issue as one line: where, what, and what to do. */
export function sentenceOf(issue: Issue): string {
  const where = issue.line === undefined ? '' : `line ${issue.line}: `
  const way = wayTo(issue, 'inTerminal')
  return `${where}${[issue.message, issue.suggestion, way].filter((part) => part !== undefined).join(' ')}`
}
