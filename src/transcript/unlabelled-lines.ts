import type { IssueLog } from './issue-log.ts'

/** The lines of a file, from 1, that have no label: taken as said by the speaker before, or by nobody known. */
export type UnlabelledLines = { readonly carriedOn: readonly number[]; readonly unnamed: readonly number[] }

/** Says how many there are of each kind, and where the first one stands. */
export function sayUnlabelled({ carriedOn, unnamed }: UnlabelledLines, log: IssueLog): void {
  if (carriedOn[0] !== undefined) log.add('speaker-carried-on', { count: carriedOn.length, line: carriedOn[0] })
  if (unnamed[0] !== undefined) log.add('speaker-unnamed', { count: unnamed.length, line: unnamed[0] })
}
