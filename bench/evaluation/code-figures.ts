/** Precision, recall, F1, kappa of each code, on AnnoMI's test sessions, on the test excerpts, and on both together. */
import { addTables, type ContingencyTable, cohenKappa, contingencyTable } from '../../src/agreement/index.ts'
import { type CodeKey, codeKeys } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import { auc } from '../../src/statistics/index.ts'
import { majority } from '../data/labelled-session.ts'
import { type JudgedSession, type JudgedTurn, withParents } from './judged.ts'
import { enoughPositives } from './reference-figures.ts'
import { type Figure, overSessions } from './single-labels.ts'

/** Whose word a code is held against. */
export type Gold = 'annotators' | 'silver reading'

const ofAnnotators = new Set<CodeKey>([
  'reflection',
  'reflection.simple',
  'reflection.complex',
  'question',
  'question.open',
  'question.closed',
  'information',
  'options',
  'goal-setting',
])
/** The excerpts and AnnoMI do not have these. */
const excerptsLack = new Set<CodeKey>(['options', 'goal-setting', 'change-talk', 'sustain-talk'])
const annomiLacks = new Set<CodeKey>(['facilitation'])
const talkCodes = new Map<CodeKey, 'change' | 'sustain'>([
  ['change-talk', 'change'],
  ['sustain-talk', 'sustain'],
])

export type CodeFigures = {
  readonly positives: number
  readonly turns: number
  readonly precision: number | undefined
  readonly recall: number | undefined
  readonly f1: number | undefined
  readonly kappa: Figure | undefined
  readonly auc: number | undefined
}
export type CodeRow = {
  readonly code: CodeKey
  readonly gold: Gold
  readonly young: boolean
  readonly annomi: CodeFigures | undefined
  readonly excerpts: CodeFigures | undefined
  readonly both: CodeFigures
  readonly measurable: boolean
}

/** True, false, or undefined where this source does not judge the code on this turn. */
export type Truth = (turn: JudgedTurn) => boolean | undefined

/**
 * The annotators' majority where they judge a code on AnnoMI, otherwise the silver reading. `advice`: the silver reading,
 * because it judges by the codebook, and the annotators name at most one kind of input a turn.
 */
export function truthOf(code: CodeKey, source: 'annomi' | 'excerpt'): Truth {
  const talk = talkCodes.get(code)
  const role = definitionOf(code).kind
  return (turn) => {
    const { labelled } = turn
    if (labelled.role !== role) return undefined
    if (source === 'excerpt') return excerptsLack.has(code) ? undefined : withParents(labelled.silver).has(code)
    if (annomiLacks.has(code)) return undefined
    if (talk) return labelled.talk.length === 0 ? undefined : majority(labelled.talk) === talk
    if (ofAnnotators.has(code)) return atLeastHalf(code)(turn)
    return withParents(labelled.silver).has(code)
  }
}

/** At least half of the annotators found it. */
export function atLeastHalf(code: CodeKey): Truth {
  return ({ labelled }) => {
    const share = labelled.human.get(code)
    return share === undefined ? undefined : share >= 0.5
  }
}

export function codeTable(judged: readonly JudgedSession[]): CodeRow[] {
  const annomi = judged.filter(({ session }) => session.source === 'annomi')
  const excerpts = judged.filter(({ session }) => session.source === 'excerpt')
  return codeKeys.map((code) => {
    const both = figures([
      [annomi, truthOf(code, 'annomi')],
      [excerpts, truthOf(code, 'excerpt')],
    ])
    return {
      code,
      gold: ofAnnotators.has(code) || talkCodes.has(code) ? 'annotators' : 'silver reading',
      young: definitionOf(code).young,
      annomi: annomiLacks.has(code) ? undefined : figures([[annomi, truthOf(code, 'annomi')]]),
      excerpts: excerptsLack.has(code) ? undefined : figures([[excerpts, truthOf(code, 'excerpt')]]),
      both,
      measurable: both.positives >= enoughPositives,
    }
    function figures(parts: readonly (readonly [readonly JudgedSession[], Truth])[]): CodeFigures {
      return codeFigures(parts, code)
    }
  })
}

export function codeFigures(
  parts: readonly (readonly [readonly JudgedSession[], Truth])[],
  code: CodeKey,
): CodeFigures {
  const tables: ContingencyTable<boolean>[] = []
  const positive: number[] = []
  const negative: number[] = []
  for (const [sessions, truth] of parts) {
    for (const { turns } of sessions) {
      const known = turns.filter((turn) => truth(turn) !== undefined)
      if (known.length === 0) continue
      tables.push(
        contingencyTable(
          known.map(truth),
          known.map((turn) => turn.codes.has(code)),
          [true, false],
        ),
      )
      for (const turn of known) {
        const probability = turn.probabilities.get(code)
        if (probability !== undefined) (truth(turn) ? positive : negative).push(probability)
      }
    }
  }
  const { counts } = addTables(tables)
  const [[hit = 0, passed = 0] = [], [alarm = 0, quiet = 0] = []] = counts
  const ratio = (part: number, whole: number) => (whole === 0 ? undefined : part / whole)
  return {
    positives: hit + passed,
    turns: hit + passed + alarm + quiet,
    precision: ratio(hit, hit + alarm),
    recall: ratio(hit, hit + passed),
    f1: ratio(2 * hit, 2 * hit + alarm + passed),
    kappa: hit + passed === 0 ? undefined : overSessions(tables, (table) => cohenKappa(table).value ?? undefined),
    auc: auc(positive, negative),
  }
}

/** Over the silver codes that can be measured: the mean kappa, and the code with the least. Parents and kinds all count. */
export function silverSummary(rows: readonly CodeRow[]): {
  readonly codes: number
  readonly mean: number
  readonly least: { readonly code: CodeKey; readonly kappa: number } | undefined
} {
  const silver = rows.filter(
    (row) => row.gold === 'silver reading' && row.measurable && row.code !== 'advice.permitted',
  )
  const kappas = silver.map((row) => ({ code: row.code, kappa: row.both.kappa?.value ?? 0 }))
  const [least] = kappas.toSorted((a, b) => a.kappa - b.kappa)
  return { codes: kappas.length, mean: kappas.reduce((sum, row) => sum + row.kappa, 0) / kappas.length, least }
}
