import {
  addTables,
  type ContingencyTable,
  cohenKappa,
  contingencyTable,
  type OverSessions,
  overSessions,
} from '../agreement/index.ts'
import {
  type BinaryOutput,
  type Heads,
  isSaid,
  type JudgedExample,
  readTurn,
  refitHeads,
  type TurnReading,
} from '../coding/index.ts'
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
  const asShipped = sessions.map((session) => readAll(session, shipped))
  const asLearned = sessions.map((session, left) => {
    const others = sessions.filter((_, at) => at !== left)
    return readAll(session, refitHeads(shipped, others))
  })
  return shipped.binary.flatMap((output) => {
    const { code } = output
    const said = sessions.flat().flatMap(({ codes }) => codes.get(code) ?? [])
    if (said.length < fewestTurns || new Set(said).size < 2) return []
    const kappa = (readings: readonly (readonly Read[])[]): OverSessions =>
      overSessions(
        readings.map((session) => tableOf(output, session)),
        addTables,
        cohenKappa,
        { random: seededRandom(1), level: 0.95 },
      )
    return [{ code, turns: said.length, shipped: kappa(asShipped), learned: kappa(asLearned) }]
  })
}

type Read = { readonly codes: JudgedExample['codes']; readonly reading: TurnReading }

/** Every turn is read once, for all codes. */
function readAll(session: readonly JudgedExample[], heads: Heads): readonly Read[] {
  return session.map(({ codes, vector }) => ({ codes, reading: readTurn(vector, heads) }))
}

function tableOf(output: BinaryOutput, session: readonly Read[]): ContingencyTable<boolean> {
  const judged = session.filter(({ codes }) => codes.has(output.code))
  return contingencyTable(
    judged.map(({ codes }) => codes.get(output.code)),
    judged.map(({ reading }) => isSaid(reading, output)),
    [true, false],
  )
}
