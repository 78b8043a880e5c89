/** On the sessions that ten experts coded: each expert, the second reading and the coder against the majority of nine. */
import { majority } from '../data/labelled-session.ts'
import type { JudgedSession, JudgedTurn } from './judged.ts'
import { type Head, human, type Labeller, said, second, singleFigures } from './single-labels.ts'

const experts = 10

export type AgainstNine = { readonly who: string; readonly macroF1: number; readonly kappa: number }
export type TenRaters = {
  readonly turns: number
  /** Each against the majority of the nine who remain when one expert is left out; for coder and reading the mean of ten. */
  readonly rows: readonly AgainstNine[]
  readonly meanExpert: AgainstNine
  /** The coder against the majority of all ten. */
  readonly againstTen: ReturnType<typeof singleFigures>
}

export function tenRaters(all: readonly JudgedSession[], head: Head): TenRaters {
  const sessions = all.filter(({ session }) => session.tenRaters)
  const labels = (turn: JudgedTurn): readonly string[] => turn.labelled[head]
  const nine =
    (without: number): Labeller =>
    (turn) =>
      majority(labels(turn).filter((_, at) => at !== without))
  const against = (who: string, without: number, labeller: Labeller): AgainstNine => {
    const figures = singleFigures(sessions, head, nine(without), labeller)
    return { who, macroF1: figures.macroF1.value, kappa: figures.kappa.value }
  }
  const each = Array.from({ length: experts }, (_, at) => at)
  const ofExperts = each.map((at) => against(`expert ${at + 1}`, at, (turn) => labels(turn)[at]))
  const drawn = (who: string, labeller: Labeller) =>
    mean(
      who,
      each.map((at) => against(who, at, labeller)),
    )
  const againstTen = singleFigures(sessions, head, human[head], said[head])
  return {
    turns: againstTen.turns,
    rows: [...ofExperts, drawn('second reading', second[head]), drawn('the coder', said[head])],
    meanExpert: mean('one expert, mean', ofExperts),
    againstTen,
  }
}

function mean(who: string, rows: readonly AgainstNine[]): AgainstNine {
  const of = (key: 'macroF1' | 'kappa') => rows.reduce((sum, row) => sum + row[key], 0) / rows.length
  return { who, macroF1: of('macroF1'), kappa: of('kappa') }
}
