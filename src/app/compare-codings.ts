import { type CodingToCompare, type Comparison, compareCodings, joinByWords } from '../agreement/index.ts'
import type { Issue } from '../model/issue.ts'
import { issueOf } from '../model/issue-catalogue.ts'
import { seededRandom } from '../statistics/index.ts'
import { readCodings } from './read-codings.ts'

export type CodingFile = { readonly name: string; readonly bytes: Uint8Array }

export type CompareFilesOptions = {
  /** Only these coders, as they are named in the files. Without it: all. */
  readonly coders?: readonly string[]
  /** The same seed gives the same intervals. */
  readonly seed?: number
  readonly times?: number
  readonly level?: number
}

/** A finding, and the file that it is about; without a file it is about them together. */
export type FileIssue = Issue & { readonly file?: string }

/**
 * Holds the codings in some files against each other: coded sessions, tables of codes, or AnnoMI's table. One file may
 * hold several coders. Stores nothing. With an error among the issues there is no value.
 */
export function compareCodingFiles(
  files: readonly CodingFile[],
  { coders, seed = 1, times = 2000, level = 0.95 }: CompareFilesOptions = {},
): { readonly value?: Comparison; readonly issues: readonly FileIssue[] } {
  const issues: FileIssue[] = []
  const read = files.map(({ name, bytes }) => {
    const { value, issues: found } = readCodings(bytes, { fallback: { coder: stem(name), session: 'session' } })
    issues.push(...found.map((issue) => ({ ...issue, file: name })))
    return value ?? []
  })
  if (issues.some(({ severity }) => severity === 'error')) return { issues }
  const { codings, joined } = joinSessions(withDistinctCoders(read, files))
  if (joined > 0) issues.push(issueOf('sessions-joined', { count: joined }))
  const wanted = coders ? codings.filter(({ coder }) => coders.includes(coder)) : codings
  if (coders?.some((name) => !codings.some(({ coder }) => coder === name))) {
    return { issues: [...issues, issueOf('coder-missing')] }
  }
  const comparison = compareCodings(wanted, { random: seededRandom(seed), times, level })
  return comparison ? { value: comparison, issues } : { issues: [...issues, issueOf('codings-not-shared')] }
}

/** A coder of one name in two files is two coders, such as two versions of a model: each gets its file beside the name. */
function withDistinctCoders(
  read: readonly (readonly CodingToCompare[])[],
  files: readonly CodingFile[],
): (readonly CodingToCompare[])[] {
  const filesOf = new Map<string, Set<number>>()
  read.forEach((codings, file) => {
    for (const { coder } of codings) filesOf.set(coder, (filesOf.get(coder) ?? new Set()).add(file))
  })
  const stems = files.map(({ name }) => stem(name))
  return read.map((codings, file) => {
    const own = stems[file] ?? ''
    const label = stems.filter((name) => name === own).length > 1 ? `${own} ${file + 1}` : own
    return codings.map((coding) =>
      (filesOf.get(coding.coder)?.size ?? 0) < 2
        ? coding
        : { ...coding, coder: coding.coder === own ? label : `${coding.coder} (${label})` },
    )
  })
}

/**
 * The same session may have another id in another file. It is told by its words; and where each file holds one session
 * and the ids still differ, they are taken for the same.
 */
function joinSessions(read: readonly (readonly CodingToCompare[])[]): {
  readonly codings: readonly CodingToCompare[]
  readonly joined: number
} {
  const { codings, joined } = joinByWords(read.flat())
  const ids = new Set(codings.map(({ session }) => session))
  const [first] = ids
  const oneEach = read.length > 1 && read.every((ofFile) => new Set(ofFile.map(({ session }) => session)).size === 1)
  const noneShared = ids.size === read.length && ids.size > 1
  if (first === undefined || !oneEach || !noneShared) return { codings, joined }
  return { codings: codings.map((coding) => ({ ...coding, session: first })), joined: ids.size - 1 }
}

function stem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '')
}
