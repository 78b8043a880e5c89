import {
  addTables,
  type ContingencyTable,
  cohenKappa,
  contingencyTable,
  type OverSessions,
  overSessions,
} from '../agreement/index.ts'
import { type Heads, type JudgedExample, readTurn, refitHeads } from '../coding/index.ts'
import type { CodeKey } from '../model/codebook.ts'
import { seededRandom } from '../statistics/index.ts'

/** Fewer judged turns say nothing of how two agree. */
const fewestTurns = 10

/** Cohen's kappa of the coder with a person on one code, over the sessions, with a 95 % interval where there is one. */
export type AgreementUnseen = {
  readonly code: CodeKey
  /** Turns on which the person has decided on it. */
  readonly turns: number
  readonly shipped: OverSessions
  /** Each session read by what was learned from the others. */
  readonly learned: OverSessions
}

/**
 * How well the coder agrees with a person on sessions that it has not learned from, as it ships and with what it learned:
 * each session is left out once. Codes with ten judged turns or more, of which some have it and some have not.
 */
export function agreementUnseen(
  shipped: Heads,
  sessions: readonly (readonly JudgedExample[])[],
): readonly AgreementUnseen[] {
  const without = sessions.map((_, left) =>
    refitHeads(
      shipped,
      sessions.filter((_, at) => at !== left),
    ),
  )
  return shipped.binary.flatMap(({ code }) => {
    const said = sessions.flat().flatMap(({ codes }) => codes.get(code) ?? [])
    if (said.length < fewestTurns || new Set(said).size < 2) return []
    const kappa = (headsOf: (session: number) => Heads): OverSessions =>
      overSessions(
        sessions.map((session, at) => tableOf(code, session, headsOf(at))),
        addTables,
        cohenKappa,
        { random: seededRandom(1), level: 0.95 },
      )
    return [
      {
        code,
        turns: said.length,
        shipped: kappa(() => shipped),
        learned: kappa((at) => without[at] ?? shipped),
      },
    ]
  })
}

function tableOf(code: CodeKey, session: readonly JudgedExample[], heads: Heads): ContingencyTable<boolean> {
  const threshold = heads.binary.find((output) => output.code === code)?.threshold ?? 0.5
  const judged = session.filter(({ codes }) => codes.has(code))
  return contingencyTable(
    judged.map(({ codes }) => codes.get(code)),
    judged.map(({ vector }) => (readTurn(vector, heads).binary.get(code) ?? 0) >= threshold),
    [true, false],
  )
}
