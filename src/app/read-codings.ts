import type { CodingToCompare } from '../agreement/index.ts'
import { codeKeys } from '../model/codebook.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { codesByTurn } from '../model/holds.ts'
import type { Result } from '../model/issue.ts'
import { type IssueLog, issueLog } from '../transcript/issue-log.ts'
import { codedPartsIn, textOf } from './coded-parts.ts'
import { isAnnomiTable, readAnnomiTable } from './read-annomi-table.ts'
import { readCodingTable } from './read-coding-table.ts'
import { tableRows } from './table-rows.ts'

export type ReadCodingsOptions = {
  /** Who coded, where the table has no column that says so; and the session, where it names none. */
  readonly fallback: { readonly coder: string; readonly session: string }
}

/**
 * The codings in one file: coded sessions of Regard (a JSON document, or one a line), a table of people's codes, or
 * AnnoMI's own table with its annotators. Pure; nothing is stored.
 */
export function readCodings(bytes: Uint8Array, { fallback }: ReadCodingsOptions): Result<readonly CodingToCompare[]> {
  const log = issueLog()
  const text = textOf(bytes, log)
  const codings = text === undefined ? [] : codingsIn(text, fallback, log)
  const beyond = firstBeyond(codings)
  if (beyond) log.add('codings-out-of-bounds', beyond)
  return log.hasError() ? { issues: log.list() } : { value: codings, issues: log.list() }
}

/** Far above any study of sessions; what is beyond is a table with a wrong column, and would take hours to compare. */
const bounds = { coders: 100, turns: 5_000, codes: 500, labels: 100 } as const

function firstBeyond(codings: readonly CodingToCompare[]): { count: number; what: string } | undefined {
  const turns = codings.flatMap((coding) => coding.turns)
  const found = {
    coders: new Set(codings.map(({ coder }) => coder)).size,
    turns: codings.reduce((most, coding) => Math.max(most, coding.turns.length), 0),
    codes: new Set(turns.flatMap(({ codes }) => codes)).size,
    labels: new Set(turns.flatMap(({ labels }) => Object.values(labels))).size,
  }
  if (found.coders > bounds.coders) return { count: bounds.coders, what: 'coders' }
  if (found.turns > bounds.turns) return { count: bounds.turns, what: 'turns in one session' }
  if (found.codes > bounds.codes) return { count: bounds.codes, what: 'different codes' }
  return found.labels > bounds.labels ? { count: bounds.labels, what: 'different labels' } : undefined
}

function codingsIn(text: string, fallback: ReadCodingsOptions['fallback'], log: IssueLog): CodingToCompare[] {
  if (/^\s*[[{]/.test(text)) return codedPartsIn(text, log).map(codingOfSession)
  const table = tableRows(text, log)
  return isAnnomiTable(table.header) ? readAnnomiTable(table, log) : readCodingTable(table, fallback, log)
}

/** A coded session as one side of a comparison. Its coder is taken to have looked for every code of the codebook. */
export function codingOfSession({ session, coding }: Pick<CodedSession, 'session' | 'coding'>): CodingToCompare {
  const codes = codesByTurn(coding)
  const main = new Map(coding.main.map(({ turn, value }) => [turn, value]))
  const talk = new Map(coding.talk.map(({ turn, value }) => [turn, value]))
  return {
    session: session.id,
    coder: coding.coder.id,
    scheme: codeKeys,
    sparse: false,
    numbered: true,
    turns: session.turns.map(({ index, role, text }) => {
      const mainValue = main.get(index)
      const talkValue = talk.get(index)
      return {
        turn: index,
        role,
        text,
        labels: {
          ...(mainValue === undefined ? {} : { main: mainValue }),
          ...(talkValue === undefined ? {} : { talk: talkValue }),
        },
        codes: [...(codes.get(index) ?? [])],
      }
    }),
  }
}
