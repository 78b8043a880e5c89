/** Everything that `npm run evaluate` finds, as data: what the terminal prints, the card says and results/ keeps. */
import type { SessionCoder } from '../../src/coding/index.ts'
import type { Coder } from '../../src/model/coding.ts'
import type { LabelledSession } from '../data/labelled-session.ts'
import { type CalibrationRow, calibrationTable } from './calibration.ts'
import { atLeastHalf, type CodeFigures, type CodeRow, codeFigures, codeTable, silverSummary } from './code-figures.ts'
import { type EvidenceFigures, evidenceFigures } from './evidence.ts'
import { type Forecast, riskCoverage } from './forecasts.ts'
import { type Change, type JudgedSession, judge } from './judged.ts'
import { lowerCase, withFillers, wrongSpeakers, wrongWords } from './recordings.ts'
import { type Head, human, type SingleFigures, said, second, singleFigures } from './single-labels.ts'
import { type TenRaters, tenRaters } from './ten-raters.ts'

export type HeadFigures = {
  /** The coder against the annotators, on all test sessions. */
  readonly test: SingleFigures
  /** On the test sessions that one annotator coded: three pairs, so that the yardsticks stand side by side. */
  readonly oneAnnotator: {
    readonly coderAndHuman: SingleFigures
    readonly coderAndSecond: SingleFigures
    readonly secondAndHuman: SingleFigures
  }
  readonly tenRaters: TenRaters
  /** The share of turns where the coder and the annotators differ, among the surest 100, 90, 80 and 50 %. */
  readonly risk: readonly number[]
}
export type RobustnessRow = {
  readonly what: string
  readonly main: number
  readonly talk: number
  readonly silverKappa: number
}
export type Evaluation = {
  readonly coder: Coder
  readonly sessions: { readonly annomi: number; readonly excerpts: number }
  readonly heads: Readonly<Record<Head, HeadFigures>>
  readonly codes: readonly CodeRow[]
  readonly silver: ReturnType<typeof silverSummary>
  /** `advice` against the annotators, beside the silver reading that is its gold. */
  readonly adviceByAnnotators: CodeFigures
  readonly calibration: readonly CalibrationRow[]
  readonly robustness: readonly RobustnessRow[]
  readonly evidence: EvidenceFigures
}

const changes: readonly (readonly [string, Change])[] = [
  ['lower case, no punctuation', lowerCase],
  ['fillers before one word in twelve', withFillers],
  ['10 % of words wrong', wrongWords(0.1)],
  ['25 % of words wrong', wrongWords(0.25)],
  ['5 % of turns given to the other speaker', wrongSpeakers],
]

export async function evaluate(
  sessions: readonly LabelledSession[],
  coder: SessionCoder,
  onStep: (what: string) => void,
): Promise<Evaluation> {
  onStep('as written')
  const judged = await judge(sessions, coder)
  const annomi = judged.filter(({ session }) => session.source === 'annomi')
  const codes = codeTable(judged)
  const robustness: RobustnessRow[] = [robustnessRow('as written', annomi, judged)]
  for (const [what, change] of changes) {
    onStep(what)
    const changed = await judge(sessions, coder, change)
    const changedAnnomi = changed.filter(({ session }) => session.source === 'annomi')
    robustness.push(robustnessRow(what, changedAnnomi, changed))
  }
  onStep('evidence')
  return {
    coder: coder.coder,
    sessions: { annomi: annomi.length, excerpts: judged.length - annomi.length },
    heads: { main: headFigures(annomi, 'main'), talk: headFigures(annomi, 'talk') },
    codes,
    silver: silverSummary(codes),
    adviceByAnnotators: codeFigures([[annomi, atLeastHalf('advice')]], 'advice'),
    calibration: calibrationTable(judged, codes),
    robustness,
    evidence: await evidenceFigures(sessions, coder),
  }
}

function headFigures(annomi: readonly JudgedSession[], head: Head): HeadFigures {
  const single = annomi.filter(({ session }) => !session.tenRaters)
  return {
    test: singleFigures(annomi, head, human[head], said[head]),
    oneAnnotator: {
      coderAndHuman: singleFigures(single, head, human[head], said[head]),
      coderAndSecond: singleFigures(single, head, second[head], said[head]),
      secondAndHuman: singleFigures(single, head, human[head], second[head]),
    },
    tenRaters: tenRaters(annomi, head),
    risk: [1, 0.9, 0.8, 0.5].map((coverage) => riskCoverage(forecastsOf(annomi, head), coverage)),
  }
}

/** A value is always said; what happened is that the annotators said it too. */
function forecastsOf(annomi: readonly JudgedSession[], head: Head): Forecast[] {
  return annomi.flatMap(({ turns }) =>
    turns.flatMap((turn) => {
      const truth = human[head](turn)
      const probability = head === 'main' ? turn.mainProbability : turn.talkProbability
      if (truth === undefined || probability === undefined) return []
      const right = said[head](turn) === truth
      return [{ probability, said: true, happened: right }]
    }),
  )
}

function robustnessRow(what: string, annomi: readonly JudgedSession[], all: readonly JudgedSession[]): RobustnessRow {
  return {
    what,
    main: singleFigures(annomi, 'main', human.main, said.main).macroF1.value,
    talk: singleFigures(annomi, 'talk', human.talk, said.talk).macroF1.value,
    silverKappa: silverSummary(codeTable(all)).mean,
  }
}
